import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestLabels, createTransitions, Lattice } from '../../src/core/language/tagger/crf';
import { beginOf, insideOf, LABELS, mayFollow } from '../../src/core/language/tagger/labels';

const LENGTH = 3;

/** Every sequence of labels that may be, with its log potential. */
function sequences(scores: Float64Array, transitions = createTransitions()): { labels: number[]; score: number }[] {
  let open: { labels: number[]; score: number }[] = [{ labels: [], score: 0 }];
  for (let i = 0; i < LENGTH; i++) {
    open = open.flatMap(({ labels, score }) =>
      Array.from({ length: LABELS }, (_, label) => label)
        .filter(label => mayFollow(labels.at(-1) ?? 0, label))
        .map(label => ({
          labels: [...labels, label],
          score:
            score +
            scores[i * LABELS + label]! +
            (i === 0 ? transitions.start[label]! : transitions.between[labels.at(-1)! * LABELS + label]!),
        })),
    );
  }
  return open.map(({ labels, score }) => ({ labels, score: score + transitions.end[labels.at(-1)!]! }));
}

const anyScores = fc
  .array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: LENGTH * LABELS, maxLength: LENGTH * LABELS })
  .map(values => Float64Array.from(values));

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function someTransitions(): ReturnType<typeof createTransitions> {
  const transitions = createTransitions();
  transitions.between.forEach((value, i) => {
    transitions.between[i] = value + (i % 7) / 5 - 0.6;
  });
  transitions.end.forEach((_, i) => (transitions.end[i] = (i % 3) / 4));
  return transitions;
}

describe('conditional random field', () => {
  it('sums over all sequences, and gives each label its share', () => {
    fc.assert(
      fc.property(anyScores, scores => {
        const transitions = someTransitions();
        const all = sequences(scores, transitions);
        const sum = all.reduce((total, { score }) => total + Math.exp(score), 0);
        const lattice = new Lattice(transitions);
        assert.ok(near(lattice.run(scores, LENGTH), Math.log(sum)));
        for (let i = 0; i < LENGTH; i++) {
          for (let label = 0; label < LABELS; label++) {
            const own = all.filter(({ labels }) => labels[i] === label);
            assert.ok(near(lattice.marginal(i, label), own.reduce((t, { score }) => t + Math.exp(score), 0) / sum));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('gives a name the share of the sequences that hold it and end it there', () => {
    fc.assert(
      fc.property(
        anyScores,
        fc.integer({ min: 0, max: LENGTH - 1 }),
        fc.integer({ min: 1, max: LENGTH }),
        (scores, first, size) => {
          const end = Math.min(LENGTH, first + size);
          const transitions = someTransitions();
          const [begin, inside] = [beginOf(1), insideOf(1)];
          const all = sequences(scores, transitions);
          const weight = (list: typeof all): number => list.reduce((total, { score }) => total + Math.exp(score), 0);
          const own = all.filter(
            ({ labels }) =>
              labels[first] === begin &&
              labels.slice(first + 1, end).every(label => label === inside) &&
              labels[end] !== inside,
          );
          const lattice = new Lattice(transitions);
          lattice.run(scores, LENGTH);
          assert.ok(near(lattice.span(first, end, begin, inside), weight(own) / weight(all)));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('sums only over what partial labels allow', () => {
    const scores = Float64Array.from({ length: LENGTH * LABELS }, (_, i) => ((i * 37) % 11) / 4);
    const masks = [1 | (1 << beginOf(2)), (1 << insideOf(2)) | 1, 1];
    const allowed = sequences(scores).filter(({ labels }) => labels.every((label, i) => (masks[i]! >> label) & 1));
    const expected = Math.log(allowed.reduce((total, { score }) => total + Math.exp(score), 0));
    assert.ok(near(new Lattice(createTransitions()).run(scores, LENGTH, masks), expected));
    assert.equal(new Lattice(createTransitions()).run(scores, LENGTH, [1 << insideOf(0), 1, 1]), -Infinity);
  });

  it('finds the best sequence', () => {
    fc.assert(
      fc.property(anyScores, scores => {
        const transitions = someTransitions();
        const best = sequences(scores, transitions).reduce((a, b) => (b.score > a.score ? b : a));
        const found = [...bestLabels(scores, LENGTH, transitions)];
        const score = sequences(scores, transitions).find(({ labels }) => labels.join() === found.join())!.score;
        assert.ok(near(score, best.score));
      }),
      { numRuns: 50 },
    );
  });
});
