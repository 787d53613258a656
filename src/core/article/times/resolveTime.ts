import { daysOf, isoDay, isoMonth, isoWeek, parseDay, yearOf } from './calendar';
import { resolveDay, resolveWeekday, resolveWeekend } from './resolveDays';
import { dated, NO_DATE, type ResolvedTime, type TimeContext, two } from './resolvedTime';
import { resolveHoliday, resolveMonth, resolvePartOfYear } from './resolveYears';
import type { TimeMeaning, TimeUnit } from './timeMeaning';
import { durationValue } from './unitWords';

const OPEN: Readonly<Record<TimeUnit, string>> = {
  second: 'XXXX-XX-XX',
  minute: 'XXXX-XX-XX',
  hour: 'XXXX-XX-XX',
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

const REFERENCES = { PAST_REF: 'some time before now', PRESENT_REF: 'now', FUTURE_REF: 'some time to come' } as const;

export function resolveTime(meaning: TimeMeaning, context: TimeContext): ResolvedTime {
  switch (meaning.kind) {
    case 'day':
      return resolveDay(meaning, context);
    case 'weekday':
      return resolveWeekday(meaning, context);
    case 'weekend':
      return resolveWeekend(meaning.step, context);
    case 'month':
    case 'monthOfYear':
      return resolveMonth(meaning, context);
    case 'season':
    case 'quarter':
    case 'half':
      return resolvePartOfYear(meaning, context);
    case 'holiday':
      return resolveHoliday(meaning, context);
    case 'year':
      return dated(String(meaning.year), 'the year that it names');
    case 'decade':
      return dated(String(meaning.year), 'the decade that it names');
    case 'century':
      return dated(two(meaning.years), 'the century that it names');
    case 'everyWeekday':
      return { type: 'SET', value: `XXXX-WXX-${meaning.weekday}`, reason: 'that day of every week' };
    case 'repeated':
      return { type: 'SET', value: meaning.value, reason: 'it comes again and again' };
    case 'reference':
      return dated(meaning.value, REFERENCES[meaning.value]);
    case 'duration':
      return resolveDuration(meaning);
    case 'offset':
      return resolveOffset(meaning, context.today);
    case 'from':
      return resolveFrom(meaning, context);
    case 'weekOf':
      return resolveWeekOf(meaning.day, context);
    case 'clock':
      return resolveClock(meaning, context);
  }
}

function resolveDuration({ unit, amount, side }: Extract<TimeMeaning, { kind: 'duration' }>): ResolvedTime {
  const when = side === 'before' ? ', up to now' : side === 'after' ? ', from now on' : '';
  return { type: 'DURATION', value: durationValue(unit, amount), reason: `how long it lasts${when}` };
}

function resolveOffset(
  { unit, amount, part }: Pick<Extract<TimeMeaning, { kind: 'offset' }>, 'unit' | 'amount' | 'part'>,
  today: number | undefined,
): ResolvedTime {
  const type = part === null ? 'DATE' : 'TIME';
  return today === undefined
    ? { type, value: OPEN[unit] + (part ?? ''), reason: `counted from a day that is not known: ${NO_DATE}` }
    : { type, value: away(today, unit, amount) + (part ?? ''), reason: counted(unit, amount, "the article's date") };
}

/** Days, weeks and months so far away are not told: some 800 years in days. */
const FARTHEST = 300_000;
const LENGTHS: Partial<Record<TimeUnit, number>> = { day: 1, week: 7, month: 31, quarter: 92 };

/** The ISO value that lies so many units from a day, as exact as its unit; open where that is beyond the calendar. */
function away(day: number, unit: TimeUnit, amount: number): string {
  if (Math.abs(amount) * (LENGTHS[unit] ?? 0) > FARTHEST || Math.abs(day) > 2 * FARTHEST) {
    return OPEN[unit];
  }
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return isoDay(day);
    case 'day':
      return isoDay(day + amount);
    case 'week':
      return isoWeek(day + 7 * amount);
    case 'month':
      return isoMonth(day, amount);
    case 'quarter': {
      const month = isoMonth(day, 3 * amount);
      return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
    }
    case 'year':
      return yearDigits(yearOf(day) + amount, 4);
    case 'decade':
      return yearDigits(yearOf(day) + 10 * amount, 3);
    case 'century':
      return yearDigits(yearOf(day) + 100 * amount, 2);
  }
}

/** The first figures of a year; a text that counts beyond the calendar gets X. */
function yearDigits(year: number, length: number): string {
  return year >= 1 && year <= 9999 ? String(year).padStart(4, '0').slice(0, length) : 'X'.repeat(length);
}

function counted(unit: TimeUnit, amount: number, from: string): string {
  if (amount === 0) {
    return `the ${unit} of ${from}`;
  }
  const many =
    Math.abs(amount) === 1 ? `one ${unit}` : `${Math.abs(amount)} ${unit === 'century' ? 'centurie' : unit}s`;
  return `${many} ${amount < 0 ? 'before' : 'after'} ${from}`;
}

const NAMED_BEFORE = 'the time that the text names before it';

/** Counted from a time named before. Of days and weeks none is told where nothing is named; longer units then count from the article's date. */
function resolveFrom(meaning: Extract<TimeMeaning, { kind: 'from' }>, { today, valueOf }: TimeContext): ResolvedTime {
  const { ref, unit, amount, part, kept } = meaning;
  const type = part === null ? 'DATE' : 'TIME';
  if (ref === null) {
    return amount !== 0 && (unit === 'day' || unit === 'week')
      ? { type, value: OPEN[unit] + (part ?? ''), reason: 'counted from a day that the text does not name' }
      : resolveOffset({ unit, amount: unit === 'quarter' && amount === 0 ? -1 : amount, part }, today);
  }
  const value = valueOf(ref);
  const year = kept && value !== undefined ? /^(\d{4})(-.*)?$/.exec(value) : null;
  if (year) {
    return dated(yearDigits(Number(year[1]) + amount, 4) + (year[2] ?? ''), counted(unit, amount, NAMED_BEFORE));
  }
  const days = value === undefined ? undefined : daysOf(value);
  return days
    ? { type, value: away(days.first, unit, amount) + (part ?? ''), reason: counted(unit, amount, NAMED_BEFORE) }
    : { type, value: OPEN[unit] + (part ?? ''), reason: 'counted from a day that is not known' };
}

function resolveWeekOf(day: TimeMeaning, context: TimeContext): ResolvedTime {
  const own = resolveTime(day, context);
  const count = parseDay(own.value);
  return count === undefined ? dated(OPEN.week, own.reason) : dated(isoWeek(count), `the week of ${own.reason}`);
}

function resolveClock({ day, time }: Extract<TimeMeaning, { kind: 'clock' }>, context: TimeContext): ResolvedTime {
  const own = resolveTime(day, context);
  return { type: 'TIME', value: own.value.slice(0, 10) + time, reason: `that hour of ${own.reason}` };
}
