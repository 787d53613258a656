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

/** The days that an ISO value covers: of a day, week, weekend, month or year. Undefined where it leaves something open. */
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
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    return { first: Date.UTC(year, number - 1, 1) / DAY_MS, last: Date.UTC(year, number, 0) / DAY_MS };
  }
  const year = /^(\d{4})$/.exec(value);
  return year
    ? { first: Date.UTC(Number(year[1]), 0, 1) / DAY_MS, last: Date.UTC(Number(year[1]), 11, 31) / DAY_MS }
    : undefined;
}

function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4) / DAY_MS; // always in week 1
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}
