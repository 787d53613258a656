/** Days of the Gregorian calendar as a count from 1970-01-01, and their ISO 8601 names. */

const DAY_MS = 86_400_000;

/** The day's count; undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  if (year < 100) {
    return undefined; // Date.UTC takes them for years of the last century
  }
  const count = Date.UTC(year, month - 1, day) / DAY_MS;
  return new Date(count * DAY_MS).getUTCDate() === day && month >= 1 && month <= 12 ? count : undefined;
}

/** "2024-03-07" as a count; undefined for anything that is not one full date (what follows it is ignored: "2024-03-07TNI"). */
export function parseDay(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** ISO week: "2024-W10". A week belongs to the year of its Thursday. */
export function isoWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 4;
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / DAY_MS) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The month so many months after the day's: "2025-11". */
export function isoMonth(day: number, after = 0): string {
  const date = new Date(day * DAY_MS);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + after, 1)).toISOString().slice(0, 7);
}

export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

export interface Days {
  /** First and last day of a stretch, both counted in. */
  readonly first: number;
  readonly last: number;
}

/** Sunday of Easter in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher). */
export function easterOf(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return Date.UTC(year, 2, 1) / DAY_MS + h + l - 7 * m + 21;
}

/** First month and number of months of the parts of a year; winter begins in December. */
const PARTS_OF_YEAR: Readonly<Record<string, readonly [number, number]>> = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
};

function monthsFrom(year: number, month: number, count: number): Days {
  return { first: Date.UTC(year, month - 1, 1) / DAY_MS, last: Date.UTC(year, month - 1 + count, 0) / DAY_MS };
}

/**
 * The days that an ISO or TIMEX3 value covers: of a day, week, weekend, month, quarter, half, season, year, decade or century. Undefined where
 * it leaves something open.
 */
export function daysOf(value: string): Days | undefined {
  const day = parseDay(value);
  if (day !== undefined) {
    return { first: day, last: day };
  }
  const week = /^(\d{4})-W(\d{2})(?:-(WE|[1-7]))?/.exec(value);
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    const part = week[3];
    if (part === undefined) {
      return { first: monday, last: monday + 6 };
    }
    return part === 'WE'
      ? { first: monday + 5, last: monday + 6 }
      : { first: monday + Number(part) - 1, last: monday + Number(part) - 1 };
  }
  const months = /^(\d{4})-(\d{2}|[QH]\d|SP|SU|FA|WI)$/.exec(value);
  if (months) {
    const [month, count] = PARTS_OF_YEAR[months[2]!] ?? [Number(months[2]), 1];
    return monthsFrom(Number(months[1]), month, count);
  }
  const years = /^[1-9]\d{1,3}$/.test(value) ? 10 ** (4 - value.length) : 0;
  return years === 0 ? undefined : monthsFrom(Number(value) * years, 1, 12 * years);
}

function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4) / DAY_MS; // always in week 1
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}
