import type { Span } from '../../text/span';

export type TimeUnit =
  'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** A part of a day as TIMEX3 writes it. */
export type DayPart = 'TMO' | 'TAF' | 'TEV' | 'TNI';

/** A season as TIMEX3 writes it. */
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

export type Holiday =
  'christmas' | 'christmas eve' | 'new year' | "new year's eve" | 'easter' | 'thanksgiving' | 'halloween' | 'valentine';

/**
 * What an expression says by itself, before it is known when the article was written. Months and weekdays count from 1. A year that is
 * null is not told; `step` then says of which year: of the last, this or the next one. Plain data: it may be kept as JSON.
 */
export type TimeMeaning = (
  | { readonly kind: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly step: Step | null }
  | { readonly kind: 'season'; readonly year: number | null; readonly season: Season; readonly step: Step | null }
  | { readonly kind: 'quarter'; readonly year: number | null; readonly quarter: number; readonly step: Step | null }
  | { readonly kind: 'half'; readonly year: number | null; readonly half: number; readonly step: Step | null }
  | { readonly kind: 'holiday'; readonly year: number | null; readonly holiday: Holiday; readonly step: Step | null }
  | { readonly kind: 'year'; readonly year: number }
  /** Its year without the last figure: 199 for the 1990s. */
  | { readonly kind: 'decade'; readonly year: number }
  /** Its years without the last two figures: 19 for the 20th. */
  | { readonly kind: 'century'; readonly years: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly step: Step | null; readonly part: DayPart | null }
  | { readonly kind: 'everyWeekday'; readonly weekday: number }
  | { readonly kind: 'weekend'; readonly step: Step | null }
  /** A month, or a day of it, of last year, this year or the next: "April next year". */
  | { readonly kind: 'monthOfYear'; readonly month: number; readonly day: number | null; readonly step: Step }
  /** So many units from now: "yesterday" is -1 day, "this month" 0 months. */
  | { readonly kind: 'offset'; readonly unit: TimeUnit; readonly amount: number; readonly part: DayPart | null }
  /**
   * So many units from a time named before: "two days later", "that year" (0 years). `ref` is the index of that expression among those of
   * the article, null where it is the article's date. `kept`: as exact as what it counts from, so that a year before a quarter is a quarter.
   */
  | {
      readonly kind: 'from';
      readonly ref: number | null;
      readonly unit: TimeUnit;
      readonly amount: number;
      readonly part: DayPart | null;
      readonly kept: boolean;
    }
  /** "the week of May 3" */
  | { readonly kind: 'weekOf'; readonly day: TimeMeaning }
  /** A time of a day: "T20:00". */
  | { readonly kind: 'clock'; readonly day: TimeMeaning; readonly time: string }
  /** "now", "recently", "in the future" */
  | { readonly kind: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  /** How long; an amount that is null is not told ("several years"). Of the past two days `side` is "before": they end with now. */
  | {
      readonly kind: 'duration';
      readonly unit: TimeUnit;
      readonly amount: number | null;
      readonly side: 'before' | 'after' | null;
    }
  /** What comes again and again, as TIMEX3 writes it: "P1D" for daily, "XXXX-07" for each July. */
  | { readonly kind: 'repeated'; readonly value: string }
) & {
  /** The early, middle or late part of it: "late last month", "mid-March". */
  readonly mod?: 'START' | 'MID' | 'END';
};

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
