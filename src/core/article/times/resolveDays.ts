import { dayOf, isoDay, isoWeek, weekdayOf, yearOf } from './calendar';
import { dated, NO_DATE, type ResolvedTime, type TimeContext, two } from './resolvedTime';
import type { Step, TimeMeaning } from './timeMeaning';

/** So many days ahead a day is told in the past tense, too: "the vote was put off to" it. */
const SOON = 100;

/** A day without a year is the nearest one, unless its clause looks ahead or back. */
export function resolveDay(
  { year, month, day }: Extract<TimeMeaning, { kind: 'day' }>,
  { today, direction }: TimeContext,
): ResolvedTime {
  const open = `XXXX-${two(month)}-${two(day)}`;
  if (year !== null) {
    return dated(`${year}-${two(month)}-${two(day)}`, 'the day that it names');
  }
  if (today === undefined) {
    return dated(open, `a day of an unknown year: ${NO_DATE}`);
  }
  const fits = (found: number): boolean =>
    direction === null || (direction === 'ahead' ? found >= today : found <= today + SOON);
  const count = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]
    .flatMap(y => dayOf(y, month, day) ?? [])
    .filter(fits)
    .sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
  if (count === undefined) {
    return dated(open, "a day that no year around the article's date has");
  }
  const which =
    direction === null ? 'nearest such day to' : direction === 'ahead' ? 'next such day after' : 'last such day before';
  return dated(isoDay(count), `the ${which} the article's date`);
}

export function resolveWeekday(
  { weekday, step, part }: Extract<TimeMeaning, { kind: 'weekday' }>,
  { today, direction }: TimeContext,
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
  return direction === 'ahead'
    ? on(today + until, "the next such weekday after the article's date, for the clause speaks of what is to come")
    : on(today - since, "the last such weekday before the article's date");
}

export function resolveWeekend(step: Step | null, { today, direction }: TimeContext): ResolvedTime {
  if (today === undefined) {
    return dated('XXXX-WXX-WE', `a weekend of an unknown week: ${NO_DATE}`);
  }
  const past = step === -1 || (step === null && direction !== 'ahead' && weekdayOf(today) < 6);
  const week = today + (step === 1 ? 7 : past ? -7 : 0);
  const which = past ? 'last' : step === 1 ? 'next' : 'nearest';
  return dated(`${isoWeek(week)}-WE`, `the ${which} weekend, counted from the article's date`);
}
