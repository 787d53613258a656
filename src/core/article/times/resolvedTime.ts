import type { TimeType } from '../analysis';
import type { Direction } from './timeMeaning';

export interface ResolvedTime {
  readonly type: TimeType;
  /** TIMEX3 value, with X for what stays open. */
  readonly value: string;
  readonly reason: string;
}

/** What a value depends on beside the meaning. */
export interface TimeContext {
  /** The article's day as a count; undefined where it is not known. */
  readonly today: number | undefined;
  /** Where the clause looks to, as far as it tells. */
  readonly direction: Direction | null;
  /** The value of an expression before it, by its index. */
  readonly valueOf: (index: number) => string | undefined;
}

export const two = (n: number): string => String(n).padStart(2, '0');
export const NO_DATE = 'the article does not state its own date';

export function dated(value: string, reason: string): ResolvedTime {
  return { type: 'DATE', value, reason };
}
