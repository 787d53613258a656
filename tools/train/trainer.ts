import { createTransitions, Lattice, type Transitions } from '../../src/core/language/tagger/crf';
import { ROWS } from '../../src/core/language/tagger/hash';
import { LABELS, mayFollow } from '../../src/core/language/tagger/labels';
import type { Scorer } from '../../src/core/language/tagger/tagDocument';
import type { Dataset } from './dataset';
import { createRandom, shuffle } from './random';

export interface TrainingOptions {
  readonly epochs: number;
  readonly seed: number;
  /** Chance that a feature is kept at a step, and that a stretch sees its document's evidence. */
  readonly keep: number;
  readonly keepEvidence: number;
  readonly rate: number;
}

export const usualOptions: TrainingOptions = { epochs: 5, seed: 1, keep: 0.5, keepEvidence: 0.6, rate: 0.12 };

/** Weights as they are learnt, before they are made small. They stand for a model without dropout. */
export class LearntWeights implements Scorer {
  readonly table = new Float32Array(ROWS * LABELS);

  addScores(rows: Int32Array, from: number, to: number, out: Float64Array, at: number): void {
    for (let i = from; i < to; i++) {
      const k = rows[i]! * LABELS;
      for (let b = 0; b < LABELS; b++) {
        out[at + b]! += this.table[k + b]!;
      }
    }
  }
}

export interface Learnt {
  readonly weights: LearntWeights;
  readonly transitions: Transitions;
}

/** Gradients smaller than this change nothing that can be seen. */
const NO_GRADIENT = 1e-3;

/**
 * Maximum likelihood by stochastic gradients with AdaGrad (Duchi et al. 2011), one stretch at a step; where labels are partial the likelihood
 * sums over all that they allow. Features are dropped at random, which makes the model use all it is told (Wager et al. 2013).
 */
export function train(data: Dataset, options: TrainingOptions, say: (line: string) => void): Learnt {
  const weights = new LearntWeights();
  const { table } = weights;
  const squares = new Float32Array(table.length).fill(1e-2);
  const transitions = createTransitions();
  const transitionSquares = new Float64Array(LABELS * LABELS + 2 * LABELS).fill(1e-2);
  const random = createRandom(options.seed);
  const order = Array.from({ length: data.stretch.length - 1 }, (_, i) => i);
  const free = new Lattice(transitions);
  const held = new Lattice(transitions);
  let scores = new Float64Array(64 * LABELS);
  let kept = new Int32Array(1 << 14);
  let keptStart = new Int32Array(256);
  const gradient = new Float64Array(LABELS);
  const keepBelow = Math.floor(options.keep * 65536);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate * (epoch < options.epochs - 1 ? 1 : 0.5);
    let logLikelihood = 0;
    let steps = 0;
    for (const s of order) {
      const first = data.stretch[s]!;
      const length = data.stretch[s + 1]! - first;
      if (scores.length < length * LABELS) {
        scores = new Float64Array(length * LABELS * 2);
      }
      const needed = data.start[first + length]! - data.start[first]!;
      if (kept.length < needed) {
        kept = new Int32Array(needed * 2);
      }
      if (keptStart.length <= length) {
        keptStart = new Int32Array(length * 2);
      }
      scores.fill(0, 0, length * LABELS);
      const withEvidence = random() < options.keepEvidence;
      let n = 0;
      let bits = 1 + Math.floor(random() * 4294967295);
      for (let i = 0; i < length; i++) {
        keptStart[i] = n;
        const w = first + i;
        const end = withEvidence ? data.start[w + 1]! : data.evidence[w]!;
        for (let k = data.start[w]!; k < end; k++) {
          // A number for each feature costs too much: xorshift (Marsaglia 2003) carries on from one for the stretch.
          bits ^= bits << 13;
          bits ^= bits >>> 17;
          bits ^= bits << 5;
          if (((bits >>> 8) & 0xffff) < keepBelow) {
            kept[n++] = data.rows[k]!;
          }
        }
        weights.addScores(kept, keptStart[i]!, n, scores, i * LABELS);
      }
      keptStart[length] = n;
      if (steps % 16 === 0) {
        free.use(transitions);
        held.use(transitions);
      }
      steps++;
      const masks = data.masks.subarray(first, first + length);
      const all = free.run(scores, length);
      const allowed = held.run(scores, length, masks);
      if (allowed === -Infinity || !Number.isFinite(all)) {
        continue;
      }
      logLikelihood += allowed - all;
      const weight = data.weight[s]!;
      let moved = false;
      for (let i = 0; i < length; i++) {
        let largest = 0;
        for (let b = 0; b < LABELS; b++) {
          gradient[b] = weight * (held.marginal(i, b) - free.marginal(i, b));
          largest = Math.max(largest, Math.abs(gradient[b]!));
        }
        if (largest < NO_GRADIENT) {
          continue;
        }
        moved = true;
        for (let k = keptStart[i]!; k < keptStart[i + 1]!; k++) {
          const at = kept[k]! * LABELS;
          for (let b = 0; b < LABELS; b++) {
            const g = gradient[b]!;
            const square = squares[at + b]! + g * g;
            squares[at + b] = square;
            table[at + b]! += (rate * g) / Math.sqrt(square);
          }
        }
      }
      if (moved) {
        moveTransitions(transitions, transitionSquares, free, held, length, weight, rate);
      }
    }
    say(`epoch ${String(epoch + 1)}: log-likelihood ${(logLikelihood / order.length).toFixed(4)}`);
  }
  for (let i = 0; i < table.length; i++) {
    table[i]! *= options.keep;
  }
  return { weights, transitions };
}

function moveTransitions(
  transitions: Transitions,
  squares: Float64Array,
  free: Lattice,
  held: Lattice,
  length: number,
  weight: number,
  rate: number,
): void {
  const move = (values: Float64Array, i: number, slot: number, gradient: number): void => {
    squares[slot]! += gradient * gradient;
    values[i]! += (rate * gradient) / Math.sqrt(squares[slot]!);
  };
  for (let b = 0; b < LABELS; b++) {
    if (mayFollow(0, b)) {
      move(transitions.start, b, LABELS * LABELS + b, weight * (held.marginal(0, b) - free.marginal(0, b)));
    }
    const last = length - 1;
    move(transitions.end, b, LABELS * LABELS + LABELS + b, weight * (held.marginal(last, b) - free.marginal(last, b)));
  }
  for (let i = 1; i < length; i++) {
    for (let a = 0; a < LABELS; a++) {
      for (let b = 0; b < LABELS; b++) {
        if (mayFollow(a, b)) {
          const slot = a * LABELS + b;
          move(transitions.between, slot, slot, weight * (held.pair(i, a, b) - free.pair(i, a, b)));
        }
      }
    }
  }
}
