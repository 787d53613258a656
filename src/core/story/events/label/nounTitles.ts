import { nounTriggers, verbTriggers } from '../../../language/events';
import { isAdverb, isPast, isPlural } from './labelGrammar';
import { activeVerb, passiveForm, passiveVerb, verbOfNoun } from './labelVerbs';
import { lightBefore, ownerOf, timeBefore, wholeEntity } from './nounOwner';
import { complementAt, leadBefore } from './nounPhrases';
import { named, objectOf, phraseSide, sideOf } from './sides';
import type { TellingScene } from './tellingScene';
import { NOBODY, type Side, type Title } from './title';

/** "drone strike on Lima", "Smith's trial", "Smith resigns" of "Smith's resignation", "rebels launch attack on Lima" of "rebels launched …". */
export function nounTitles(scene: TellingScene): Title[] {
  const { words, at, mention } = scene;
  const noun = words[at]!.lower;
  const lead = leadBefore(words, at);
  const complement = complementAt(words, at + 1);
  const owner = ownerOf(scene, lead.first);
  const base = nounTriggers.get(noun)?.lemma ?? noun;
  const verb = verbOfNoun(base);
  const manner = { modality: scene.modality, negated: false };
  const whose =
    owner ??
    (complement && /^(?:of|by)$/.test(complement.preposition)
      ? wholeEntity(scene, complement.phrase.first, complement.phrase.end)
      : undefined) ??
    (mention.patients.length + mention.agents.length === 1
      ? scene.entities([...mention.patients, ...mention.agents])[0]
      : undefined);
  const alone =
    noun === base && words.slice(lead.first, at).every(({ mention: name, lower }) => name !== null || lower === "'s");
  if (verb && alone && whose && whose.kind === 'person' && mention.modality !== 'denied') {
    const name = scene.names.short(whose);
    const by = verb.passive ? scene.entities(mention.agents).filter(({ id }) => id !== whose.id) : [];
    return [
      {
        text: verb.passive
          ? by.length > 0
            ? `${scene.names.list(by)} ${activeVerb(verb.lemma, { ...manner, many: by.length > 1 })} ${name}`
            : `${name} ${passiveVerb(passiveForm(verb.lemma), manner)}`
          : `${name} ${activeVerb(verb.lemma, { ...manner, many: false })}`,
        worth: 3.4,
        entities: [whose, ...by],
      },
    ];
  }
  const what = scene.write({ first: lead.first, end: at + 1 }).replace(/\S+$/, noun);
  const hangs = complement
    ? ` ${complement.preposition} ${withThe(scene, complement.phrase.first)}${scene.write(complement.phrase)}`
    : '';
  const holder =
    owner && !hasName(scene, lead.first, at)
      ? `${scene.names.short(owner)}'s `
      : lead.first === at && !hangs
        ? timeBefore(scene)
        : '';
  const names = [
    ...named(scene, lead.first, at),
    ...(owner ? [owner] : []),
    ...(complement ? named(scene, complement.phrase.first, complement.phrase.end) : []),
  ];
  const titles: Title[] = [
    {
      text: holder + what + hangs,
      worth: 1 + (owner || hangs ? 1.4 : 0) + (owner && hangs ? 0.5 : 0) + (lead.first < at ? 0.6 : 0),
      entities: names,
    },
  ];
  const deed = lead.first === at ? deedOf(scene) : null;
  if (deed) {
    titles.push({ text: `${what} ${deed.text}`, worth: 1.3, entities: [...names, ...deed.entities] });
  }
  const light = lightBefore(scene, lead.first);
  const who = light
    ? (sideOf(scene, mention.agents) ??
      sideOf(
        scene,
        mention.participants.filter(chain => !mention.patients.includes(chain) && scene.standsBefore(chain)),
      ) ??
      phraseSide(scene, light.first))
    : NOBODY;
  if (light && who.text && mention.modality !== 'denied') {
    titles.push({
      text: `${who.text} ${activeVerb(light.lemma, { ...manner, negated: light.negated, many: who.many })} ${what}${hangs}`,
      worth: 3.6,
      entities: [...who.entities, ...names],
    });
  }
  return titles;
}

/** What it did: "destroys mill" of "the fire destroyed a mill". */
function deedOf(scene: TellingScene): Side | null {
  const { words, at } = scene;
  let verb = at + 1;
  while (words[verb] && isAdverb(words[verb]!)) {
    verb++;
  }
  const word = words[verb];
  const lemma =
    word && isPast(word) ? verbTriggers.get(word.lower)?.find(({ particle }) => particle === null)?.lemma : undefined;
  const object = lemma === undefined ? NOBODY : objectOf(scene, verb + 1);
  return lemma !== undefined && object.text
    ? {
        ...object,
        text: `${activeVerb(lemma, { modality: 'happened', negated: false, many: isPlural(words[at]!.lower) })} ${object.text}`,
      }
    : null;
}

function hasName({ words }: TellingScene, first: number, end: number): boolean {
  return words.slice(first, end).some(({ mention }) => mention !== null);
}

/** "the" where the text has it behind the preposition and a name follows. */
function withThe({ words }: TellingScene, first: number): string {
  return words[first - 1]?.lower === 'the' ? 'the ' : '';
}
