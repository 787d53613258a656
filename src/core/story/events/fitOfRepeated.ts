import type { EventSeries } from '../../article/analysis';
import { compareRefs } from '../article';
import type { Account } from './account';
import type { Agreement } from './eventTime';
import { anyAgree, type Fit, type PlacesAgree, reasonsOf, sentencesBetween } from './fit';
import { isDisjoint, likeness, shared } from './sets';

// What each kind of evidence is worth; an event needs two kinds across articles. Set by hand.
const ENOUGH_INSIDE = 0.55;
const ENOUGH_ACROSS = 0.8;
/** One shared participant may meet or attack many times; two hardly do in one story. */
const SHARED_ONE = 0.5;
const SHARED_MORE = 1;
/** Of the score of shared participants, what one list's holding the other is worth at least. */
const CONTAINED = 0.3;
const SHARED_ACTING = 0.4;
const SHARED_ACTING_INSIDE = 0.6;
const SHARED_PLACE = 0.55;
const AGREEING_PLACE = 0.3;
const SAME_DAY = 0.6;
/** Where one of the days is told of no more exactly than by two. */
const ALMOST_SAME_DAY = 0.45;
/** Both name the same week, month or year. */
const SAME_STRETCH = 0.4;
const COMPATIBLE_TIME = 0.15;
const TOLD_APART = -0.5;
const BOTH_PLANNED = 0.3;
const LIKE_WORDS = 0.4;
/** Told in one sentence or two that follow one another, where who took part is not told again. */
const NEXT_TO = 0.4;
/** A byline and a dateline may stand between the headline and what tells it again. */
const FIRST_LINES = 3;
/** Participants so nearly the same that two places are taken for one. */
const ALMOST_ALL = 0.7;
/** Articles written so many days apart hardly tell of the same where they give no day. */
const DAYS_APART = 3;

/** Talks after talks, attack after attack: what a story tells of many times is one event only by who, where and when. */
export function fitOfRepeated(a: Account, b: Account, time: Agreement | null, placesAgree: PlacesAgree): Fit | null {
  const inside = a.uri === b.uri;
  if (a.habitual || b.habitual || (a.planned !== b.planned && time !== 'same') || isOtherOfSeries(a, b)) {
    return null;
  }
  const near = inside && areNear(a, b) && !isAnother(a, b);
  const who = fitOfActors(a, b, inside, near, placesAgree);
  if (who === null || (who < SHARED_MORE && time !== 'same' && isAnother(a, b))) {
    return null;
  }
  const where = fitOfPlaces(a, b, inside, who, placesAgree);
  if (where === null) {
    return null;
  }
  const score =
    who +
    where +
    (near && isNotTold(a, b) ? NEXT_TO : 0) +
    (time === 'same'
      ? SAME_DAY
      : time === 'compatible'
        ? sameTime(a, b)
          ? SAME_STRETCH
          : isNearlyADay(a, b)
            ? ALMOST_SAME_DAY
            : COMPATIBLE_TIME
        : 0) +
    (a.planned && b.planned ? BOTH_PLANNED : 0) +
    (time === null && isToldApart(a, b) ? TOLD_APART : 0) +
    (inside && !isDisjoint(a.sentences, b.sentences) ? 0 : LIKE_WORDS * likeness(a.terms, b.terms)) -
    (inside ? ENOUGH_INSIDE : ENOUGH_ACROSS);
  const actors = shared(new Set([...a.core(), ...a.acting]), new Set([...b.core(), ...b.acting]));
  const samePlace = !isDisjoint(a.places, b.places);
  return {
    score,
    reasons: [
      isDisjoint(a.lemmas, b.lemmas) ? 'words of like meaning' : 'the same word for it',
      ...reasonsOf(time, actors, samePlace, anyAgree(a.places, b.places, placesAgree)),
    ],
  };
}

/** The third day of talks is not the second. */
function isOtherOfSeries(a: Account, b: Account): boolean {
  const all = (account: Account): EventSeries[] => account.tellings.flatMap(({ mention }) => mention.series ?? []);
  return all(a).some(one =>
    all(b).some(
      other =>
        one.unit === other.unit && one.ordinal !== null && other.ordinal !== null && one.ordinal !== other.ordinal,
    ),
  );
}

