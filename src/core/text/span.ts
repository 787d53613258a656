import { countWhile } from './search';

/** A stretch of an article's text: UTF-16 code units from its start, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * The index of the last of `spans` (sorted by start) that starts at or before `offset`, or -1.
 */
export function lastStartingAt(spans: readonly Span[], offset: number): number {
  return countWhile(spans.length, i => spans[i]!.start <= offset) - 1;
}

/** The span that holds `offset` among `spans`, which are sorted and do not overlap. */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  const found = spans[lastStartingAt(spans, offset)];
  return found && offset < found.end ? found : undefined;
}
