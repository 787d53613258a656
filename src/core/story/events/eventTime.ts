import type { ArticleAnalysis, TimeExpression } from '../../article/analysis';
import {
  daysOf,
  isoDay,
  isoMonth,
  isoWeek,
  parseDay,
  weekdayOf,
  yearOf,
  type Days,
} from '../../article/times/calendar';
import { resolveTimes } from '../../article/times/findTimes';

/** When something took place as far as one mention tells: days, or only a weekday or a month of an unknown year. */
export interface When {
  readonly value: string;
  readonly days: Days | null;
  /** Counted from the article's own day, which is not known: "today", "this week", a weekday. */
  readonly near: boolean;
  /** 1 for Monday to 7 for Sunday, where no more is known. */
  readonly weekday: number | null;
  readonly month: number | null;
  /** All of its days are meant, not one of them: "over the past two days". */
  readonly throughout: boolean;
  /** The night that begins on that day, and ends on the next. */
  readonly night: boolean;
  /** Follows from an article's date that is itself inferred. */
  readonly inferred: boolean;
}

/** What each time of an article says of the day; null where it says nothing. */
export function whensOf({ times, date }: Pick<ArticleAnalysis, 'times' | 'date'>): (When | null)[] {
  const isOpen = date !== null && date.earliest !== date.latest;
  const undated = date?.certainty === 'inferred' ? resolveTimes(times, null) : times;
  const ends = isOpen ? [date.earliest, date.latest].map(value => resolveTimes(times, { ...date, value })) : [];
  return times.map((time, i) => {
    const inferred = undated[i]!.value !== time.value || time.meaning.kind === 'duration';
    if (isOpen && inferred) {
      const found = ends.map((values, end) => daysOfTime(values[i]!, end === 0 ? date.earliest : date.latest));
      if (!leaps(found, parseDay(date.latest)! - parseDay(date.earliest)!)) {
        return between(found);
      }
    }
    return whenOf(time, date?.value ?? null, inferred && date?.certainty === 'inferred');
  });
}

/** Does a weekday lie a week later where the article was written a day later? Which is meant the likeliest day tells best. */
function leaps([first, last]: readonly (Days | null)[], open: number): boolean {
  return (
    first !== undefined && last !== undefined && first !== null && last !== null && last.first - first.first > open
  );
}

/** Of an article that may have been written on one of many days: no more exact than these allow. */
function between([first, last]: readonly (Days | null)[]): When | null {
  return first && last ? whenOfDays({ first: first.first, last: last.last }, false, true) : null;
}

function whenOf(time: Pick<TimeExpression, 'value' | 'meaning'>, today: string | null, inferred: boolean): When | null {
  const value = time.value.replace(/T(?:MO|AF|EV|NI|DT|\d).*$/, '');
  const days = daysOfTime(time, today);
  if (days && today !== null && isSunday(today) && /^\d{4}-W\d{2}$/.test(value) && days.last < parseDay(today)!) {
    // for some a week begins on Sunday: "last week" is the one that others still are in
    return { ...whenOfDays({ first: days.first, last: parseDay(today)! - 1 }, false, inferred), value };
  }
  if (days) {
    const throughout = time.meaning.kind === 'duration';
    return throughout
      ? whenOfDays(days, true, inferred)
      : { ...NOTHING, value, days, night: time.value.endsWith('TNI'), inferred };
  }
  const weekday = /^XXXX-WXX-([1-7])$/.exec(value);
  const month = /^XXXX-(\d{2})/.exec(value);
  if (weekday) {
    return { ...NOTHING, value, near: true, weekday: Number(weekday[1]) };
  }
  const near = /^XXXX-(?:XX-XX|W)/.test(value);
  return month || near ? { ...NOTHING, value, near, month: month ? Number(month[1]) : null } : null;
}

const isSunday = (day: string): boolean => {
  const days = parseDay(day);
  return days !== undefined && weekdayOf(days) === 7;
};

const NOTHING: When = {
  value: '',
  days: null,
  near: false,
  weekday: null,
  month: null,
  throughout: false,
  night: false,
  inferred: false,
};

/** A stretch that ends with the article's day, or the days of the value. */
function daysOfTime({ value, meaning }: Pick<TimeExpression, 'value' | 'meaning'>, today: string | null): Days | null {
  if (meaning.kind === 'duration') {
    const last = today === null ? undefined : parseDay(today);
    const unit = meaning.unit === 'day' ? 1 : meaning.unit === 'week' ? 7 : 0;
    return meaning.side === 'before' && meaning.amount !== null && unit > 0 && last !== undefined
      ? { first: last - unit * meaning.amount + 1, last }
      : null;
  }
  return daysOf(value.replace(/T(?:MO|AF|EV|NI|DT|\d).*$/, '')) ?? null;
}

