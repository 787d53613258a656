import { parsePersonName } from '../../../language/personName';
import { lastStartingAt } from '../../../text/span';
import { nounTriggers } from '../../../language/events';
import { pastParticiple, thirdPerson, verbForms } from '../../../language/inflection';
import type { Article } from '../../article';
import type { EntityIndex } from '../../entities/entityIndex';
import type { EventTelling } from '../eventProfile';
import { nounPhrase, phraseAfter, phraseBefore } from './labelPhrases';
import type { Entity } from '../../model';

export interface LabelContext {
  readonly entities: EntityIndex;
  readonly articleOf: (uri: string) => Article;
}

/** What a telling would make a label of; the one of most worth is taken. */
interface Title {
  readonly text: string;
  readonly worth: number;
}

/** Names beyond these are left out. */
const MOST_NAMES = 3;
/** Verbs that say "meet" only by what stands beside them. */
const MEETINGS = new Set(['receive', 'host', 'spend', 'sit', 'meet']);

/** A short title as a person would write it: "Smith meets Jones in Oslo", "Drone strike in Kherson", "Remarks by Smith". */
export function labelOf(tellings: readonly EventTelling[], places: readonly string[], context: LabelContext): string {
  const { text } = tellings.map(telling => titleOf(telling, context)).reduce((a, b) => (b.worth > a.worth ? b : a));
  const label = tellings[0]!.mention.kind === 'statement' ? text : text + whereOf(text, tellings, places, context);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function titleOf(telling: EventTelling, context: LabelContext): Title {
  const { mention, actors } = telling;
  const article = context.articleOf(telling.ref.uri);
  if (mention.kind === 'statement') {
    return { text: `remarks by ${nameList(entitiesOf(actors, context))}`, worth: 1 };
  }
  const word = article.text.slice(mention.start, mention.end).toLowerCase();
  const isNoun = nounTriggers.get(word)?.lemma === mention.lemma;
  if (isNoun || !verbForms(mention.lemma.split(' ')[0]!).includes(word)) {
    return nounTitle(telling, article, context);
  }
  const ahead = article.text.slice(Math.max(0, mention.start - 40), mention.start);
  return /\b(?:was|were|been|being|be|is|are)\s+(?:\w+\s+)?$/i.test(ahead) && !word.endsWith('ing')
    ? passiveTitle(telling, article, context)
    : activeTitle(telling, article, context);
}

/** "Smith arrested", "Two banks raided by the FBI". */
function passiveTitle(telling: EventTelling, article: Article, context: LabelContext): Title {
  const { before, after } = sidesOf(telling, article, context);
  const whom = nameList(before) || phraseBefore(article, telling.mention);
  const by = after.length > 0 && telling.mention.concept !== 'meet' ? ` by ${nameList(after)}` : '';
  return { text: `${whom} ${inflected(telling.mention.lemma, pastParticiple)}${by}`.trim(), worth: whom ? 3 : 0.5 };
}

/** "Smith meets Jones", "Smith imposes sanctions on two banks"; where nobody is known to act, "Two bridges destroyed". */
function activeTitle(telling: EventTelling, article: Article, context: LabelContext): Title {
  const { mention } = telling;
  const { before, after } = sidesOf(telling, article, context);
  const meets = mention.concept === 'meet' && MEETINGS.has(mention.lemma);
  const names = nameList(after);
  const object = names || (meets ? '' : phraseAfter(article, mention, mention.lemma.split(' ')[1]));
  if (before.length === 0) {
    const text = object
      ? `${object} ${inflected(mention.lemma, pastParticiple)}`
      : `${phraseBefore(article, mention)} ${article.text.slice(mention.start, mention.end).toLowerCase()}`;
    return { text: text.trim(), worth: object ? 1.5 : 0.5 };
  }
  if (meets && !names) {
    return { text: `${nameList(before)}: meeting`, worth: 1 };
  }
  const lemma = meets ? 'meet' : mention.lemma;
  const verb = before.length > 1 ? lemma : inflected(lemma, thirdPerson);
  const worth = (object ? 4 : 2) + Math.min(before.length + after.length, 4) / 4;
  return { text: [nameList(before), verb, object].filter(Boolean).join(' '), worth };
}

/** "shoot down" becomes "shoots down". */
function inflected(lemma: string, form: (verb: string) => string): string {
  const [verb = '', ...particle] = lemma.split(' ');
  return [form(verb), ...particle].join(' ');
}

/** "Smith and Jones: talks", "Drone strike". */
function nounTitle({ mention, actors, acting }: EventTelling, article: Article, context: LabelContext): Title {
  const who = nameList(entitiesOf(actors.length > 0 ? actors : acting, context));
  const what = nounPhrase(article, mention);
  return { text: who ? `${who}: ${what}` : what, worth: (who ? 2 : 1.6) + Math.min(actors.length, 3) / 4 };
}

/** Who stands before the trigger in its sentence and who behind it. */
function sidesOf(
  { mention, actors, acting, ref }: EventTelling,
  { analysis }: Article,
  { entities }: LabelContext,
): { before: Entity[]; after: Entity[] } {
  const sentence = analysis.sentences[mention.sentence]!;
  const taking = new Set([...actors, ...acting]);
  const before = new Map<string, Entity>();
  const after = new Map<string, Entity>();
  const first = lastStartingAt(analysis.mentions, sentence.start - 1) + 1;
  const last = lastStartingAt(analysis.mentions, sentence.end - 1) + 1;
  for (const { start, chain } of analysis.mentions.slice(first, last)) {
    const entity = entities.ofChain(ref.uri, chain);
    if (entity && taking.has(entity.id)) {
      (start < mention.start ? before : after).set(entity.id, entity);
    }
  }
  before.forEach((_, id) => after.delete(id));
  return { before: [...before.values()], after: [...after.values()] };
}

function entitiesOf(ids: readonly string[], { entities }: LabelContext): Entity[] {
  return ids.flatMap(id => entities.get(id) ?? []);
}

function nameList(entities: readonly Entity[]): string {
  const names = entities.slice(0, MOST_NAMES).map(shortName);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}` : (names[0] ?? '');
}

/** The surname of a person, with the particles that belong to it. */
function shortName({ kind, name }: Entity): string {
  return kind === 'person' ? parsePersonName(name).surname : name;
}

/** " in the Bronx", " in Oslo"; nothing where the title names the place already. */
function whereOf(
  title: string,
  tellings: readonly EventTelling[],
  places: readonly string[],
  { entities, articleOf }: LabelContext,
): string {
  const place = entities.get(places[0] ?? '');
  if (!place || title.includes(place.name)) {
    return '';
  }
  const told = new Set(tellings.map(({ ref }) => ref.uri));
  const withArticle = place.mentions.some(({ uri, index }) => {
    if (!told.has(uri)) {
      return false;
    }
    const { analysis, text } = articleOf(uri);
    const { start } = analysis.mentions[index]!;
    return /\b(?:in|at|inside|near|to) the $/i.test(text.slice(Math.max(0, start - 12), start));
  });
  return ` in ${withArticle ? 'the ' : ''}${place.name}`;
}
