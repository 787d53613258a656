import type { Days } from '../../article/times/calendar';
import type { Sibling } from './sibling';
import { sharedWeight, type Telling } from './tellings';

/** What an article and a dated sibling tell of the same: on which days the article can have been written, if they do. */
export interface SameTime {
  readonly kind: 'day' | 'week' | 'month' | 'words';
  /** Counts of days, ascending. */
  readonly days: readonly number[];
  /** From 0 to 1: that both do tell of the same. */
  readonly share: number;
  /** Which words of the article tell it. */
  readonly time: number;
}

/** How often sentences of news whose shared words weigh so much, and that name the same weekday, were found to mean the same day. */
const SHARES: readonly (readonly [number, number])[] = [
  [21, 0.9],
  [18, 0.75],
  [15, 0.6],
  [12, 0.45],
  [9, 0.3],
];
/** "today" is said of these days, too, and in reports of what was said on another one. */
const OF_TODAY = 0.5;
/** What an article tells of times further away than this, in days, it does not tell as news. */
const NEWS = 10;
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
/** How far from a day the articles are that tell of it by its weekday, and from a month those that do not name its year. */
const AROUND = { day: 8, week: 15, month: 62 } as const;

/**
 * What both tell of the same.
 * @param day on which the sibling was written
 */
export function sameTimes(open: Sibling, dated: Sibling, day: number): SameTime[] {
  const found = [...sharedWords(open, dated, day)];
  const samePeople = shareAtLeast(open.people, dated.people, SAME_PEOPLE);
  for (const a of open.tellings) {
    for (const b of dated.tellings) {
      const weight = sharedWeight(a.stems, b.stems);
      const share = SHARES.find(([least]) => weight >= least)?.[1];
      const monthShare =
        samePeople && weight > 0 && sharedWeight(a.wider, b.wider) >= MONTH_WEIGHT ? MONTH_SHARE : undefined;
      if (share !== undefined || monthShare !== undefined) {
        found.push(...timesTold(open, a, dated, b, day, share, monthShare));
      }
    }
  }
  return found;
}

function timesTold(
  open: Sibling,
  a: Telling,
  dated: Sibling,
  b: Telling,
  day: number,
  share: number | undefined,
  monthShare: number | undefined,
): SameTime[] {
  return b.times.flatMap(other => {
    const told = dated.daysOf(other, day);
    const kind = told && kindOf(told);
    const likely = kind === 'month' ? monthShare : share;
    if (
      !told ||
      !kind ||
      likely === undefined ||
      !isNews(told, day) ||
      (kind === 'month' && !dated.countsBack(other))
    ) {
      return [];
    }
    return a.times.flatMap(time => {
      if (kind === 'month' && !open.countsBack(time)) {
        return [];
      }
      const days = daysFitting(open, time, told, AROUND[kind]);
      const sure = kind === 'day' && days.length === 1 ? likely * OF_TODAY : likely;
      return days.length > 0 ? [{ kind, days, share: sure, time }] : [];
    });
  });
}

function isNews({ first, last }: Days, day: number): boolean {
  const near = last - first > 7 ? NEWS_MONTH : NEWS;
  return first - near <= day && day <= last + near;
}

function kindOf({ first, last }: Days): 'day' | 'week' | 'month' | undefined {
  const length = last - first + 1;
  return length === 1 ? 'day' : length === 7 ? 'week' : length >= 28 && length <= 31 ? 'month' : undefined;
}

/** The days on which the article must have been written for its words to mean just these days; none where they name them outright. */
function daysFitting(open: Sibling, time: number, told: Days, around: number): number[] {
  const days: number[] = [];
  for (let day = told.first - around; day <= told.last + around; day++) {
    const meant = open.daysOf(time, day);
    if (meant?.first === told.first && meant.last === told.last) {
      days.push(day);
    }
  }
  return days.length > told.last - told.first + around ? [] : days;
}

function sharedWords(open: Sibling, dated: Sibling, day: number): SameTime[] {
  return shareAtLeast(open.runs, dated.runs, 1)
    ? [
        {
          kind: 'words',
          days: Array.from({ length: 2 * WORDS_AROUND + 1 }, (_, i) => day + i - WORDS_AROUND),
          share: shareAtLeast(open.runs, dated.runs, FEW_RUNS) ? WORDS_SHARE : FEW_WORDS_SHARE,
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
