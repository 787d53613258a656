import { hashText, join } from './hash';

/**
 * What unlabelled news taught about single words: how often each form stands there, and which words it resembles (clusters at three
 * grains). Forms are true to case: "US" and "us" are two.
 */
export interface Lexicon {
  /** Tells lexicons apart: weights learnt with one fit no other. */
  readonly fingerprint: number;
  /** Finest cluster of a form, 0-based; -1 where the form is not known. */
  cluster(form: string): number;
  /** Coarser clusters of a finest one. */
  readonly middle: Uint8Array;
  readonly coarse: Uint8Array;
  /** How often a form was seen, on a logarithmic scale of half powers of two; 0 is never. */
  count(form: string): number;
}

/** The parts of a lexicon as the model's file holds them; forms sorted by code units. */
export interface LexiconData {
  readonly forms: readonly string[];
  readonly clusters: Uint16Array;
  readonly counts: Uint8Array;
  readonly middle: Uint8Array;
  readonly coarse: Uint8Array;
}

/** A form that is counted but was too rare to be clustered. */
export const NO_CLUSTER = 0xffff;

export function createLexicon(data: LexiconData): Lexicon {
  const index = new Map<string, number>();
  data.forms.forEach((form, i) => index.set(form, i));
  return {
    fingerprint: fingerprintOf(data),
    middle: data.middle,
    coarse: data.coarse,
    cluster(form) {
      const i = index.get(form);
      const cluster = i === undefined ? NO_CLUSTER : data.clusters[i]!;
      return cluster === NO_CLUSTER ? -1 : cluster;
    },
    count(form) {
      const i = index.get(form);
      return i === undefined ? 0 : data.counts[i]!;
    },
  };
}

function fingerprintOf({ forms, clusters, counts, middle, coarse }: LexiconData): number {
  let hash = forms.length;
  for (let i = 0; i < forms.length; i++) {
    hash = join(hash, hashText(forms[i]!) ^ (clusters[i]! * 256 + counts[i]!));
  }
  for (let i = 0; i < middle.length; i++) {
    hash = join(hash, middle[i]! * 256 + coarse[i]!);
  }
  return hash;
}

/** Seen `n` times on the scale of `Lexicon.count`. */
export function countLevel(n: number): number {
  return n <= 0 ? 0 : 1 + Math.floor(2 * Math.log2(n));
}

/** About how often a count level stands for. */
export function levelCount(level: number): number {
  return level === 0 ? 0 : 2 ** ((level - 1) / 2);
}
