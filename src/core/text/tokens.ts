import { abbreviations, glueableWords, sentenceStarters } from '../language/words';
import type { Span } from './span';

/** A word, number or mark. True to the text: `text.slice(start, end)` is the token. */
export type TokenSpan = Span;

// Alternatives begin with different characters and hold no nested repetition of the same class: linear in the text.
const TOKEN =
  /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\d+\p{Lu}[\p{L}\p{N}]*|[$€£¥]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|[mbk]n?(?!\p{L}))?%?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\.{2,}|-{2,}|\S/gu;

/** Longer words, in characters, are no words: addresses, code, noise. */
const LONGEST_CUT = 100;

const POSSESSIVE = /['’][sS]$/;
const INITIAL = /^\p{Lu}$/u;
const HYPHENATED_SUFFIX =
  /^(?:led|based|backed|born|area|bound|wide|held|owned|run|style|controlled|made|occupied|era|funded|brokered|sponsored|trained|linked|aligned|friendly|proposed)$/;
const ACRONYM = /^\p{Lu}{2,5}$/u;
const GLUED = /\p{Ll}\p{Lu}\p{Ll}/gu;

/**
 * Words, numbers and marks between `start` and `end`, in order. "U.S.", "Gen.", "al-Assad", "O'Neill" and "9,500" are one token;
 * a possessive 's, the second half of "London-based" and of "US-backed", and words that lost the space between
 * them ("weeksDiscussions") are tokens of their own.
 */
export function tokenize(text: string, start = 0, end = text.length): TokenSpan[] {
  const tokens: TokenSpan[] = [];
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(text); match && match.index < end; match = TOKEN.exec(text)) {
    const from = match.index;
    let to = Math.min(end, from + match[0].length);
    const first = text.charCodeAt(from);
    if (isLetter(first)) {
      if (
        text[to] === '.' &&
        to < end &&
        (abbreviations.has(text.slice(from, to).toLowerCase()) || isInitial(text, from, to, end))
      ) {
        to++;
        TOKEN.lastIndex = to;
      }
      pushWord(text, from, to, tokens);
    } else {
      tokens.push({ start: from, end: to });
    }
  }
  return tokens;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 0xbf;
}

/** "J. Smith", but not the last word of "wrote on X. The". */
function isInitial(text: string, from: number, to: number, end: number): boolean {
  if (!INITIAL.test(text.slice(from, to))) {
    return false;
  }
  const next = /^\.[ \u00a0]?(\p{Lu}\p{L}*)/u.exec(text.slice(to, Math.min(end, to + 40)));
  return next !== null && !sentenceStarters.has(next[1]!.toLowerCase());
}

function pushWord(text: string, start: number, end: number, tokens: TokenSpan[]): void {
  const word = text.slice(start, end);
  if (word.length <= LONGEST_CUT && POSSESSIVE.test(word)) {
    pushWord(text, start, end - 2, tokens);
    tokens.push({ start: end - 2, end });
    return;
  }
  const cut = word.length <= LONGEST_CUT ? (hyphenCut(word) ?? gluedCut(word)) : undefined;
  if (cut) {
    pushWord(text, start, start + cut, tokens);
    if (text[start + cut] === '-' || text[start + cut] === '‑') {
      tokens.push({ start: start + cut, end: start + cut + 1 });
      pushWord(text, start + cut + 1, end, tokens);
    } else {
      pushWord(text, start + cut, end, tokens);
    }
    return;
  }
  tokens.push({ start, end });
}

/** Where a compound of a name and an ordinary word parts: before the hyphen. */
function hyphenCut(word: string): number | undefined {
  const hyphen = Math.max(word.lastIndexOf('-'), word.lastIndexOf('‑'));
  if (hyphen <= 0) {
    return undefined;
  }
  const left = word.slice(0, hyphen);
  const suffix = HYPHENATED_SUFFIX.test(word.slice(hyphen + 1)) && !/-and$/i.test(left); // "hit-and-run" is one word
  return suffix || ACRONYM.test(left) ? hyphen : undefined;
}

/**
 * Where two words stand without the space that belonged between them, as scraped headlines have it. A capitalised left half
 * is parted only when it is a word known to stand there, or "YouTube" and "McDonald" would be cut as well.
 */
function gluedCut(word: string): number | undefined {
  for (const match of word.matchAll(GLUED)) {
    const cut = match.index + 1;
    const left = word.slice(0, cut);
    const startsLower = /^\p{Ll}{3}/u.test(left);
    if (startsLower || glueableWords.has(left.toLowerCase())) {
      return cut;
    }
  }
  return undefined;
}
