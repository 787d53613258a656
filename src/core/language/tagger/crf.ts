import { LABELS, mayFollow } from './labels';

/**
 * Inference in a linear-chain conditional random field (Lafferty et al. 2001) over one stretch of candidate words. Emissions and transitions
 * are log potentials; sums are scaled at every word, so nothing overflows (Rabiner 1989).
 */
export interface Transitions {
  /** `between[a * LABELS + b]`: from label a to label b; -Infinity where b may not follow a. */
  readonly between: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export function createTransitions(): Transitions {
  const between = new Float64Array(LABELS * LABELS);
  const start = new Float64Array(LABELS);
  for (let a = 0; a < LABELS; a++) {
    start[a] = mayFollow(0, a) ? 0 : -Infinity;
    for (let b = 0; b < LABELS; b++) {
      between[a * LABELS + b] = mayFollow(a, b) ? 0 : -Infinity;
    }
  }
  return { between, start, end: new Float64Array(LABELS) };
}

/** The sums of a lattice, kept to read marginals from. Sized for the longest stretch so far and used again. */
export class Lattice {
  length = 0;
  private emission = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private scale = new Float64Array(0);
  private readonly between = new Float64Array(LABELS * LABELS);
  private readonly start = new Float64Array(LABELS);
  private readonly end = new Float64Array(LABELS);

  constructor(transitions: Transitions) {
    this.use(transitions);
  }

  use(transitions: Transitions): void {
    for (let i = 0; i < this.between.length; i++) {
      this.between[i] = Math.exp(transitions.between[i]!);
    }
    for (let i = 0; i < LABELS; i++) {
      this.start[i] = Math.exp(transitions.start[i]!);
      this.end[i] = Math.exp(transitions.end[i]!);
    }
  }

  /**
   * Runs forward and backward over `length` words.
   * @param scores log potentials, `LABELS` for each word
   * @param masks for each word the bits of the labels it may have; all of them where not given
   * @returns the logarithm of the sum over all sequences that the masks allow; -Infinity where there is none
   */
  run(scores: Float64Array, length: number, masks?: ArrayLike<number>): number {
    this.fit(length);
    this.length = length;
    const { emission, forward, backward, scale, between } = this;
    let logSum = 0;
    for (let i = 0; i < length; i++) {
      const at = i * LABELS;
      let highest = -Infinity;
      for (let b = 0; b < LABELS; b++) {
        highest = Math.max(highest, scores[at + b]!);
      }
      logSum += highest;
      const mask = masks ? masks[i]! : -1;
      let sum = 0;
      for (let b = 0; b < LABELS; b++) {
        const potential = (mask >> b) & 1 ? Math.exp(scores[at + b]! - highest) : 0;
        emission[at + b] = potential;
        let incoming = 0;
        if (potential > 0) {
          if (i === 0) {
            incoming = this.start[b]!;
          } else {
            for (let a = 0; a < LABELS; a++) {
              incoming += forward[at - LABELS + a]! * between[a * LABELS + b]!;
            }
          }
        }
        forward[at + b] = incoming * potential;
        sum += incoming * potential;
      }
      if (sum === 0) {
        return -Infinity;
      }
      scale[i] = sum;
      logSum += Math.log(sum);
      for (let b = 0; b < LABELS; b++) {
        forward[at + b]! /= sum;
      }
    }
    const lastAt = (length - 1) * LABELS;
    let final = 0;
    for (let b = 0; b < LABELS; b++) {
      final += forward[lastAt + b]! * this.end[b]!;
    }
    if (final === 0) {
      return -Infinity;
    }
    for (let b = 0; b < LABELS; b++) {
      backward[lastAt + b] = this.end[b]! / final;
    }
    for (let i = length - 2; i >= 0; i--) {
      const at = i * LABELS;
      for (let a = 0; a < LABELS; a++) {
        let sum = 0;
        for (let b = 0; b < LABELS; b++) {
          sum += between[a * LABELS + b]! * emission[at + LABELS + b]! * backward[at + LABELS + b]!;
        }
        backward[at + a] = sum / scale[i + 1]!;
      }
    }
    return logSum + Math.log(final);
  }

  /** The probability that word `i` has the label, after `run`. */
  marginal(i: number, label: number): number {
    return this.forward[i * LABELS + label]! * this.backward[i * LABELS + label]!;
  }

  /** The probability that words `i - 1` and `i` have the labels, after `run`. */
  pair(i: number, before: number, label: number): number {
    const at = i * LABELS;
    return (
      (this.forward[at - LABELS + before]! *
        this.between[before * LABELS + label]! *
        this.emission[at + label]! *
        this.backward[at + label]!) /
      this.scale[i]!
    );
  }

  /** The probability that the words from `first` to `end` (exclusive) are one name: `begin`, then `inside`, and not `inside` behind it. */
  span(first: number, end: number, begin: number, inside: number): number {
    let product = this.forward[first * LABELS + begin]!;
    let label = begin;
    for (let i = first + 1; i < end; i++) {
      product *= (this.between[label * LABELS + inside]! * this.emission[i * LABELS + inside]!) / this.scale[i]!;
      label = inside;
    }
    const here = this.backward[(end - 1) * LABELS + label]!;
    if (end >= this.length) {
      return product * here;
    }
    const goesOn =
      (this.between[label * LABELS + inside]! *
        this.emission[end * LABELS + inside]! *
        this.backward[end * LABELS + inside]!) /
      this.scale[end]!;
    return product * Math.max(0, here - goesOn);
  }

  private fit(length: number): void {
    if (this.scale.length < length) {
      const room = Math.max(64, 2 * length);
      this.emission = new Float64Array(room * LABELS);
      this.forward = new Float64Array(room * LABELS);
      this.backward = new Float64Array(room * LABELS);
      this.scale = new Float64Array(room);
    }
  }
}

/** The best sequence of labels (Viterbi 1967), one for each word. */
export function bestLabels(scores: Float64Array, length: number, transitions: Transitions): Uint8Array {
  const labels = new Uint8Array(length);
  const from = new Uint8Array(length * LABELS);
  let best = new Float64Array(LABELS);
  let next = new Float64Array(LABELS);
  for (let b = 0; b < LABELS; b++) {
    best[b] = transitions.start[b]! + scores[b]!;
  }
  for (let i = 1; i < length; i++) {
    for (let b = 0; b < LABELS; b++) {
      let top = -Infinity;
      let source = 0;
      for (let a = 0; a < LABELS; a++) {
        const sum = best[a]! + transitions.between[a * LABELS + b]!;
        if (sum > top) {
          top = sum;
          source = a;
        }
      }
      next[b] = top + scores[i * LABELS + b]!;
      from[i * LABELS + b] = source;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  let top = -Infinity;
  for (let b = 0; b < LABELS; b++) {
    const sum = best[b]! + transitions.end[b]!;
    if (sum > top) {
      top = sum;
      label = b;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * LABELS + label]!;
  }
  return labels;
}
