import { countWhile } from '../../text/search';
import type { Span } from '../../text/span';
import type { Word } from '../reading';
import type { WordRange } from '../titles';

/** What was selected, by whole words. */
export interface Selected extends Span {
  readonly words: WordRange;
}

/** Longer than this, in UTF-16 units, is no name. */
const LONGEST = 200;

/**
 * A selection without blanks and marks at its ends, and with the rest of words that it cuts; at a hyphen it may begin or end inside a word: "Oslo" of "pro-Oslo".
 * Null where there is no word in it, or far too many.
 */
export function wholeWords(text: string, words: readonly Word[], { start, end }: Span): Selected | null {
  let first = countWhile(words.length, i => words[i]!.end <= start);
  let last = countWhile(words.length, i => words[i]!.start < end) - 1;
  while (first <= last && !isNaming(text, words[first]!, start, end)) {
    first++;
  }
  while (last >= first && !isNaming(text, words[last]!, start, end)) {
    last--;
  }
  if (first > last || end - start > LONGEST) {
    return null;
  }
  const range = { first, end: last + 1 };
  return { start: wholeFrom(text, start, words[first]!), end: wholeTo(text, end, words[last]!), words: range };
}

/** Half of a character outside the basic plane counts as a letter, so that it is never cut. */
const LETTER = /[\p{L}\p{N}\p{M}\ud800-\udfff]/u;

function isLetter(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at));
}

/** True where a letter or digit of the word is in the selection. */
function isNaming(text: string, word: Word, start: number, end: number): boolean {
  return LETTER.test(text.slice(Math.max(start, word.start), Math.min(end, word.end)));
}

function wholeFrom(text: string, start: number, word: Word): number {
  let at = Math.max(start, word.start);
  while (!isLetter(text, at)) {
    at++;
  }
  while (at > word.start && isLetter(text, at - 1)) {
    at--;
  }
  return LETTER.test(text.slice(word.start, at)) ? at : word.start;
}

function wholeTo(text: string, end: number, word: Word): number {
  let at = Math.min(end, word.end);
  while (!isLetter(text, at - 1)) {
    at--;
  }
  while (at < word.end && isLetter(text, at)) {
    at++;
  }
  return LETTER.test(text.slice(at, word.end)) ? at : word.end;
}
