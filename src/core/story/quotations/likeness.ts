import type { AlignedPair } from './alignment';
import { align, weightOf } from './alignment';
import { isNegation, isNumber } from './saidWords';

/** How much of two wordings is the same. */
export interface Likeness {
  /** From 0 to 1: the weight of what is the same or nearly, of the weight of both. */
  readonly score: number;
  /** The same without near synonyms. */
  readonly plain: number;
  /** Of the shorter and the part of the longer that it is aligned with, as where one is cut off. */
  readonly part: number;
  /** Words that mean something or deny it, and are the same or nearly. */
  readonly content: number;
  /** Words that have no partner. */
  readonly left: readonly [readonly string[], readonly string[]];
}

/** Below this, wordings are not like at all. */
const LEAST = 0.55;
/** Closeness from which on words are forms of one. */
const FORMS_OF_ONE = 0.85;

/** Null where they have too little in common, or where one denies what the other says or has another number in it. */
export function likenessOf(a: readonly string[], b: readonly string[]): Likeness | null {
  const pairs = align(a, b);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) {
    return null;
  }
  const shared = (some: readonly AlignedPair[]): number =>
    some.reduce((sum, pair) => sum + (pair.closeness * (weightOf(a[pair.a]!) + weightOf(b[pair.b]!))) / 2, 0);
  const weights = [weigh(a), weigh(b)] as const;
  const within = [weigh(a.slice(first.a, last.a + 1)), weigh(b.slice(first.b, last.b + 1))] as const;
  const both = shared(pairs);
  const score = (2 * both) / (weights[0] + weights[1]);
  const part = weights[0] < weights[1] ? (2 * both) / (weights[0] + within[1]) : (2 * both) / (weights[1] + within[0]);
  const left = [
    unpaired(a, new Set(pairs.map(pair => pair.a))),
    unpaired(b, new Set(pairs.map(pair => pair.b))),
  ] as const;
  if (
    Math.max(score, part) < LEAST ||
    left.some(words => words.some(isNegation)) ||
    left.every(words => words.some(isNumber))
  ) {
    return null;
  }
  return {
    score,
    plain: (2 * shared(pairs.filter(({ closeness }) => closeness > FORMS_OF_ONE))) / (weights[0] + weights[1]),
    part,
    content: pairs.filter(pair => weightOf(a[pair.a]!) === 1 && weightOf(b[pair.b]!) === 1).length,
    left,
  };
}

function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}

function unpaired(words: readonly string[], paired: ReadonlySet<number>): string[] {
  return words.filter((_, i) => !paired.has(i));
}
