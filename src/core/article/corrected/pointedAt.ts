import type { Span } from '../../text/span';
import { mostOverlapping } from '../corrections';

/**
 * The index of the one of `found` that a span points at: of those that have at least half of the longer of the two in common with it, the one that has
 * most; -1 where none has.
 */
export function pointedAt(found: readonly Span[], span: Span): number {
  const best = mostOverlapping(found, span);
  return best >= 0 && isMostly(found[best]!, span) ? best : -1;
}

/** True where two spans have at least half of the longer one in common. */
export function isMostly(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && 2 * shared >= Math.max(a.end - a.start, b.end - b.start);
}