/** Do both name a day, or two of which it is one? */
function isNearlyADay(a: Account, b: Account): boolean {
  return [...a.whens.values(), ...b.whens.values()].every(
    ({ days, throughout }) => days !== null && !throughout && days.last - days.first <= 1,
  );
}

function sameTime(a: Account, b: Account): boolean {
  return [...a.whens].some(([value, { days }]) => days !== null && b.whens.has(value));
}

/** Does the later of two in one article say that it is another one? */
function isAnother(a: Account, b: Account): boolean {
  const later = compareRefs(a.first.ref, b.first.ref) < 0 ? b : a;
  return later.first.another && a.uri === b.uri;
}

function isToldApart(a: Account, b: Account): boolean {
  const [one, other] = [a.first, b.first];
  if (one.written === null || other.written === null) {
    return one.toldOn !== null && other.toldOn !== null && one.toldOn !== other.toldOn;
  }
  const gap = Math.max(one.written.first - other.written.last, other.written.first - one.written.last);
  const isOpen = [one, other].some(({ written }) => written!.first !== written!.last);
  return gap >= (isOpen ? 1 : DAYS_APART);
}

/** One list must hold the other, or they must share most; null where they do not. */
function fitOfActors(a: Account, b: Account, inside: boolean, near: boolean, placesAgree: PlacesAgree): number | null {
  const [one, other] = [a.core(), b.core()];
  if (one.length === 0 || other.length === 0) {
    const acting = !isDisjoint(a.acting, b.acting) || anyAgree(a.acting, b.acting, placesAgree);
    return acting ? (inside ? SHARED_ACTING_INSIDE : SHARED_ACTING) : 0;
  }
  const common = one.filter(actor => other.includes(actor)).length;
  if (common === 0) {
    return null;
  }
  const share = common / (one.length + other.length - common);
  if (common < one.length && common < other.length) {
    return share >= 0.5 || near ? share / 2 : null;
  }
  const equal = common === one.length && common === other.length;
  if (!equal && (a.places.size === 0 || b.places.size === 0) && (!a.dated || !b.dated)) {
    const both = new Set(one.filter(actor => other.includes(actor)));
    if (!isOfBothSides(a, both) && !isOfBothSides(b, both)) {
      return SHARED_ONE * share; // one side alone may have met others
    }
  }
  return (common > 1 ? SHARED_MORE : SHARED_ONE) * (CONTAINED + (1 - CONTAINED) * share);
}

/** Are among them who did it and with whom it was done? */
function isOfBothSides({ tellings }: Account, actors: ReadonlySet<string>): boolean {
  return tellings.some(
    ({ agents, patients }) => agents.some(one => actors.has(one)) && patients.some(one => actors.has(one)),
  );
}

function fitOfPlaces(a: Account, b: Account, inside: boolean, who: number, placesAgree: PlacesAgree): number | null {
  if (a.places.size === 0 || b.places.size === 0) {
    return 0;
  }
  if (!isDisjoint(a.places, b.places)) {
    return SHARED_PLACE;
  }
  if (anyAgree(a.places, b.places, placesAgree)) {
    return AGREEING_PLACE;
  }
  // the same people in a building and in a city are most likely in a building of that city
  const [one, other] = [areSites(a), areSites(b)];
  return who >= ALMOST_ALL && (one !== other || inside) && (one || other || who >= SHARED_MORE * ALMOST_ALL) ? 0 : null;
}

/** In sentences that follow one another, or in the headline and the first lines. */
function areNear(a: Account, b: Account): boolean {
  const gap = sentencesBetween(a, b);
  return gap === 1 || (gap > 0 && gap <= FIRST_LINES && (a.sentences.has(0) || b.sentences.has(0)));
}

/** Does one of them not tell who took part, or only in part who the other says did? */
function isNotTold(a: Account, b: Account): boolean {
  const [one, other] = [a.core(), b.core()];
  const common = one.filter(actor => other.includes(actor)).length;
  return one.length === 0 || other.length === 0 || (common < one.length && common < other.length);
}

/** Does nothing but buildings and the like say where? */
function areSites({ places, sites }: Account): boolean {
  return sites.size === places.size;
}
