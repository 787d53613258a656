import { isOnce, isRepeated } from '../../language/events';
import { compareRefs } from '../article';
import type { EventCluster } from './eventCluster';
import { compareWhens, type Agreement } from './eventTime';

/** What linking knows besides the clusters. */
export interface LinkContext {
  readonly concept: string;
  /** Are two places known to hold one another, or to be two names of where something took place? */
  readonly placesAgree: (a: string, b: string) => boolean;
  /** How telling a participant is: one who takes part in everything tells little. */
  readonly weightOfActor: (actor: string) => number;
  /** Inside an article less is needed: it tells of few events. */
  readonly inArticle: boolean;
}

// What each kind of evidence is worth; an event needs two kinds across articles. Tuned on ECB+ train.
/** One shared participant may meet, attack or sue many times; two hardly do in one story. */
const SHARED_ONE = 0.5;
const SHARED_MORE = 1;
/** Of the score of shared participants, what one list's holding the other is worth at least. */
const CONTAINED = 0.3;
const SHARED_ACTING = 0.4;
const SHARED_ACTING_INSIDE = 0.6;
const SHARED_PLACE = 0.55;
const AGREEING_PLACE = 0.3;
const SAME_DAY = 0.6;
const COMPATIBLE_TIME = 0.2;
const TOLD_APART = -0.5;
const BOTH_PLANNED = 0.3;
const SAME_WORDS = 0.4;
const SAME_WORDS_OF_ONE = 1.6;
const SAME_LEMMA = 0.2;
const NOBODY_NAMED = 0.2;
/** Participants so nearly the same that two places are taken for one. */
const ALMOST_ALL = 0.8;

/** How well two clusters fit as one event; null where something speaks against it. */
export function fit(a: EventCluster, b: EventCluster, context: LinkContext): number | null {
  const time = agreementOf(a, b);
  if (time === 'conflict' || (a.planned !== b.planned && time !== 'same')) {
    return null;
  }
  const who = fitOfActors(a, b, context);
  if (who === null || (who < SHARED_MORE && time !== 'same' && isAnother(a, b))) {
    return null;
  }
  const where = fitOfPlaces(a, b, context, who);
  if (where === null) {
    return null;
  }
  const toldApart = time === null && a.toldOn.size > 0 && b.toldOn.size > 0 && isDisjoint(a.toldOn, b.toldOn);
  return (
    who +
    where +
    (time === 'same' ? SAME_DAY : time === 'compatible' ? COMPATIBLE_TIME : 0) +
    (a.planned && b.planned ? BOTH_PLANNED : 0) +
    (toldApart ? TOLD_APART : 0) +
    fitOfWords(a, b, context.concept)
  );
}

/** Does the later of two in one article say that it is another one? */
function isAnother(a: EventCluster, b: EventCluster): boolean {
  const later = compareRefs(a.first.ref, b.first.ref) < 0 ? b : a;
  return later.first.another && !isDisjoint(a.articles, b.articles);
}

/** Null where one of them has no date. */
function agreementOf(a: EventCluster, b: EventCluster): Agreement | null {
  let best: Agreement | null = null;
  for (const one of a.whens.values()) {
    for (const other of b.whens.values()) {
      const found = compareWhens(one, other);
      if (found === 'conflict') {
        return 'conflict';
      }
      best = best === 'same' ? best : found;
    }
  }
  return best;
}

/** One list must hold the other, or they must share most, each participant counting by how much it tells; null where they do not. */
function fitOfActors(a: EventCluster, b: EventCluster, context: LinkContext): number | null {
  const { concept, weightOfActor, inArticle } = context;
  const [one, other] = [a.core(), b.core()];
  if (one.length === 0 || other.length === 0) {
    return isDisjoint(a.acting, b.acting) ? 0 : inArticle ? SHARED_ACTING_INSIDE : SHARED_ACTING;
  }
  const shared = one.filter(actor => other.includes(actor));
  if (shared.length === 0) {
    return null;
  }
  const sum = (actors: readonly string[]): number => actors.reduce((total, actor) => total + weightOfActor(actor), 0);
  const share = sum(shared) / (sum(one) + sum(other) - sum(shared));
  if (shared.length < one.length && shared.length < other.length) {
    return share >= 0.5 ? share / 2 : null;
  }
  const equal = shared.length === one.length && shared.length === other.length;
  if (!equal && !isOnce(concept) && (a.places.size === 0 || b.places.size === 0) && (!a.dated || !b.dated)) {
    return SHARED_ONE * share; // a part of the participants alone may have met others
  }
  const most = shared.length > 1 || isOnce(concept) ? SHARED_MORE : SHARED_ONE;
  return most * (CONTAINED + (1 - CONTAINED) * share);
}

function fitOfPlaces(a: EventCluster, b: EventCluster, context: LinkContext, who: number): number | null {
  if (a.places.size === 0 || b.places.size === 0) {
    return 0;
  }
  if (!isDisjoint(a.places, b.places)) {
    return SHARED_PLACE;
  }
  if ([...a.places].some(one => [...b.places].some(other => context.placesAgree(one, other)))) {
    return AGREEING_PLACE;
  }
  // in one article the same people at two places are most likely at one: the building and its city
  return context.inArticle && who >= ALMOST_ALL && !isOnce(context.concept) ? 0 : null;
}

/** How alike the sentences are. Of what a story tells once, like words make one event even where nobody is known to take part. */
function fitOfWords(a: EventCluster, b: EventCluster, concept: string): number {
  if (isRepeated(concept)) {
    return isDisjoint(a.sentences, b.sentences) ? SAME_WORDS * a.terms.similarity(b.terms) : 0;
  }
  const lemma = isDisjoint(a.lemmas, b.lemmas) ? 0 : SAME_LEMMA;
  return a.core().length > 0 && b.core().length > 0
    ? lemma + SAME_WORDS_OF_ONE * a.terms.similarity(b.terms)
    : lemma + NOBODY_NAMED + SAME_WORDS_OF_ONE * a.termsAndNames.similarity(b.termsAndNames);
}

function isDisjoint<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const item of a) {
    if (b.has(item)) {
      return false;
    }
  }
  return true;
}
