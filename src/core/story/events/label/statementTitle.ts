import { contains, lastStartingAt } from '../../../text/span';
import type { Entity } from '../../model';
import type { EventTelling } from '../eventProfile';
import { isBe, isPreposition } from './labelGrammar';
import type { LabelContext, LabelNames } from './labelNames';
import { activeVerb } from './labelVerbs';
import { objectAt } from './nounPhrases';
import { phraseSide, sideOf } from './sides';
import { subjectBefore } from './subjectPhrases';
import type { TellingScene } from './tellingScene';

/** Entities beyond these are left out of what a statement is on. */
const MOST_TOPICS = 2;

/** "Smith condemns attack"; "Smith on Jones", of whom the words themselves name; else "Remarks by Smith", "Statement by the ministry". */
export function statementTitle(
  tellings: readonly EventTelling[],
  scenes: readonly TellingScene[],
  context: LabelContext,
  names: LabelNames,
): string {
  const acts = scenes.flatMap(actOf);
  if (acts.length * 2 >= tellings.length) {
    return commonest(acts);
  }
  const speakers = mostTold(
    tellings.map(({ actors }) => actors),
    context,
  );
  const speaker = speakers[0];
  if (!speaker) {
    const phrases = scenes.flatMap(({ words, at }, i) => {
      const phrase = subjectBefore(words, at);
      return phrase ? [scenes[i]!.write(phrase)] : [];
    });
    return phrases.length > 0 ? `statement by ${commonest(phrases)}` : 'statement';
  }
  const topics = mostTold(
    tellings.map(telling => namedIn(telling, context)),
    context,
    tellings.length / 2,
  ).filter(
    ({ id, name, kind, place }) =>
      (kind !== 'place' || place?.kind === 'country') &&
      id !== speaker.id &&
      !name.includes(speaker.name) &&
      !speaker.name.includes(name),
  );
  if (topics.length > 0 && topics.length <= MOST_TOPICS + 1) {
    const shown = topics.slice(0, MOST_TOPICS).map(topic => names.behind(topic));
    return `${names.short(speaker)} on ${names.join(shown)}`;
  }
  return `${speaker.kind === 'person' ? 'remarks' : 'statement'} by ${names.behind(speaker)}`;
}

/** Verbs of speaking that with their object say what was done: "Smith condemns attack". */
const ACTS = new Set(
  'condemn criticize criticise denounce praise reject dismiss hail welcome blame announce reveal disclose propose defend endorse oppose mock slam blast'.split(
    ' ',
  ),
);

/** What was done by saying it, where the object is plain. */
function actOf(scene: TellingScene): string[] {
  const { words, at, mention } = scene;
  if (!ACTS.has(mention.lemma) || isBe(words[at - 1] ?? words[at]!)) {
    return [];
  }
  const who = sideOf(scene, mention.agents) ?? phraseSide(scene, at);
  const phrase = objectAt(words, at + 1);
  const next = phrase ? words[phrase.end] : undefined;
  const isPlain = next === undefined || next.isTime || isPreposition(next) || /^[,.;:—–()]$/.test(next.lower);
  return who.text && phrase && isPlain
    ? [
        `${who.text} ${activeVerb(mention.lemma, { modality: 'happened', negated: false, many: who.many })} ${scene.write(phrase)}`,
      ]
    : [];
}

function commonest(texts: readonly string[]): string {
  const count = (text: string): number => texts.filter(other => other === text).length;
  return texts.reduce((a, b) => (count(b) > count(a) || (count(b) === count(a) && b < a) ? b : a));
}

/** Whom and what the words named by a cue speak of. */
function namedIn({ ref, mention }: EventTelling, { entities, articleOf }: LabelContext): string[] {
  const { analysis } = articleOf(ref.uri);
  const own = analysis.quotations.filter(({ cue }) => cue !== null && contains(cue, mention));
  const ids = own.flatMap(quotation => {
    const found: string[] = [];
    for (let i = lastStartingAt(analysis.mentions, quotation.start - 1) + 1; i < analysis.mentions.length; i++) {
      const { start, end, form, chain } = analysis.mentions[i]!;
      if (start >= quotation.end) {
        break;
      }
      const spoken = quotation.pieces.some(piece => start >= piece.start && end <= piece.end);
      const id = spoken && form === 'name' ? entities.ofChain(ref.uri, chain)?.id : undefined;
      found.push(...(id === undefined ? [] : [id]));
    }
    return found;
  });
  return [...new Set(ids)];
}

/** Entities that at least so many lists name, those that most do first. */
function mostTold(lists: readonly (readonly string[])[], { entities }: LabelContext, fewest = 1): Entity[] {
  const counts = new Map<string, number>();
  lists.forEach(ids => ids.forEach(id => counts.set(id, (counts.get(id) ?? 0) + 1)));
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .flatMap(([id]) => entities.get(id) ?? []);
}
