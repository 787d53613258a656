import { LABELS } from '../../src/core/language/tagger/labels';
import type { LearntWeights } from './trainer';

/** The largest weight that eight bits tell; larger ones are cut to it. */
const LARGEST = 3.5;
/** Rows whose weights are all smaller than this are left out. */
const SMALLEST = 0.1;
/** Weights smaller than this are nought. */
const NOUGHT = 0.03;

/** Weights in eight bits each, and the size of a step. */
export function quantize(weights: LearntWeights): { table: Int8Array; step: number } {
  const step = Math.fround(LARGEST / 127);
  const { table } = weights;
  const small = new Int8Array(table.length);
  for (let at = 0; at < table.length; at += LABELS) {
    let largest = 0;
    for (let b = 0; b < LABELS; b++) {
      largest = Math.max(largest, Math.abs(table[at + b]!));
    }
    if (largest < SMALLEST) {
      continue;
    }
    for (let b = 0; b < LABELS; b++) {
      const weight = table[at + b]!;
      small[at + b] = Math.abs(weight) < NOUGHT ? 0 : Math.max(-127, Math.min(127, Math.round(weight / step)));
    }
  }
  return { table: small, step };
}
