import { isSuffered } from '../../language/events';
import type { Account } from './account';
import { fitOfRepeated } from './fitOfRepeated';
import { fitOfStatements } from './fitOfStatements';
import { areLongApart, areSurelyApart, compareWhens, type Agreement, type When } from './eventTime';
import { isDisjoint, likeness, overlap, shared } from './sets';

/** Are two places known to hold one another, or to be two names of where something took place? */
export type PlacesAgree = (a: string, b: string) => boolean;

/** How well two accounts fit as one event, and why; they fit from 0 on. */
export interface Fit {
  readonly score: number;
  /** Phrases for the reader, without text of the articles. */
  readonly reasons: readonly string[];
}

// Log-odds: a logistic regression over pairs of like triggers of ECB+ train gave the first values; those of words, the same article and the
// bias were then set by hand, by what linking made of ECB+.
const BIAS = -1.5;
const SAME_ARTICLE = 3.2;
const SAME_ARTICLE_OTHER_WORD = 1.8;
const SAME_LEMMA = 1.9;
const SAME_CONCEPT = 0.2;
const NEAR_WORD = -0.9;
const LIKE_SCENE = 6.37;
const LIKE_NAMES = 0.68;
/** Their sentences name nobody and nothing in common. */
const NOBODY_SHARED = -1;
const SHARED_ACTORS = 0.63;
const OTHER_ACTORS = -0.44;
const SHARED_PLACE = 0.37;
const OTHER_PLACE = -0.27;
const SAME_DAY = 0.34;
/** Where one of the days is inferred, or told in another sentence. */
const OTHER_DAY = -0.41;

/** One wrong time in a few articles does not part what many tell. */
const CONTRADICTION = -2;
/** Of what people suffer, beside it: others who suffered it. */
const OTHER_PATIENTS = -3;
/** Of several that fit alike the nearest in the text is meant. */
const BY_SENTENCE = 0.02;
const FAR = 20;

/** Articles that have less in common are about something else. */
const LEAST_ALIKE = 0.08;
/** Scenes so much alike are worth telling the reader. */
const MUCH_ALIKE = 0.4;

/** Null where something speaks against their being one event. */
export function fit(a: Account, b: Account, placesAgree: PlacesAgree): Fit | null {
  if (a.isStatement !== b.isStatement) {
    return null;
  }
  if (a.isStatement) {
    return fitOfStatements(a, b);
  }
  if (isDisjoint(a.kinds, b.kinds)) {
    return null;
  }
  const time = agreementOf(a, b);
  const isRepeated = a.isRepeated || b.isRepeated;
  const apart = contradict(a, b) || haveOtherPatients(a, b, time);
  if ((isRepeated && (apart || time === 'conflict')) || anyTimes(a, b, 'around', areLongApart)) {
    return null;
  }
  return isRepeated ? fitOfRepeated(a, b, time, placesAgree) : fitOfOnce(a, b, time, apart, placesAgree);
}

/** What a story tells once: like words in articles about the same people and places are one event where nothing speaks against it. */
function fitOfOnce(
  a: Account,
  b: Account,
  time: Agreement | null,
  apart: boolean,
  placesAgree: PlacesAgree,
): Fit | null {
  const inside = a.uri === b.uri;
  const scene = inside ? 0 : likeness(a.scene, b.scene);
  if (!inside && scene < LEAST_ALIKE) {
    return null;
  }
  const [one, other] = [new Set([...a.core(), ...a.acting]), new Set([...b.core(), ...b.acting])];
  const actors = shared(one, other);
  const samePlace = !isDisjoint(a.places, b.places);
  const agrees = samePlace || anyAgree(a.places, b.places, placesAgree);
  const sameLemma = !isDisjoint(a.lemmas, b.lemmas);
  const score =
    BIAS +
    (inside ? (sameLemma ? SAME_ARTICLE : SAME_ARTICLE_OTHER_WORD) : 0) +
    (inside || !isDisjoint(a.named, b.named) ? 0 : NOBODY_SHARED) +
    (sameLemma ? SAME_LEMMA : isDisjoint(a.concepts, b.concepts) ? NEAR_WORD : SAME_CONCEPT) +
    LIKE_SCENE * scene +
    LIKE_NAMES * likeness(a.named, b.named) +
    SHARED_ACTORS * overlap(one, other) +
    (one.size > 0 && other.size > 0 && actors === 0 ? OTHER_ACTORS : 0) +
    (samePlace ? SHARED_PLACE : 0) +
    (a.places.size > 0 && b.places.size > 0 && !agrees ? OTHER_PLACE : 0) +
    (apart ? CONTRADICTION : 0) +
    (haveOtherPatients(a, b, time) ? OTHER_PATIENTS : 0) +
    (time === 'same' ? SAME_DAY : time === 'conflict' ? OTHER_DAY : 0) -
    (inside ? BY_SENTENCE * Math.min(sentencesBetween(a, b), FAR) : 0);
  return {
    score,
    reasons: [
      sameLemma ? 'the same word for it' : 'words of like meaning',
      ...reasonsOf(time, actors, samePlace, agrees),
      ...(scene >= MUCH_ALIKE ? ['articles about the same people and places'] : []),
    ],
  };
}

