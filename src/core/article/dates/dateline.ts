import type { Span } from '../../text/span';

/** A dateline longer than this, in characters, is none. */
const LONGEST = 90;

const SEPARATOR = /\s*[–—]\s*|\s+-{1,2}(?:\s+|$)|\)\s*(?:--|[-–—:])\s*/g;
/**
 * The end of the dateline that opens a paragraph, its dash included: "KYIV, Ukraine (Agency) —", "LONDON, March 3 –". Undefined where none does.
 */
export function datelineEnd(text: string, paragraph: Span): number | undefined {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST));
  SEPARATOR.lastIndex = 0;
  const separator = SEPARATOR.exec(head);
  if (!separator) {
    return undefined;
  }
  const closes = separator[0].startsWith(')') ? 1 : 0;
  const before = head.slice(0, separator.index + closes);
  return looksLikeDateline(before) ? paragraph.start + separator.index + separator[0].trimEnd().length : undefined;
}

function looksLikeDateline(head: string): boolean {
  const words = head.split(/[\s/]+/);
  const first = words[0] ?? '';
  const capitals = /^\p{Lu}[\p{Lu}.'’-]*\p{Lu}\.?,?$/u.test(first);
  if (!capitals && !HEAD_IN_TITLE_CASE.test(head)) {
    return false;
  }
  return words.length <= 10 && words.every(word => /^[\p{Lu}\p{N}(]/u.test(word));
}

const HEAD_IN_TITLE_CASE =
  /\(\p{Lu}[\p{L} .]{1,30}\)$|,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}$/iu;
