import { type Days, isoMonth, parseDay, weekdayOf } from '../../article/times/calendar';
import type { Direction, TimeMeaning } from '../../article/times/timeMeaning';

/** "last week" is said of what was so many days ago. */
const LAST_WEEK = [3, 13] as const;
const THIS_WEEK = 6;
const NEXT_WEEK = [1, 13] as const;
/** "three weeks ago" is said so many days earlier and later, too. */
const AROUND_WEEKS = 3;

/** On which days words can have been written that mean what happened then: counts of days, ascending; none where they tell nothing of it. */
export function daysOfWriting(meaning: TimeMeaning, direction: Direction | null, told: Days): number[] {
  if (meaning.kind === 'clock') {
    return daysOfWriting(meaning.day, direction, told);
  }
  const { first, last } = told;
  if (meaning.kind === 'weekday') {
    return first === last && weekdayOf(first) === meaning.weekday
      ? range(...aroundWeekday(meaning, direction, first))
      : [];
  }
  if (meaning.kind === 'weekend') {
    const saturday = first - ((weekdayOf(first) + 1) % 7);
    return weekdayOf(first) >= 6 && last <= saturday + 1 && meaning.step !== 1
      ? range(direction === 'back' ? first : saturday - 5, direction === 'ahead' ? last : saturday + 6)
      : [];
  }
  if (meaning.kind !== 'offset') {
    return [];
  }
  const { unit, amount } = meaning;
  if (unit === 'day') {
    return first === last ? [first - amount] : [];
  }
  if (unit === 'week' && last - first <= 6) {
    return daysAroundWeek(amount, told);
  }
  return unit === 'month' && amount <= 0 && amount > -2 ? daysOfMonth(amount, told) : [];
}

function aroundWeekday(
  { step }: Extract<TimeMeaning, { kind: 'weekday' }>,
  direction: Direction | null,
  day: number,
): [number, number] {
  switch (step) {
    case -1:
      return [day + 1, day + 7];
    case 1:
      return [day - 7, day - 1];
    case 0:
      return [day - weekdayOf(day) + 1, day - weekdayOf(day) + 7];
    default:
      return [direction === 'back' ? day : day - 6, direction === 'ahead' ? day : day + 6];
  }
}

function daysAroundWeek(amount: number, { first, last }: Days): number[] {
  if (first < last) {
    return range(first - 7 * amount, last - 7 * amount); // a whole week
  }
  if (amount === -1) {
    return range(first + LAST_WEEK[0], first + LAST_WEEK[1]);
  }
  if (amount === 0) {
    return range(first - THIS_WEEK, first + THIS_WEEK);
  }
  return amount === 1
    ? range(first - NEXT_WEEK[1], first - NEXT_WEEK[0])
    : range(first - 7 * amount - AROUND_WEEKS, first - 7 * amount + AROUND_WEEKS);
}

function daysOfMonth(amount: number, { first, last }: Days): number[] {
  const month = isoMonth(first);
  if (isoMonth(last) !== month) {
    return [];
  }
  const begins = parseDay(`${isoMonth(first, -amount)}-01`)!;
  const ends = parseDay(`${isoMonth(first, 1 - amount)}-01`)! - 1;
  return range(begins, ends);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
