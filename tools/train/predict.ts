import { Lattice } from '../../src/core/language/tagger/crf';
import { decodeNames } from '../../src/core/language/tagger/decode';
import type { FoundName } from '../../src/core/language/tagger/evidence';
import { LABELS } from '../../src/core/language/tagger/labels';
import type { Dataset } from './dataset';
import type { Learnt } from './trainer';

/** What a model sees in a dataset. */
export interface Prediction {
  /** For each sentence the names found. */
  readonly names: readonly FoundName[][];
  /** For each word of the dataset, its labels' probabilities: `LABELS` each. */
  readonly marginals: Float32Array;
}

export function predict(data: Dataset, sentences: number, learnt: Learnt, withEvidence: boolean): Prediction {
  const names: FoundName[][] = Array.from({ length: sentences }, () => []);
  const marginals = new Float32Array(data.masks.length * LABELS);
  const lattice = new Lattice(learnt.transitions);
  data.origin.forEach(({ sentence, first }, s) => {
    const from = data.stretch[s]!;
    const length = data.stretch[s + 1]! - from;
    const scores = new Float64Array(length * LABELS);
    for (let i = 0; i < length; i++) {
      const end = withEvidence ? data.start[from + i + 1]! : data.evidence[from + i]!;
      learnt.weights.addScores(data.rows, data.start[from + i]!, end, scores, i * LABELS);
    }
    decodeNames({ first, end: first + length }, scores, learnt.transitions, lattice, names[sentence]!);
    lattice.run(scores, length);
    for (let i = 0; i < length; i++) {
      for (let b = 0; b < LABELS; b++) {
        marginals[(from + i) * LABELS + b] = lattice.marginal(i, b);
      }
    }
  });
  return { names, marginals };
}
