import type { Span } from '../../text/span';

/** Whatever some reader of lines takes for the end of one. */
// eslint-disable-next-line no-control-regex -- Python's splitlines ends lines at separators of files, groups and records too
const LINE_ENDS = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/g;

/** A stretch of text as brat can hold it: cut at line ends, which no span may cross. At least one span. */
export function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  const fragments: Span[] = [];
  let from = start;
  for (const found of text.slice(start, end).matchAll(LINE_ENDS)) {
    const to = start + found.index;
    if (to > from) {
      fragments.push({ start: from, end: to });
    }
    from = to + found[0].length;
  }
  if (from < end) {
    fragments.push({ start: from, end });
  }
  return fragments.length > 0 ? fragments : [{ start, end }];
}

/** Whether nothing but line ends stands between two fragments. */
export function isCutAtLineEnd(text: string, before: Span, after: Span): boolean {
  return before.end < after.start && text.slice(before.end, after.start).replace(LINE_ENDS, '') === '';
}
