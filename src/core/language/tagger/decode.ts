import { bestLabels, type Lattice, type Transitions } from './crf';
import type { FoundName } from './evidence';
import { insideOf, isBegin, kindOf, LABELS } from './labels';
import type { SentenceFacts } from './sentenceFacts';

/** A stretch of candidates without a gap: word indices, end exclusive. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

export function stretchesOf(sentence: SentenceFacts): Stretch[] {
  const stretches: Stretch[] = [];
  const { candidate } = sentence;
  for (let i = 0; i < candidate.length; i++) {
    if (candidate[i] === 1) {
      let end = i + 1;
      while (end < candidate.length && candidate[end] === 1) {
        end++;
      }
      stretches.push({ first: i, end });
      i = end;
    }
  }
  return stretches;
}

/**
 * The names of one stretch by the best sequence of labels, each with its probability.
 * @param scores `LABELS` for each word of the stretch
 */
export function decodeNames(
  stretch: Stretch,
  scores: Float64Array,
  transitions: Transitions,
  lattice: Lattice,
  names: FoundName[],
): void {
  const length = stretch.end - stretch.first;
  const labels = bestLabels(scores, length, transitions);
  let ran = false;
  for (let i = 0; i < length; i++) {
    const label = labels[i]!;
    if (!isBegin(label)) {
      continue;
    }
    const kind = kindOf(label);
    const inside = insideOf(kind);
    let end = i + 1;
    while (end < length && labels[end] === inside) {
      end++;
    }
    if (!ran) {
      lattice.run(scores, length);
      ran = true;
    }
    names.push({
      first: stretch.first + i,
      end: stretch.first + end,
      kind,
      probability: lattice.span(i, end, label, inside),
    });
    i = end - 1;
  }
}

export const scoresFor = (stretch: Stretch): Float64Array => new Float64Array((stretch.end - stretch.first) * LABELS);
