import type { Span } from '../../text/span';
import type { ArticleDate } from '../analysis';
import { dayOf, isoDay, weekdayOf, yearOf } from '../times/calendar';
import type { Reading } from '../reading';
import type { FoundTime } from '../times/timeMeaning';
import { reportingVerbs } from '../../language/reporting';

/** A text speaks of its own year or of one not far from it: how many years after the latest that it names its own may be. */
const YEARS_AHEAD = 6;

/**
 * The day of writing where the dateline, a line of its own or the byline states it. A dateline without a year gets
 * the one that fits the weekdays on which the text says that people spoke; null where none clearly does.
 */
export function findArticleDate(reading: Reading, times: readonly FoundTime[]): ArticleDate | null {
  const stated = times.find(
    ({ meaning, sentence }) => meaning.kind === 'day' && /^(?:dateline|byline)$/.test(regionKind(reading, sentence)),
  );
  if (stated?.meaning.kind !== 'day') {
    return null;
  }
  const { year, month, day } = stated.meaning;
  const source = { start: stated.start, end: stated.end };
  if (year !== null) {
    const count = dayOf(year, month, day);
    return count === undefined ? null : onDay(isoDay(count), source, 'the day that the article gives as its own');
  }
  const count = inTheYear(month, day, latestYear(reading, times), saidOn(reading, times));
  return count === undefined
    ? null
    : onDay(isoDay(count), source, 'the day of the dateline, in the year whose weekdays fit those that the text names');
}

function onDay(value: string, source: Span, reason: string): ArticleDate {
  return { value, certainty: 'stated', earliest: value, latest: value, source, reason };
}

function regionKind(reading: Reading, sentence: number): string {
  return reading.regions[reading.sentences[sentence]!.region]!.kind;
}

/** The latest year that the story itself names. */
function latestYear(reading: Reading, times: readonly FoundTime[]): number | undefined {
  const years = times
    .filter(({ sentence }) => regionKind(reading, sentence) === 'paragraph')
    .flatMap(({ meaning }) =>
      'year' in meaning && meaning.kind !== 'decade' && meaning.year !== null ? [meaning.year] : [],
    );
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The weekday on which most speakers spoke: "said on Friday". */
function saidOn(reading: Reading, times: readonly FoundTime[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { meaning, firstWord, endWord, sentence } of times) {
    if (meaning.kind === 'weekday' && meaning.step === null && isBesideReport(reading, sentence, firstWord, endWord)) {
      counts.set(meaning.weekday, (counts.get(meaning.weekday) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** "said on Friday", "said Friday", "on Friday said". */
function isBesideReport(reading: Reading, sentence: number, first: number, end: number): boolean {
  const { firstWord, endWord } = reading.sentences[sentence]!;
  for (let i = Math.max(firstWord, first - 3); i < Math.min(endWord, end + 2); i++) {
    const word = reading.words[i]!;
    if (word.form === 'past' && reportingVerbs.has(word.lower)) {
      return true;
    }
  }
  return false;
}

/**
 * The day and month in the first year, from the latest named one on, in which people spoke on that very day; or on the day before it,
 * where that year is the named one or the next.
 */
function inTheYear(
  month: number,
  day: number,
  latest: number | undefined,
  weekday: number | undefined,
): number | undefined {
  if (latest === undefined || weekday === undefined) {
    return undefined;
  }
  const days = Array.from({ length: YEARS_AHEAD + 1 }, (_, i) => dayOf(latest + i, month, day)).filter(
    count => count !== undefined,
  );
  const same = days.find(count => weekdayOf(count) === weekday);
  const next = days.find(count => weekdayOf(count - 1) === weekday);
  const isNear = (count: number | undefined): boolean => count !== undefined && yearOf(count) <= latest + 1;
  return isNear(same) || !isNear(next) ? same : next;
}
