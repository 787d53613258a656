import type { Span } from '../text/span';
import type { TextTarget } from './decision';
import { isInsideWord } from './occurrences';

/** How much it breaks to begin or end at an offset: nothing, a word, or what the reader takes for one character. */
type Break = 0 | 1 | 2;

const MARK = /\p{M}/u;
const JOINER = '\u200d';

/** Whether a place begins and ends no worse than what was pointed at: "Jo" is not found in "John", nor "e" where an accent follows. */
export function breaksNoMore(
  text: string,
  { start, end }: Span,
  { prefix, exact, suffix }: TextTarget['quote'],
): boolean {
  const was = prefix + exact + suffix;
  return (
    breakAt(text, start) <= breakAt(was, prefix.length) &&
    breakAt(text, end) <= breakAt(was, prefix.length + exact.length)
  );
}

function breakAt(text: string, offset: number): Break {
  if (offset <= 0 || offset >= text.length) {
    return 0;
  }
  return isInsideCharacter(text, offset) ? 2 : isInsideWord(text, offset) ? 1 : 0;
}

/** Between the halves of a surrogate pair, before an accent, or where emoji are joined. */
export function isInsideCharacter(text: string, offset: number): boolean {
  const next = text[offset] ?? '';
  return (
    (isLow(next) && isHigh(text[offset - 1] ?? '')) || MARK.test(next) || next === JOINER || text[offset - 1] === JOINER
  );
}

function isHigh(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udbff';
}

function isLow(unit: string): boolean {
  return unit >= '\udc00' && unit <= '\udfff';
}
