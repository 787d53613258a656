import type { ArticleDate } from '../analysis';
import { parseDay } from '../times/calendar';

/** A date that was laid down; undefined where none was, or what is no day. */
export function laidDownDate(value: string | null): ArticleDate | undefined {
  return value === null || parseDay(value) === undefined
    ? undefined
    : {
        value,
        certainty: 'stated',
        earliest: value,
        latest: value,
        source: null,
        reason: 'laid down by the reader',
      };
}
