import { isoDay } from '../../core/article/times/calendar';
import { stretchOf } from '../stretch';
import type { EventDay } from './eventLayout';

/** What stands side by side in the tree of events: a day, or a year or month that holds several. */
export type EventGroup =
  | { readonly kind: 'day'; readonly day: EventDay }
  | { readonly kind: 'year' | 'month'; readonly value: string; readonly groups: readonly EventGroup[] };

const FEW = 14; // days or months, which a reader has in view at once

/** Days by month where there are many, months by year where there are many of these; a group of one is left out. */
export function groupsOf(days: readonly EventDay[]): readonly EventGroup[] {
  const months = new Set(days.map(monthOf));
  const years = new Set(days.map(yearOf));
  if (days.length <= FEW || months.size === 1) {
    return days.map(day => ({ kind: 'day', day }));
  }
  return months.size > FEW && years.size > 1
    ? runs(days, 'year', yearOf, groupsOf)
    : runs(days, 'month', monthOf, own => own.map(day => ({ kind: 'day', day })));
}

export function daysIn(group: EventGroup): readonly EventDay[] {
  return group.kind === 'day' ? [group.day] : group.groups.flatMap(daysIn);
}

function runs(
  days: readonly EventDay[],
  kind: 'year' | 'month',
  keyOf: (day: EventDay) => string,
  below: (days: readonly EventDay[]) => readonly EventGroup[],
): readonly EventGroup[] {
  const found = new Map<string, EventDay[]>();
  for (const day of days) {
    const own = found.get(keyOf(day)) ?? [];
    found.set(keyOf(day), own);
    own.push(day);
  }
  return [...found].map(([value, own]) =>
    own.length === 1 ? { kind: 'day', day: own[0]! } : { kind, value, groups: below(own) },
  );
}

/** By its first day: "2025-12"; of what is known by its year alone the year, of what has no date nothing. */
function monthOf(day: EventDay): string {
  return /^\d{4}$/.test(day.value) ? day.value : firstDay(day).slice(0, 7);
}

function yearOf(day: EventDay): string {
  return firstDay(day).slice(0, 4);
}

function firstDay({ value }: EventDay): string {
  const stretch = stretchOf(value);
  return stretch ? isoDay(stretch.first) : '';
}
