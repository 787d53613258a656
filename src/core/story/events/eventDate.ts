import { isoDay } from '../../article/times/calendar';
import { dayOfWeek, weekdayAt, type When } from './eventTime';
import type { EventDate } from '../model';

/** A time that a mention gives its event; `own` where the mention's sentence itself tells it. */
export interface ToldTime {
  readonly when: When;
  readonly own: boolean;
}

/**
 * The date of an event by what its mentions tell: the day that most of them name (the earliest of several), else a week with a weekday, a week, a month
 * or a year. Null where none is known.
 */
export function dateOf(told: readonly ToldTime[]): EventDate | null {
  const spans = told.filter(({ when }) => when.days !== null);
  const days = spans.filter(({ when }) => when.days!.first === when.days!.last);
  if (days.length > 0) {
    return mostTold(days, ({ when }) => isoDay(when.days!.first));
  }
  for (const { when } of spans) {
    const weekday = told.map(other => weekdayAt(other.when)).find(found => found !== null);
    const day = weekday === undefined ? undefined : dayOfWeek(when, weekday!);
    if (day !== undefined) {
      return {
        value: isoDay(day),
        certainty: 'inferred',
        reason: 'the weekday that one mention tells in the week that another tells',
      };
    }
  }
  const length = ({ when }: ToldTime): number => when.days!.last - when.days!.first;
  const shortest = Math.min(...spans.map(length));
  const best = spans.filter(time => length(time) === shortest);
  return best.length > 0 ? mostTold(best, ({ when }) => when.value.replace(/-WE$/, '')) : null;
}

function mostTold(times: readonly ToldTime[], valueOf: (time: ToldTime) => string): EventDate {
  const counts = new Map<string, { count: number; own: boolean }>();
  for (const time of times) {
    const value = valueOf(time);
    const known = counts.get(value) ?? { count: 0, own: false };
    counts.set(value, { count: known.count + 1, own: known.own || time.own });
  }
  const [value, { own }] = [...counts].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))[0]!;
  return { value, certainty: own ? 'stated' : 'inferred', reason: 'the day that most mentions tell' };
}
