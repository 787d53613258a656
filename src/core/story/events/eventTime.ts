import { daysOf, isoWeek, parseDay, weekdayOf, type Days } from '../../article/times/calendar';
import type { ArticleAnalysis } from '../../article/analysis';

/** When something took place as far as one mention tells: days, or only a weekday or a month of an unknown year. */
export interface When {
  readonly value: string;
  readonly days: Days | null;
  /** Counted from the article's own day, which is not known: "today", "this week", a weekday. */
  readonly near: boolean;
  /** 1 for Monday to 7 for Sunday, where no more is known. */
  readonly weekday: number | null;
  readonly month: number | null;
}

/** What a TIMEX3 value says of the day; null where it says nothing ("XXXX"). */
export function whenOf(value: string): When | null {
  const date = value.replace(/T(?:MO|AF|EV|NI|\d).*$/, '');
  const days = daysOf(date);
  const weekday = /^XXXX-WXX-([1-7])$/.exec(date);
  const month = /^XXXX-(\d{2})/.exec(date);
  if (days) {
    return { value: date, days, near: false, weekday: null, month: null };
  }
  if (weekday) {
    return { value: date, days: null, near: true, weekday: Number(weekday[1]), month: null };
  }
  const near = /^XXXX-(?:XX-XX|W)/.test(date);
  return month || near
    ? { value: date, days: null, near, weekday: null, month: month ? Number(month[1]) : null }
    : null;
}

/** How two times agree: on the day, in that neither excludes the other, or not at all. */
export type Agreement = 'same' | 'compatible' | 'conflict';

export function compareWhens(a: When, b: When): Agreement {
  if (a.days && b.days) {
    if (a.days.last < b.days.first || b.days.last < a.days.first) {
      return 'conflict';
    }
    return isDay(a) && isDay(b) ? 'same' : 'compatible';
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

function compareWeekdays(a: When, b: When): Agreement {
  const [one, other] = [weekdayAt(a), weekdayAt(b)];
  if (one === null || other === null) {
    return 'compatible';
  }
  return one === other ? 'same' : 'conflict';
}

function isLong({ days }: When): boolean {
  return days !== null && days.last - days.first > 27;
}

function isDay({ days }: When): boolean {
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
export function weekdayOfTelling({ date, times, events }: ArticleAnalysis): number | null {
  const day = date ? parseDay(date.value) : undefined;
  if (day !== undefined) {
    return weekdayOf(day);
  }
  const taken = new Set(events.filter(({ kind }) => kind === 'happening').map(({ time }) => time));
  const counts = new Map<number, number>();
  times.forEach(({ value }, index) => {
    const weekday = taken.has(index) ? null : (whenOf(value)?.weekday ?? null);
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
