import { isoDay } from '../../article/times/calendar';
import type { EventDate } from '../model';
import { dayOfWeek, isDay, nameOf, weekdayAt, type When } from './eventTime';

/** A time that a mention gives its event; `own` where the mention's sentence itself tells it. */
export interface ToldTime {
  readonly when: When;
  readonly own: boolean;
  readonly uri: string;
}

/** Several days are told as such up to so many; longer stretches only tell roughly when. */
const MOST_DAYS = 14;

/** A day that is one of so many is told by the first and the last of them; of more by the month or year that holds them. */
const MOST_BETWEEN = 31;

/**
 * The date of an event by what its mentions tell: all days where they tell of several, else the day that most articles name (the earliest of several
 * such), else a week with a weekday, a week, a month or a year. Null where none is known.
 * @param severalDays whether a mention says that it took several days
 */
export function dateOf(told: readonly ToldTime[], severalDays: boolean): EventDate | null {
  const spans = told.filter(({ when }) => when.days !== null);
  const days = spans.filter(({ when }) => isDay(when));
  const stretches = spans.filter(
    ({ when: { days: own, throughout } }) => throughout && own!.last > own!.first && own!.last - own!.first < MOST_DAYS,
  );
  if (stretches.length > 0 && articles(stretches) >= articles(days)) {
    return mostTold(stretches, ({ when }) => nameOf(when.days!), 'days');
  }
  if (severalDays && days.length > 0) {
    const first = Math.min(...days.map(({ when }) => when.days!.first));
    const last = Math.max(...days.map(({ when }) => when.days!.last));
    if (last > first && last - first < MOST_DAYS) {
      const value = nameOf({ first, last });
      return { value, certainty: certaintyOf(days), reason: 'the days that its mentions tell, from first to last' };
    }
  }
  if (days.length > 0) {
    return mostTold(days, ({ when }) => isoDay(when.days!.first), 'day');
  }
  return weekdayIn(spans, told) ?? roughly(spans);
}

/** A week and a weekday make a day. */
function weekdayIn(spans: readonly ToldTime[], told: readonly ToldTime[]): EventDate | null {
  const weekday = told.map(({ when }) => weekdayAt(when)).find(found => found !== null);
  const day = spans
    .map(({ when }) => (weekday === undefined ? undefined : dayOfWeek(when, weekday!)))
    .find(found => found !== undefined);
  return day === undefined
    ? null
    : {
        value: isoDay(day),
        certainty: 'inferred',
        reason: 'the weekday that one mention tells in the week that another tells',
      };
}

/** The shortest stretch, as a week, month or year; null where it is none of them and crosses years. */
function roughly(spans: readonly ToldTime[]): EventDate | null {
  const length = ({ when }: ToldTime): number => when.days!.last - when.days!.first;
  const shortest = Math.min(...spans.map(length));
  const named = spans.filter(time => length(time) === shortest && roughName(time.when) !== null);
  return named.length > 0 ? mostTold(named, ({ when }) => roughName(when)!, 'time') : null;
}

function roughName({ days, value }: When): string | null {
  const own = nameOf(days!);
  if (!own.includes('/')) {
    return own;
  }
  const week = value.replace(/-WE$/, '');
  const [first, last] = own.split('/') as [string, string];
  return /^\d{4}-W\d{2}$/.test(week)
    ? week
    : days!.last - days!.first <= MOST_BETWEEN
      ? own
      : first.slice(0, 7) === last.slice(0, 7)
        ? first.slice(0, 7)
        : first.slice(0, 4) === last.slice(0, 4)
          ? first.slice(0, 4)
          : null;
}

function mostTold(times: readonly ToldTime[], valueOf: (time: ToldTime) => string, what: string): EventDate {
  const byValue = new Map<string, ToldTime[]>();
  for (const time of times) {
    byValue.set(valueOf(time), [...(byValue.get(valueOf(time)) ?? []), time]);
  }
  const ranked = [...byValue].sort(
    ([a, one], [b, other]) => articles(other) - articles(one) || other.length - one.length || (a < b ? -1 : 1),
  );
  const [value, own] = ranked[0]!;
  const others = new Set(ranked.slice(1).flatMap(([, rest]) => rest.map(({ uri }) => uri)));
  return { value, certainty: certaintyOf(own), reason: told(articles(own), others.size, what, certaintyOf(own)) };
}

function told(count: number, others: number, what: string, certainty: EventDate['certainty']): string {
  const by = `the ${what} told by ${count === 1 ? 'one article' : `${String(count)} articles`}`;
  const inferred = certainty === 'inferred' ? ', counted from a day that is itself inferred or told elsewhere' : '';
  return `${by}${inferred}${others > 0 ? `; ${String(others)} ${others === 1 ? 'tells' : 'tell'} another` : ''}`;
}

function certaintyOf(times: readonly ToldTime[]): EventDate['certainty'] {
  return times.some(({ own, when }) => own && !when.inferred) ? 'stated' : 'inferred';
}

function articles(times: readonly ToldTime[]): number {
  return new Set(times.map(({ uri }) => uri)).size;
}
