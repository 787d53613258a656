import { join } from '../tagger/hash';
import type { FormFacts } from './formFacts';

export const ROW_BITS = 20;
export const ROWS = 1 << ROW_BITS;

function row(template: number, value: number): number {
  return join(value, Math.imul(template + 1, 0x9e3779b1)) & (ROWS - 1);
}

/** At most this many rows come of one word alone. */
export const MOST_ALONE = 20;
/** Rows that come of tags before, or of several words. */
export const MOST_TOGETHER = 4;

/** So many words to either side of the word that is being tagged have a say. */
export const REACH = 2;
/** Where a word stands, seen from the word that is being tagged. */
export const places = [-2, -1, 0, 1, 2] as const;

/**
 * Writes the rows that a word gives by itself to the tagging of the word at `-place` from it, and returns how many. They depend on the form
 * alone, so that their scores can be summed once for all its occurrences. Templates as in Toutanova et al. (2003), with clusters.
 */
export function writeAlone(facts: FormFacts, place: number, out: Int32Array): number {
  let n = 0;
  if (place === 0) {
    out[n++] = row(0, 0);
    out[n++] = row(1, facts.key);
    out[n++] = row(2, facts.cased);
    out[n++] = row(3, facts.look);
    out[n++] = row(4, join(facts.look, facts.lowerShare));
    out[n++] = row(5, join(facts.look, facts.suffix2));
    out[n++] = row(6, facts.prefix1);
    out[n++] = row(7, facts.prefix2);
    out[n++] = row(8, facts.prefix3);
    out[n++] = row(9, facts.suffix1);
    out[n++] = row(10, facts.suffix2);
    out[n++] = row(11, facts.suffix3);
    out[n++] = row(12, facts.suffix4);
    out[n++] = row(13, facts.fine);
    out[n++] = row(14, facts.middle);
    out[n++] = row(15, facts.coarse);
    out[n++] = row(16, join(facts.middle, facts.suffix2));
    if (facts.tail !== 0) {
      out[n++] = row(17, facts.tail);
    }
    return n;
  }
  const template = 18 + (place + REACH) * 8;
  out[n++] = row(template, facts.key);
  out[n++] = row(template + 1, facts.middle);
  if (place === -1 || place === 1) {
    out[n++] = row(template + 2, facts.suffix2);
    out[n++] = row(template + 3, facts.suffix3);
    out[n++] = row(template + 4, facts.fine);
    out[n++] = row(template + 5, facts.coarse);
    out[n++] = row(template + 6, facts.look);
  }
  return n;
}

const TOGETHER = 64;
const NO_KEY = 0x1111;

/** Writes the rows of the tags of the two words before, and returns how many. */
export function writeTags(tag: number, tag2: number, out: Int32Array): number {
  out[0] = row(TOGETHER, tag);
  out[1] = row(TOGETHER + 1, tag * 32 + tag2);
  return 2;
}

/** Writes the rows that the word gives together with the tag before it and with the word behind it, and returns how many. */
export function writeTogether(word: FormFacts, after: FormFacts | undefined, tag: number, out: Int32Array): number {
  out[0] = row(TOGETHER + 2, join(tag, word.suffix3));
  out[1] = row(TOGETHER + 3, join(word.key, after ? after.key : NO_KEY));
  return 2;
}
