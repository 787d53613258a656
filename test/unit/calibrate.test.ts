import assert from 'node:assert/strict';
import { calibrated } from '../../src/core/language/tagger/modelFile';
import { calibrate, reliability } from '../../tools/train/calibrate';
import type { Judged } from '../../tools/train/scoring';

/** Names of kind 0, of each probability as many as `right` says, of a hundred. */
const judged = (right: Readonly<Record<number, number>>): Judged[] =>
  Object.entries(right).flatMap(([probability, count]) =>
    Array.from({ length: 100 }, (_, i) => ({ kind: 0, probability: Number(probability), right: i < count })),
  );

describe('calibration', () => {
  it('makes probabilities as true as the names are', () => {
    const [person] = calibrate(judged({ 0.5: 30, 0.9: 70, 0.99: 88 }));
    for (const [probability, share] of [
      [0.5, 0.3],
      [0.9, 0.7],
      [0.99, 0.88],
    ] as const) {
      assert.ok(Math.abs(calibrated(probability, person!) - share) < 0.06, String(calibrated(probability, person!)));
    }
  });

  it('does not run away where all names are sure, or all are right', () => {
    for (const names of [judged({ 0.999999: 97, 0.9999: 99, 0.4: 1 }), judged({ 0.9: 100, 0.1: 0 })]) {
      const [{ slope, offset }] = calibrate(names) as [{ slope: number; offset: number }];
      assert.ok(slope > 0 && slope < 10 && Math.abs(offset) < 10, `${String(slope)} ${String(offset)}`);
    }
  });

  it('tells how many of the names that claim something are right', () => {
    const names = judged({ 0.85: 80 });
    const row = reliability([{ judged: names, calibration: [{ slope: 1, offset: 0 }] }]).find(
      ({ from }) => from === 0.8,
    );
    assert.deepEqual(row, { from: 0.8, to: 0.9, names: 100, claimed: 85, right: 80 });
  });
});
