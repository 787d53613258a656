import type { ArticleDate, TimeExpression } from '../analysis';
import { type Days, daysOf, isoMonth, parseDay } from './calendar';
import type { TimeMeaning, TimeUnit } from './timeMeaning';

/** A stretch longer than this, in days, dates nothing. */
const FARTHEST = 300_000;
/** Days that a unit spans, as far as events are dated by it. */
const SPANS: Partial<Record<TimeUnit, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
};
const MONTHS: Partial<Record<TimeUnit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

/**
 * The days in which what a time expression dates lies, first and last counted in: one for "yesterday", seven for "this week", the last third of
 * the month for "late last month", the day of writing and the days before it for "over the past two days". Null where the expression tells
 * none: sets, lengths without an end, "recently", an unknown date, "several weeks".
 * @param time with the value that it has in an article of that date
 */
export function daysOfMeaning(
  { meaning, value }: Pick<TimeExpression, 'meaning' | 'value'>,
  date: ArticleDate | null,
): Days | null {
  switch (meaning.kind) {
    case 'duration':
      return stretch(meaning, date ? parseDay(date.value) : undefined);
    case 'reference':
    case 'repeated':
    case 'everyWeekday':
      return null;
    default: {
      const days = daysOf(value);
      return days ? partOf(days, meaning.mod) : null;
    }
  }
}

/** From the article's date back or on. */
function stretch(
  { unit, amount, side }: Extract<TimeMeaning, { kind: 'duration' }>,
  today: number | undefined,
): Days | null {
  if (today === undefined || amount === null || side === null) {
    return null;
  }
  const sign = side === 'before' ? -1 : 1;
  const days = SPANS[unit];
  const end = days === undefined ? monthsAway(today, unit, sign * amount) : today + sign * Math.round(days * amount);
  if (end === undefined || Math.abs(end - today) > FARTHEST) {
    return null;
  }
  return side === 'before' ? { first: end, last: today } : { first: today, last: end };
}

/** The same day of another month, or the last that it has. */
function monthsAway(today: number, unit: TimeUnit, amount: number): number | undefined {
  const months = Math.round((MONTHS[unit] ?? 0) * amount);
  if (Math.abs(months) * 31 > FARTHEST) {
    return undefined;
  }
  const own = daysOf(isoMonth(today));
  const other = daysOf(isoMonth(today, months));
  return own && other && Math.min(other.first + today - own.first, other.last);
}

function partOf({ first, last }: Days, mod: TimeMeaning['mod']): Days {
  const third = Math.floor((last - first + 1) / 3);
  if (mod === undefined || third === 0) {
    return { first, last };
  }
  switch (mod) {
    case 'START':
      return { first, last: first + third - 1 };
    case 'MID':
      return { first: first + third, last: last - third };
    case 'END':
      return { first: last - third + 1, last };
  }
}
