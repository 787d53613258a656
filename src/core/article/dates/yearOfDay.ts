import type { WeekdayClue } from '../analysis';
import type { Reading } from '../reading';
import { dayOf, weekdayOf } from '../times/calendar';
import type { FoundTime } from '../times/timeMeaning';

/** How likely the latest year that a text names is its own, or so many years before it; as counted over news whose dates are known. */
const YEARS_AFTER = [0.31, 0.23, 0.15, 0.11, 0.08];
/** "since 2021" is seldom said in that year. */
const SINCE_ITS_OWN = 0.1;
/** How likely people spoke so many days before the day of a dateline, and how likely a weekday is told as past so many days after it, or as to come. */
const SPOKEN = [0.8, 0.13, 0.03, 0.01, 0.01, 0.01, 0.01];
const OTHERS = [0.3, 0.25, 0.15, 0.1, 0.08, 0.06, 0.06];
/** The year must be so likely. */
const CLEARLY = 0.7;

/**
 * The day of a dateline without a year, as a count, in the year that fits the weekdays of the text: from the latest year that it names on, and
 * not long after. Undefined where no year clearly does, no year is named, or nobody spoke on a weekday.
 */
export function yearOfDay(
  reading: Reading,
  times: readonly FoundTime[],
  weekdays: readonly WeekdayClue[],
  { month, day }: { readonly month: number; readonly day: number },
): number | undefined {
  const latest = latestYear(reading, times);
  if (latest === undefined || !weekdays.some(({ looks }) => looks === 'spoken')) {
    return undefined;
  }
  const years = YEARS_AFTER.flatMap((share, after) => {
    const count = dayOf(latest.year + after, month, day);
    const prior = after === 0 && latest.since ? share * SINCE_ITS_OWN : share;
    return count === undefined ? [] : [{ count, share: prior * weekdayShare(weekdays, count) }];
  });
  const all = years.reduce((sum, { share }) => sum + share, 0);
  const best = years.reduce((a, b) => (b.share > a.share ? b : a), { count: 0, share: 0 });
  return best.share >= CLEARLY * all && best.share > 0 ? best.count : undefined;
}

function weekdayShare(weekdays: readonly WeekdayClue[], day: number): number {
  let share = 1;
  for (const { weekday, looks, count } of weekdays) {
    const since = (weekdayOf(day) - weekday + 7) % 7;
    const one = looks === 'spoken' ? SPOKEN[since]! : OTHERS[looks === 'back' ? since : (7 - since) % 7]!;
    share *= one ** (1 + Math.log2(count) / 2);
  }
  return share;
}

interface LatestYear {
  readonly year: number;
  /** All that names it says "since". */
  readonly since: boolean;
}

/** The latest year that the story names without looking ahead. */
function latestYear(reading: Reading, times: readonly FoundTime[]): LatestYear | undefined {
  const named = times.flatMap(({ meaning, direction, sentence, firstWord }) => {
    const inStory = reading.regions[reading.sentences[sentence]!.region]!.kind === 'paragraph';
    const year = 'year' in meaning && meaning.kind !== 'decade' ? meaning.year : null;
    return inStory && year !== null && direction !== 'ahead'
      ? [{ year, since: reading.words[firstWord - 1]?.lower === 'since' }]
      : [];
  });
  if (named.length === 0) {
    return undefined;
  }
  const year = Math.max(...named.map(one => one.year));
  return { year, since: named.every(one => one.year !== year || one.since) };
}
