import type { Span } from '../../text/span';

export type TimeUnit = 'day' | 'week' | 'month' | 'year';

/** A part of a day as TIMEX3 writes it. */
export type DayPart = 'TMO' | 'TAF' | 'TEV' | 'TNI';

/** What an expression says by itself, before it is known when the article was written. Months and weekdays count from 1. */
export type TimeMeaning =
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly step: Step | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly step: Step | null; readonly part: DayPart | null }
  | { readonly kind: 'everyWeekday'; readonly weekday: number }
  | { readonly kind: 'weekend'; readonly step: Step | null }
  /** A month of last year, this year or the next: "April next year". */
  | { readonly kind: 'monthOfYear'; readonly month: number; readonly step: Step }
  /** So many units from now: "yesterday" is -1 day, "this month" 0 months. */
  | { readonly kind: 'offset'; readonly unit: TimeUnit; readonly amount: number; readonly part: DayPart | null };

/** -1 for last, 0 for this, 1 for next. */
export type Step = -1 | 0 | 1;

/** A time expression as found, with the index of its first word. */
export interface FoundTime extends Span {
  readonly meaning: TimeMeaning;
  readonly firstWord: number;
  readonly endWord: number;
  readonly sentence: number;
  readonly direction: Direction | null;
}

/** What is still to come, or what has been. */
export type Direction = 'ahead' | 'back';
