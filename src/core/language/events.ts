import { eventConcepts } from './eventConcepts';
import { eventSenses, type Sense } from './eventSenses';
import { derivedNouns } from './eventVerbs';
import { nounForms, verbForms } from './inflection';

/** A verb with which news tells what happened. */
export interface VerbTrigger {
  readonly lemma: string;
  /** The word that must follow: "down" of "shoot down". */
  readonly particle: string | null;
  /** Null where only a sense makes it a happening. */
  readonly concept: string | null;
  readonly senses: readonly Sense[];
}

export interface NounTrigger {
  readonly lemma: string;
  readonly concept: string;
}

/** By form in lower case; those with a particle first. */
export const verbTriggers: ReadonlyMap<string, readonly VerbTrigger[]> = collectVerbs();

/** By form in lower case. */
export const nounTriggers: ReadonlyMap<string, NounTrigger> = new Map(
  [
    ...derivedNouns,
    ...Object.entries(eventConcepts).flatMap(([concept, { nouns = '' }]) =>
      nouns
        .split(' ')
        .filter(Boolean)
        .map(lemma => [lemma, concept] as const),
    ),
  ].flatMap(([lemma, concept]) => nounForms(lemma).map(form => [form, { lemma, concept }] as const)),
);

/** Adjectives that tell of what somebody has come to, by the concept of the happening: "three dead", "found guilty". */
export const adjectiveTriggers: ReadonlyMap<string, string> = new Map([
  ['dead', 'die'],
  ['injured', 'injure'],
  ['wounded', 'injure'],
  ['hurt', 'injure'],
  ['guilty', 'convict'],
]);

/** Whether this names words of like meaning; other concepts are single verbs. */
export function isConcept(name: string): boolean {
  return Object.hasOwn(eventConcepts, name);
}

const VIOLENT = new Set(
  'attack invade explode shoot fight die injure crash burn quake disaster destroy collapse steal abduct arrest escape rescue harm hack disrupt'.split(
    ' ',
  ),
);

const NAMED = new Set(
  'try convict charge sentence investigate win protest suspend elect bankrupt score play'.split(' '),
);

/** What an article tells of once tells of itself by its bare noun, too: "the murder trial", "charged with arson". Talks and agreements do not. */
export function isToldByNoun(concept: string): boolean {
  return VIOLENT.has(concept) || NAMED.has(concept);
}

/** Crime, war, accidents and disasters: they happened even where nobody is named. */
export function isViolent(concept: string): boolean {
  return VIOLENT.has(concept);
}

const MUTUAL = new Set('meet call agree fight marry play'.split(' '));

/** What people do to each other: of "the talks of Smith and Jones" both hold them. */
export function isMutual(concept: string): boolean {
  return MUTUAL.has(concept);
}

const SUFFERED = new Set(
  (
    'arrest die injure shoot charge try convict sentence dismiss appoint elect free rescue abduct seize treat ill harm award suspend ' +
    'destroy collapse replace remove deport'
  ).split(' '),
);

/** What is done to whom its noun belongs to: "Smith's arrest", "the death of Smith". */
export function isSuffered(concept: string): boolean {
  return SUFFERED.has(concept);
}

const REPEATED = new Set(
  'say meet call travel agree approve reject vote attack invade intercept fight protest investigate deploy withdraw impose lift'.split(
    ' ',
  ),
);

/** What a story often tells of many times: talks after talks, attack after attack. Like words do not make them one. */
export function isRepeated(concept: string): boolean {
  return REPEATED.has(concept);
}

function collectVerbs(): Map<string, VerbTrigger[]> {
  const byForm = new Map<string, VerbTrigger[]>();
  const add = (verb: string, concept: string | null): void => {
    const [lemma = '', particle = null] = verb.split('_');
    for (const form of verbForms(lemma)) {
      const known = byForm.get(form) ?? [];
      byForm.set(form, known);
      const trigger = { lemma, particle, concept, senses: eventSenses[verb] ?? [] };
      known.splice(particle ? 0 : known.length, 0, trigger);
    }
  };
  for (const [concept, { verbs = '' }] of Object.entries(eventConcepts)) {
    verbs
      .split(' ')
      .filter(Boolean)
      .forEach(verb => add(verb, concept));
  }
  const known = new Set(Object.values(eventConcepts).flatMap(({ verbs = '' }) => verbs.split(' ')));
  Object.keys(eventSenses)
    .filter(lemma => !known.has(lemma))
    .forEach(lemma => add(lemma, null));
  return byForm;
}
