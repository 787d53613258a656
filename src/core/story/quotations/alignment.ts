import type { Span } from '../../text/span';
import { areNearSynonyms } from './nearSynonyms';
import { isContent, isNegation, saidWords, stemOf } from './saidWords';

/** A stretch of two wordings; spans go from its first word to its last, marks and spaces around them left out. */
export type AlignedStretch =
  | { readonly kind: 'same' | 'changed'; readonly a: Span; readonly b: Span }
  | { readonly kind: 'onlyA'; readonly a: Span; readonly b: null }
  | { readonly kind: 'onlyB'; readonly a: null; readonly b: Span };

/** A word of each side by index, and how close they are, above 0 and up to 1. */
export interface AlignedPair {
  readonly a: number;
  readonly b: number;
  readonly closeness: number;
}

/** Words of both sides, multiplied, beyond which the words between what both begin and end with are not looked into. */
const LARGEST_TABLE = 1_000_000;
/** Words that only join others say less than others. */
const FUNCTION_WEIGHT = 0.25;
const SAME_STEM = 0.9;
const NEAR_SYNONYM = 0.8;

/** What two wordings have in common and where they differ, in order; spans are UTF-16 offsets into `a` and `b`, without the space between words. */
export function alignWords(a: string, b: string): readonly AlignedStretch[] {
  const first = saidWords(a);
  const second = saidWords(b);
  const formOf = ({ form }: { form: string }): string => form;
  const pairs = align(first.map(formOf), second.map(formOf));
  const stretches: AlignedStretch[] = [];
  const add = (fromA: number, toA: number, fromB: number, toB: number, same: boolean): void => {
    const inA = toA > fromA ? { start: first[fromA]!.start, end: first[toA - 1]!.end } : null;
    const inB = toB > fromB ? { start: second[fromB]!.start, end: second[toB - 1]!.end } : null;
    const last = stretches.at(-1);
    if (inA && inB) {
      const kind = same ? 'same' : 'changed';
      if (last?.kind === kind) {
        stretches.pop();
        stretches.push({ kind, a: { ...inA, start: last.a.start }, b: { ...inB, start: last.b.start } });
      } else {
        stretches.push({ kind, a: inA, b: inB });
      }
    } else if (inA) {
      stretches.push({ kind: 'onlyA', a: inA, b: null });
    } else if (inB) {
      stretches.push({ kind: 'onlyB', a: null, b: inB });
    }
  };
  let atA = 0;
  let atB = 0;
  for (const pair of pairs) {
    add(atA, pair.a, atB, pair.b, false);
    add(pair.a, pair.a + 1, pair.b, pair.b + 1, pair.closeness === 1);
    atA = pair.a + 1;
    atB = pair.b + 1;
  }
  add(atA, first.length, atB, second.length, false);
  return stretches;
}

/**
 * The pairs of words that a global alignment of highest weight makes, in order (Needleman & Wunsch 1970, gaps without cost). Words are
 * forms as `saidWords` gives them. Of very long wordings only what both begin and end with is paired.
 */
export function align(a: readonly string[], b: readonly string[]): AlignedPair[] {
  const shorter = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < shorter && a[begin] === b[begin]) {
    begin++;
  }
  let end = 0;
  while (end < shorter - begin && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end++;
  }
  const same = (i: number, k: number): AlignedPair => ({ a: i, b: k, closeness: 1 });
  return [
    ...Array.from({ length: begin }, (_, i) => same(i, i)),
    ...alignMiddle(a.slice(begin, a.length - end), b.slice(begin, b.length - end)).map(pair => ({
      ...pair,
      a: pair.a + begin,
      b: pair.b + begin,
    })),
    ...Array.from({ length: end }, (_, i) => same(a.length - end + i, b.length - end + i)),
  ];
}

function alignMiddle(a: readonly string[], b: readonly string[]): AlignedPair[] {
  if (a.length * b.length === 0 || a.length * b.length > LARGEST_TABLE) {
    return [];
  }
  const stemsA = a.map(stemOf);
  const stemsB = b.map(stemOf);
  const closeness = (i: number, k: number): number => (a[i] === b[k] ? 1 : closenessOfStems(stemsA[i]!, stemsB[k]!));
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width); // of the words from i and from k on
  const weightsA = a.map(weightOf);
  const weightsB = b.map(weightOf);
  const paired = (i: number, k: number): number => {
    const close = closeness(i, k);
    return close === 0 ? -1 : best[(i + 1) * width + k + 1]! + (close * (weightsA[i]! + weightsB[k]!)) / 2;
  };
  for (let i = a.length - 1; i >= 0; i--) {
    for (let k = b.length - 1; k >= 0; k--) {
      best[i * width + k] = Math.max(best[(i + 1) * width + k]!, best[i * width + k + 1]!, paired(i, k));
    }
  }
  const pairs: AlignedPair[] = [];
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    const here = best[i * width + k]!;
    if (paired(i, k) === here) {
      pairs.push({ a: i, b: k, closeness: closeness(i, k) });
      i++;
      k++;
    } else if (best[(i + 1) * width + k] === here) {
      i++;
    } else {
      k++;
    }
  }
  return pairs;
}

function closenessOfStems(a: string, b: string): number {
  return a === b ? SAME_STEM : areNearSynonyms(a, b) || haveSameRoot(a, b) ? NEAR_SYNONYM : 0;
}

/** "nation" and "national", "india" and "indian": the one is the other with a short ending. */
function haveSameRoot(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 5 && long.length <= short.length + 3 && long.startsWith(short) && !/\d/.test(long);
}

export function weightOf(word: string): number {
  return isContent(word) || isNegation(word) ? 1 : FUNCTION_WEIGHT;
}
