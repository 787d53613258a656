import { gerundOf, irregularPasts, pastParticiple, thirdPerson } from '../../../language/inflection';
import type { Modality } from '../../../article/analysis';

/** How a title's verb stands. */
export interface VerbManner {
  readonly modality: Modality;
  readonly negated: boolean;
  readonly many: boolean;
}

const inflected = (lemma: string, form: (verb: string) => string): string => {
  const [verb = '', ...particle] = lemma.split(' ');
  return [form(verb), ...particle].join(' ');
};

/** As headlines tell it: "meets", of several "meet", of what is to come "to meet"; "does not meet". */
export function activeVerb(lemma: string, { modality, negated, many }: VerbManner): string {
  if (modality === 'planned') {
    return `${negated ? 'not ' : ''}to ${lemma}`;
  }
  if (negated) {
    return `${many ? 'do' : 'does'} not ${lemma}`;
  }
  return many ? lemma : inflected(lemma, thirdPerson);
}

/** "shot down". */
export const passiveForm = (lemma: string): string => inflected(lemma, pastParticiple);

/** "arrested", "to be arrested", "not arrested". */
export function passiveVerb(participle: string, { modality, negated }: Omit<VerbManner, 'many'>): string {
  const not = negated ? 'not ' : '';
  return `${not}${modality === 'planned' ? 'to be ' : ''}${participle}`;
}

/** "shooting down". */
export const gerundVerb = (lemma: string): string => inflected(lemma, gerundOf);

/** "denies meeting". */
export function denial(lemma: string, many: boolean): string {
  return `${many ? 'deny' : 'denies'} ${gerundVerb(lemma)}`;
}

/** Not "took": a past that is no participle makes no passive. */
export function isParticiple(word: string, lemma: string): boolean {
  return !irregularPasts.has(word) || pastParticiple(lemma.split(' ')[0]!) === word;
}

const TRANSITIVE_CONCEPTS = new Set(
  'arrest charge convict sentence appoint dismiss abduct seize destroy injure impose lift intercept approve elect award steal hack suspend invade acquire reject cancel investigate attack deploy rescue disrupt free'.split(
    ' ',
  ),
);
const INTRANSITIVES = new Set('die perish drown strike storm debut surface rally merge capitulate stand'.split(' '));
const TRANSITIVES = new Set(
  'kill murder assassinate slay slaughter massacre behead execute electrocute unveil launch introduce sell buy marry receive host beat defeat demolish shoot_down gun_down launch leak'
    .split(' ')
    .map(verb => verb.replace('_', ' ')),
);

/** A verb that says little without its object: "arrests" whom? */
export function needsObject(lemma: string, concept: string): boolean {
  return !INTRANSITIVES.has(lemma) && (TRANSITIVES.has(lemma) || TRANSITIVE_CONCEPTS.has(concept));
}

/** Nouns of what somebody does or what befalls somebody, by their verbs. */
const DONE: Readonly<Record<string, string>> = {
  escape: 'escape',
  resignation: 'resign',
  retirement: 'retire',
  death: 'die',
  departure: 'depart',
  arrival: 'arrive',
  surrender: 'surrender',
};
const SUFFERED: Readonly<Record<string, string>> = {
  arrest: 'arrest',
  detention: 'detain',
  election: 'elect',
  're-election': 're-elect',
  inauguration: 'inaugurate',
  appointment: 'appoint',
  nomination: 'nominate',
  hiring: 'hire',
  conviction: 'convict',
  acquittal: 'acquit',
  indictment: 'indict',
  sentencing: 'sentence',
  dismissal: 'dismiss',
  ouster: 'oust',
  impeachment: 'impeach',
  murder: 'murder',
  killing: 'kill',
  slaying: 'slay',
  assassination: 'assassinate',
  execution: 'execute',
  kidnapping: 'kidnap',
  abduction: 'abduct',
};

/** "Smith's resignation" as "Smith resigns", "the arrest of Smith" as "Smith arrested". */
export function verbOfNoun(noun: string): { readonly lemma: string; readonly passive: boolean } | undefined {
  const done = DONE[noun];
  const suffered = SUFFERED[noun];
  return done ? { lemma: done, passive: false } : suffered ? { lemma: suffered, passive: true } : undefined;
}