/** @param throughout whether all of the days are meant */
export function whenOfDays(days: Days, throughout: boolean, inferred: boolean): When {
  return { ...NOTHING, value: nameOf(days), days, throughout, inferred };
}

/** A day, week, month or year by its ISO name; two days with a slash between for any other stretch. */
export function nameOf({ first, last }: Days): string {
  const names = [isoDay(first), isoWeek(first), isoMonth(first), String(yearOf(first))];
  const named = names.find(name => {
    const days = daysOf(name)!;
    return days.first === first && days.last === last;
  });
  return named ?? `${isoDay(first)}/${isoDay(last)}`;
}

/** How two times agree: on the day, in that neither excludes the other, or not at all. */
export type Agreement = 'same' | 'compatible' | 'conflict';

export function compareWhens(a: When, b: When): Agreement {
  if (a.days && b.days) {
    if (lastOf(a) < b.days.first || lastOf(b) < a.days.first) {
      return 'conflict';
    }
    return a.days.first === b.days.first && a.days.last === b.days.last && (isDay(a) || a.throughout)
      ? 'same'
      : 'compatible';
  }
  if ((a.near && isLong(b)) || (b.near && isLong(a))) {
    return 'conflict'; // nobody calls a day of this week by its year
  }
  if (a.weekday !== null || b.weekday !== null) {
    return compareWeekdays(a, b);
  }
  const [monthA, monthB] = [monthOf(a), monthOf(b)];
  return monthA === null || monthB === null || monthA === monthB ? 'compatible' : 'conflict';
}

/** Times are surely apart by so many days, of inferred dates by more: a day's error is soon made. */
const SURE = 2;
const DOUBT = 3;
/** Times so many days apart are of different stories. */
const LONG_APART = 60;

/** Do two times, each told in its own sentence, surely exclude one another? Of weekdays and months of unknown years that is not sure. */
export function areSurelyApart(a: When, b: When): boolean {
  return daysBetween(a, b) >= (a.inferred || b.inferred ? DOUBT : SURE);
}

export function areLongApart(a: When, b: When): boolean {
  return daysBetween(a, b) >= LONG_APART;
}

/** 0 where nothing tells the days. */
function daysBetween(a: When, b: When): number {
  return a.days && b.days ? Math.max(a.days.first - lastOf(b), b.days.first - lastOf(a), 0) : 0;
}

function lastOf({ days, night }: When): number {
  return days!.last + (night ? 1 : 0);
}

function compareWeekdays(a: When, b: When): Agreement {
  const [one, other] = [weekdayAt(a), weekdayAt(b)];
  if (one === null || other === null) {
    return 'compatible';
  }
  return one === other ? 'same' : 'conflict';
}

/** A month or more. */
export function isLong({ days }: When): boolean {
  return days !== null && days.last - days.first > 27;
}

export function isDay({ days }: When): boolean {
  return days !== null && days.first === days.last;
}

/** The weekday that a time names or falls on. */
export function weekdayAt({ days, weekday }: When): number | null {
  return days && days.first === days.last ? weekdayOf(days.first) : weekday;
}

function monthOf({ days, month }: When): number | null {
  return days && days.last - days.first < 31 ? new Date(days.first * 86_400_000).getUTCMonth() + 1 : month;
}

/**
 * The weekday of an article's telling: of its own date, or the weekday that it names most often beside its events, as in "said on Friday".
 * Null where none stands out.
 */
export function weekdayOfTelling({ date, events }: ArticleAnalysis, whens: readonly (When | null)[]): number | null {
  const day = date && date.earliest === date.latest ? parseDay(date.value) : undefined;
  if (day !== undefined) {
    return weekdayOf(day);
  }
  const taken = new Set(events.filter(({ kind }) => kind === 'happening').map(({ time }) => time));
  const counts = new Map<number, number>();
  whens.forEach((when, index) => {
    const weekday = taken.has(index) ? null : (when?.weekday ?? null);
    if (weekday !== null) {
      counts.set(weekday, (counts.get(weekday) ?? 0) + 1);
    }
  });
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** A week and a weekday of it make a day: "2024-W10" and a Tuesday. Undefined where the time is no week. */
export function dayOfWeek(week: When, weekday: number): number | undefined {
  return week.days && week.days.last - week.days.first === 6 && isoWeek(week.days.first) === week.value
    ? week.days.first + weekday - 1
    : undefined;
}
