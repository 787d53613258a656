import { daysOf, isoDay, type Days } from '../core/article/times/calendar';
import { readableDate, shortDate } from '../core/text/dates';

/** The days that a date covers, also one of two days with a slash between. Undefined where it leaves something open. */
export function stretchOf(value: string): Days | undefined {
  const [from = '', to = from] = value.split('/');
  const [start, end] = [daysOf(from), daysOf(to)];
  return start && end && start.first <= end.last ? { first: start.first, last: end.last } : undefined;
}

const MONTH_LETTERS = 3;

/**
 * The date of an event for a reader: "Tuesday, 2 December 2025", "4–5 December 2025", "the week of 1–7 December 2025". What `readableDate`
 * says better is left to it.
 */
export function readableStretch(value: string): string {
  const stretch = stretchOf(value);
  if (stretch && stretch.first === stretch.last && value.includes('/')) {
    return readableDate(isoDay(stretch.first));
  }
  if (stretch && /^\d{4}-W\d\d$/.test(value)) {
    return `the week of ${daysText(stretch)}`;
  }
  if (stretch && value.endsWith('-WE')) {
    return `the weekend of ${daysText(stretch)}`;
  }
  return stretch && value.includes('/') ? daysText(stretch) : readableDate(value);
}

/** The same without the weekday: "2 December 2025". */
export function shortStretch(value: string): string {
  return readableStretch(value).replace(/^[A-Z][a-z]+day, /, '');
}

/** "4–5 December 2025", "30 November – 2 December 2025", "30 December 2025 – 2 January 2026". */
function daysText({ first, last }: Days): string {
  const [start, end] = [partsOf(first), partsOf(last)];
  if (start.year !== end.year) {
    return `${start.day} ${start.month} ${start.year} – ${end.day} ${end.month} ${end.year}`;
  }
  return start.month === end.month
    ? `${start.day}–${end.day} ${end.month} ${end.year}`
    : `${start.day} ${start.month} – ${end.day} ${end.month} ${end.year}`;
}

/**
 * Days in the fewest letters: "5 Dec", "Fri 5 Dec", "1–7 Dec", "Dec 2025" for a whole month.
 * @param year that need not be said; null where none is known
 */
export function briefStretch(value: string, year: string | null, weekday: boolean): string | undefined {
  const stretch = stretchOf(value);
  if (!stretch) {
    return undefined;
  }
  const [start, end] = [partsOf(stretch.first), partsOf(stretch.last)];
  const brief = (month: string) => month.slice(0, MONTH_LETTERS);
  if (/^\d{4}-\d\d$/.test(value)) {
    return `${brief(start.month)} ${start.year}`;
  }
  const ending = `${end.day} ${brief(end.month)}${end.year === year ? '' : ` ${end.year}`}`;
  if (stretch.first === stretch.last) {
    return weekday ? `${brief(start.weekday)} ${ending}` : ending;
  }
  if (start.month === end.month && start.year === end.year) {
    return `${start.day}–${ending}`;
  }
  return `${start.day} ${brief(start.month)}${start.year === end.year ? '' : ` ${start.year}`} – ${ending}`;
}

interface DayParts {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function partsOf(day: number): DayParts {
  const iso = isoDay(day);
  const [date, month = ''] = shortDate(iso).split(' ');
  return { weekday: readableDate(iso), day: date ?? '', month, year: iso.slice(0, 4) };
}
