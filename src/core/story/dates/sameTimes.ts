import type { ArticleDate } from '../../article/analysis';
import { type Days, isoDay, parseDay } from '../../article/times/calendar';
import { daysOfWriting } from './daysOfWriting';
import { daysCounted } from './countsFrom';
import type { Sibling } from './sibling';
import { sharedWeight, type Telling } from './tellings';

/** What an article and a dated sibling tell of the same: on which days the article can have been written, if they do. */
export interface SameTime {
  readonly kind: 'day' | 'week' | 'month' | 'words';
  /** Counts of days, ascending. */
  readonly days: readonly number[];
  /** From 0 to 1: that both do tell of the same. */
  readonly share: number;
  /** Index into the article's `ArticleAnalysis.times`: which words tell it; -1 for quoted ones. */
  readonly time: number;
}

/**
 * What speaks for two tellings being of the same, beside the shared words: that like things happen in both, at these very times, with a name in
 * common; that both are the news of their articles. "another" and "the second" that one of them alone says speak against it.
 */
const LIKE = 2.5;
const LIKE_THEN = 3;
const BOTH_NEWS = 3;
const NOT_AGAIN = 0.3;
const SAME_NEWS = 0.3;
const MOST_NEWS = 20;
const NOT_SPOKEN = 6;
/** Tellings for which so much speaks are of the same as often as not; and how fast that changes. */
const EVEN = 13;
const SLOPE = 0.3;
const LEAST = 0.12;
const MOST = 0.9;
/** "today" is said of these days, too, and in reports of what was said on another one. */
const OF_TODAY = 0.5;
/** Of what is told by a whole week or more. */
const OF_WEEKS = 0.8;
/** What an article tells of times further away than this, in days, it does not tell as news. */
const NEWS = 10;
const NEWS_AHEAD = 45;
const NEWS_MONTH = 62;
/** Of a month spoken of by articles on the same people. */
const MONTH_SHARE = 0.75;
const MONTH_WEIGHT = 6;
const SAME_PEOPLE = 3;
/** Of the same words quoted: that both articles are of these days. */
const WORDS_SHARE = 0.8;
const FEW_WORDS_SHARE = 0.6;
const FEW_RUNS = 6;
const WORDS_AROUND = 2;

/** What both tell of the same. */
export function sameTimes(open: Sibling, dated: Sibling, date: ArticleDate): SameTime[] {
  const day = parseDay(date.value)!;
  const found = [...sharedWords(open, dated, day)];
  const sameNews = SAME_NEWS * Math.min(MOST_NEWS, sharedWeight(open.facts.news, dated.facts.news));
  const samePeople = shareAtLeast(open.facts.people, dated.facts.people, SAME_PEOPLE);
  for (const b of dated.facts.tellings) {
    for (const other of b.times) {
      const told = b.counted ? undefined : dated.daysOf(other, date);
      const kind = told && kindOf(told);
      if (told && kind && isNews(told, day) && (kind !== 'month' || (samePeople && dated.countsBack(other)))) {
        found.push(...open.facts.tellings.flatMap(a => timesTold(open, a, b, other, told, kind, sameNews)));
      }
    }
  }
  return found;
}

function timesTold(
  open: Sibling,
  a: Telling,
  b: Telling,
  other: number,
  told: Days,
  kind: 'day' | 'week' | 'month',
  sameNews: number,
): SameTime[] {
  const found = a.times.flatMap((time): SameTime[] => {
    const expression = open.article.analysis.times[time]!;
    const isNamed = expression.meaning.kind === 'weekday' && open.facts.daysOfMonths.has(isoDay(told.first).slice(5));
    if ((kind === 'month' && !open.countsBack(time)) || isNamed) {
      return [];
    }
    const days = a.counted
      ? daysCounted(expression, told)
      : daysOfWriting(expression.meaning, expression.direction, told);
    if (days.length === 0 || (kind === 'month') !== days.length > 14) {
      return [];
    }
    const share = kind === 'month' ? monthShare(a, b) : shareOf(a, time, b, other, sameNews);
    const today = kind === 'day' && days.length === 1 ? OF_TODAY : days.length > 7 ? OF_WEEKS : 1;
    return share < LEAST ? [] : [{ kind, days, share: share * today, time }];
  });
  // "arrested overnight over Tuesday's robbery" tells of that Tuesday, not of a robbery of today
  return found.some(({ days }) => days.length > 2) ? found.filter(({ days }) => days.length > 2) : found;
}

function monthShare(a: Telling, b: Telling): number {
  const same = sharedWeight(a.stems, b.stems) > 0 && sharedWeight(a.wider, b.wider) >= MONTH_WEIGHT;
  return same ? MONTH_SHARE : 0;
}

/** How likely two tellings are of the same. */
function shareOf(a: Telling, time: number, b: Telling, other: number, sameNews: number): number {
  const words = sharedWeight(a.stems, b.stems);
  const like = likeness(a.kinds, b.kinds, LIKE) + likeness(a.kindsAt.get(time), b.kindsAt.get(other), LIKE_THEN);
  if (words === 0 && like <= 0) {
    return 0;
  }
  const news = a.lead && b.lead ? BOTH_NEWS : 0;
  const spoken = a.spokenAt.has(time) !== b.spokenAt.has(other) ? NOT_SPOKEN : 0;
  const weight = words + sameNews + like + news - spoken;
  const share = Math.min(MOST, 1 / (1 + Math.exp(SLOPE * (EVEN - weight))));
  return a.again === b.again ? share : share * NOT_AGAIN;
}

function likeness(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined, weight: number): number {
  return !a?.size || !b?.size ? 0 : shareAtLeast(a, b, 1) ? weight : -weight;
}

function isNews({ first, last }: Days, day: number): boolean {
  const [ahead, behind] = last - first > 7 ? [NEWS_MONTH, NEWS_MONTH] : [NEWS_AHEAD, NEWS];
  return first - ahead <= day && day <= last + behind;
}

function kindOf({ first, last }: Days): 'day' | 'week' | 'month' | undefined {
  const length = last - first + 1;
  return length === 1 ? 'day' : length === 7 ? 'week' : length >= 28 && length <= 31 ? 'month' : undefined;
}

function sharedWords(open: Sibling, dated: Sibling, day: number): SameTime[] {
  return shareAtLeast(open.facts.runs, dated.facts.runs, 1)
    ? [
        {
          kind: 'words',
          days: Array.from({ length: 2 * WORDS_AROUND + 1 }, (_, i) => day + i - WORDS_AROUND),
          share: shareAtLeast(open.facts.runs, dated.facts.runs, FEW_RUNS) ? WORDS_SHARE : FEW_WORDS_SHARE,
          time: -1,
        },
      ]
    : [];
}

function shareAtLeast(a: ReadonlySet<string>, b: ReadonlySet<string>, count: number): boolean {
  let shared = 0;
  for (const one of a) {
    if (b.has(one) && ++shared >= count) {
      return true;
    }
  }
  return false;
}
