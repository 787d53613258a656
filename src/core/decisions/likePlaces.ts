import search from 'approx-string-match';
import type { Span } from '../text/span';
import { isInsideWord } from './occurrences';

/** A place of nearly the same words. */
export interface LikePlace extends Span {
  /** Units that differ. */
  readonly errors: number;
}

// Fewer words than that are names, and a name of which a letter has changed is another.
const LEAST_LENGTH = 48;
const LEAST_WORDS = 6;
/** Longer words are found by their exact text alone, as the time to look for like ones grows with their length. */
const LONGEST = 4_000;
/** Of the units, how many may have changed. */
const ERRORS = 0.12;
/** Units before and behind where the words are expected. */
const REACH = 50_000;
/** Of so many units three on end, how many must be different ones: what repeats itself is like itself everywhere. */
const LEAST_VARIED = 0.4;
const MOST = 5;
const LONGEST_WORD = 50;
/** Of the words, as many as a number has bits. */
const UNITS_AT_ONCE = 32;
/** So many units at either end must be the same: a sentence of another subject is another. */
const EDGE = 8;

/** Where something like words stands, the likest first; not overlapping. None for words so few that changed ones would be others. */
export function likePlaces(text: string, words: string, near: number): LikePlace[] {
  if (!isSearched(words) || !isVaried(words)) {
    return [];
  }
  const errors = Math.floor(words.length * ERRORS);
  const found: LikePlace[] = [];
  const stretches: Span[] = [
    { start: Math.max(0, near - REACH), end: Math.min(text.length, near + words.length + REACH) },
  ];
  for (let i = 0; i < stretches.length && found.length < MOST; i++) {
    const { start, end } = stretches[i]!;
    // Only the likest of a stretch are found (Myers 1999): the others are in what is left of it.
    const [best] = search(text.slice(start, end), words, errors);
    if (best && best.end > best.start) {
      const place = { start: start + best.start, end: start + best.end, errors: best.errors };
      found.push(place);
      stretches.push({ start, end: place.start }, { start: place.end, end });
    }
  }
  return found
    .map(place => ({ ...place, ...wholeWords(text, place) }))
    .filter(({ start, end }) => text.startsWith(words.slice(0, EDGE), start) && text.endsWith(words.slice(-EDGE), end))
    .sort((a, b) => a.errors - b.errors || a.start - b.start);
}

/** About how many steps it takes to find the likest of them. */
export function searchWork(text: string, words: string): number {
  return isSearched(words) ? (Math.min(text.length, 2 * REACH) * words.length) / UNITS_AT_ONCE : 0;
}

function isSearched(words: string): boolean {
  return words.length >= LEAST_LENGTH && words.length <= LONGEST && words.split(' ').length >= LEAST_WORDS;
}

/** Without spaces at its ends, and with all of the words that it begins and ends in, if these are not too long for words. */
function wholeWords(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && text[from] === ' ') {
    from++;
  }
  while (to > from && text[to - 1] === ' ') {
    to--;
  }
  while (isInsideWord(text, from) && start - from < LONGEST_WORD) {
    from--;
  }
  while (isInsideWord(text, to) && to - end < LONGEST_WORD) {
    to++;
  }
  return { start: from, end: to };
}

function isVaried(words: string): boolean {
  const threes = new Set<string>();
  for (let at = 0; at + 3 <= words.length; at++) {
    threes.add(words.slice(at, at + 3));
  }
  return threes.size >= LEAST_VARIED * Math.min(words.length, 400);
}
