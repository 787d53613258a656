import type { TimeType } from '../analysis';
import { dayOf, isoDay, isoMonth, isoWeek, weekdayOf, yearOf } from './calendar';
import type { Direction, Step, TimeMeaning, TimeUnit } from './timeMeaning';

export interface ResolvedTime {
  readonly type: TimeType;
  /** TIMEX3 value, with X for what stays open. */
  readonly value: string;
  readonly reason: string;
}

const two = (n: number): string => String(n).padStart(2, '0');
const OPEN: Readonly<Record<TimeUnit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  year: 'XXXX',
};
const NO_DATE = 'the article does not state its own date';

/**
 * The value of an expression in an article of a day (a count, undefined where it is not known).
 * @param direction where its clause looks to, as far as it tells
 */
export function resolveTime(
  meaning: TimeMeaning,
  today: number | undefined,
  direction: Direction | null,
): ResolvedTime {
  switch (meaning.kind) {
    case 'day':
      return resolveDay(meaning, today, direction);
    case 'month':
      return resolveMonth(meaning, today, direction);
    case 'monthOfYear':
      return {
        type: 'DATE',
        value: `${today === undefined ? 'XXXX' : yearOf(today) + meaning.step}-${two(meaning.month)}`,
        reason:
          today === undefined
            ? `a month of an unknown year: ${NO_DATE}`
            : "that month, counted from the year of the article's date",
      };
    case 'year':
      return { type: 'DATE', value: String(meaning.year), reason: 'the year that it names' };
    case 'decade':
      return { type: 'DATE', value: String(meaning.year), reason: 'the decade that it names' };
    case 'everyWeekday':
      return { type: 'SET', value: `XXXX-WXX-${meaning.weekday}`, reason: 'that day of every week' };
    case 'weekday':
      return resolveWeekday(meaning.weekday, meaning.step, meaning.part, today, direction === 'ahead');
    case 'weekend':
      return resolveWeekend(meaning.step, today, direction === 'ahead');
    case 'offset':
      return resolveOffset(meaning.unit, meaning.amount, meaning.part, today);
  }
}

/** A day without a year is the nearest one; the next one where its clause looks ahead. */
function resolveDay(
  { year, month, day }: Extract<TimeMeaning, { kind: 'day' }>,
  today: number | undefined,
  direction: Direction | null,
): ResolvedTime {
  const open = `XXXX-${two(month)}-${two(day)}`;
  if (year !== null) {
    return { type: 'DATE', value: `${year}-${two(month)}-${two(day)}`, reason: 'the day that it names' };
  }
  if (today === undefined) {
    return { type: 'DATE', value: open, reason: `a day of an unknown year: ${NO_DATE}` };
  }
  const count = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]
    .flatMap(y => dayOf(y, month, day) ?? [])
    .filter(found => direction !== 'ahead' || found >= today)
    .sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
  return count === undefined
    ? { type: 'DATE', value: open, reason: "a day that no year around the article's date has" }
    : { type: 'DATE', value: isoDay(count), reason: "the nearest such day to the article's date" };
}

/** A month without a year: as its clause looks, the last or the next one; the nearest where nothing tells. */
function resolveMonth(
  { year, month, step }: Extract<TimeMeaning, { kind: 'month' }>,
  today: number | undefined,
  direction: Direction | null,
): ResolvedTime {
  if (year !== null) {
    return { type: 'DATE', value: `${year}-${two(month)}`, reason: 'the month that it names' };
  }
  if (today === undefined) {
    return { type: 'DATE', value: `XXXX-${two(month)}`, reason: `a month of an unknown year: ${NO_DATE}` };
  }
  const since = (Number(isoMonth(today).slice(5)) - month + 12) % 12;
  const looks = step === -1 ? 'back' : step === 1 ? 'ahead' : (direction ?? (since <= 6 ? 'back' : 'ahead'));
  const away = looks === 'back' ? -(step === -1 ? since || 12 : since) : step === 1 ? 12 - since : (12 - since) % 12;
  return {
    type: 'DATE',
    value: isoMonth(today, away),
    reason: `the ${looks === 'back' ? 'last' : 'next'} such month, counted from the article's date`,
  };
}

function resolveWeekday(
  weekday: number,
  step: Step | null,
  part: string | null,
  today: number | undefined,
  ahead: boolean,
): ResolvedTime {
  const type = part === null ? 'DATE' : 'TIME';
  if (today === undefined) {
    return { type, value: `XXXX-WXX-${weekday}${part ?? ''}`, reason: `a day of an unknown week: ${NO_DATE}` };
  }
  const since = (weekdayOf(today) - weekday + 7) % 7;
  const until = (7 - since) % 7;
  const on = (count: number, reason: string): ResolvedTime => ({
    type,
    value: `${isoDay(count)}${part ?? ''}`,
    reason,
  });
  if (step === 0) {
    return on(today + weekday - weekdayOf(today), "that day of the week of the article's date");
  }
  if (step === 1) {
    return on(today + (until || 7), "the next such weekday after the article's date");
  }
  if (step === -1) {
    return on(today - (since || 7), "the last such weekday before the article's date");
  }
  if (since === 0) {
    return on(today, "the weekday of the article's own date");
  }
  return ahead
    ? on(today + until, "the next such weekday after the article's date, for the clause speaks of what is to come")
    : on(today - since, "the last such weekday before the article's date");
}

function resolveWeekend(step: Step | null, today: number | undefined, ahead: boolean): ResolvedTime {
  if (today === undefined) {
    return { type: 'DATE', value: 'XXXX-WXX-WE', reason: `a weekend of an unknown week: ${NO_DATE}` };
  }
  const past = step === -1 || (step === null && !ahead && weekdayOf(today) < 6);
  const week = today + (step === 1 ? 7 : past ? -7 : 0);
  return {
    type: 'DATE',
    value: `${isoWeek(week)}-WE`,
    reason: `the ${past ? 'last' : step === 1 ? 'next' : 'nearest'} weekend, counted from the article's date`,
  };
}

function resolveOffset(unit: TimeUnit, amount: number, part: string | null, today: number | undefined): ResolvedTime {
  const type = part === null ? 'DATE' : 'TIME';
  if (today === undefined) {
    return { type, value: OPEN[unit] + (part ?? ''), reason: `counted from a day that is not known: ${NO_DATE}` };
  }
  const values: Readonly<Record<TimeUnit, () => string>> = {
    day: () => isoDay(today + amount),
    week: () => isoWeek(today + 7 * amount),
    month: () => isoMonth(today, amount),
    year: () => String(yearOf(today) + amount),
  };
  return { type, value: values[unit]() + (part ?? ''), reason: counted(unit, amount) };
}

function counted(unit: TimeUnit, amount: number): string {
  if (amount === 0) {
    return `the ${unit} of the article's date`;
  }
  const many = Math.abs(amount) === 1 ? `one ${unit}` : `${Math.abs(amount)} ${unit}s`;
  return `${many} ${amount < 0 ? 'before' : 'after'} the article's date`;
}