/** Do they tell of different days, or of different causes of what people suffered? */
function contradict(a: Account, b: Account): boolean {
  return (
    areOthers(a.causes, b.causes) ||
    anyTimes(a, b, 'told', areSurelyApart) ||
    (a.uri === b.uri && anyTimes(a, b, 'around', areSurelyApart))
  );
}

/** Of one article, which knows whom it means by which name; of two where the times differ, too. */
function haveOtherPatients(a: Account, b: Account, time: Agreement | null): boolean {
  return (
    (a.uri === b.uri || time === 'conflict') && isSuffered(a.first.mention.concept) && areOthers(a.patients, b.patients)
  );
}

/** What the reader dates otherwise than both texts do stands for both. */
function anyTimes(a: Account, b: Account, which: 'told' | 'around', test: (a: When, b: When) => boolean): boolean {
  const times = [...b[which].values()];
  return [...a[which].values()].some(one => times.some(other => test(one, other))) && !areDatedTogether(a, b);
}

function areOthers<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && isDisjoint(a, b);
}

/** From the nearest tellings of two accounts of one article. */
export function sentencesBetween(a: Account, b: Account): number {
  let least = Infinity;
  for (const one of a.sentences) {
    for (const other of b.sentences) {
      least = Math.min(least, Math.abs(one - other));
    }
  }
  return least;
}

export function anyAgree(a: ReadonlySet<string>, b: ReadonlySet<string>, placesAgree: PlacesAgree): boolean {
  return [...a].some(one => [...b].some(other => placesAgree(one, other)));
}

export function reasonsOf(time: Agreement | null, actors: number, samePlace: boolean, agrees: boolean): string[] {
  return [
    ...(time === 'same' ? ['same day'] : time === 'compatible' ? ['times that agree'] : []),
    ...(actors === 1 ? ['same participant'] : actors > 1 ? [`same ${String(actors)} participants`] : []),
    ...(samePlace ? ['same place'] : agrees ? ['one place lies in the other'] : []),
  ];
}

/** Null where one of them has no time. */
export function agreementOf(a: Account, b: Account): Agreement | null {
  const found = agreementOfTimes(a.whens, b.whens);
  return found === 'conflict' && areDatedTogether(a, b) ? 'same' : found;
}

/** Does any time of one tell the day of the other? */
export function isSameDay(a: Account, b: Account): boolean {
  const times = [...b.whens.values()];
  return (
    [...a.whens.values()].some(one => times.some(other => compareWhens(one, other) === 'same')) ||
    areDatedTogether(a, b)
  );
}

/**
 * Did the reader date one of them, and do their texts tell the same day? Then what the text says was wrong of both: one day told wrongly in two articles
 * is no reason to part them.
 */
function areDatedTogether(a: Account, b: Account): boolean {
  return (a.date !== null || b.date !== null) && agreementOfTimes(a.textWhens, b.textWhens) === 'same';
}

function agreementOfTimes(a: ReadonlyMap<string, When>, b: ReadonlyMap<string, When>): Agreement | null {
  let best: Agreement | null = null;
  for (const one of a.values()) {
    for (const other of b.values()) {
      const found = compareWhens(one, other);
      if (found === 'conflict') {
        return 'conflict';
      }
      best = best === 'same' ? best : found;
    }
  }
  return best;
}
