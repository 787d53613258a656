import { ROWS } from './hash';
import { LABELS } from './labels';

/** The sums below are written out for so many labels: the innermost loop of all. */
const WIDTH = 9;

/** The weights of all features, in eight bits each. */
export class WeightTable {
  constructor(
    private readonly table: Int8Array,
    private readonly step: number,
  ) {
    if (table.length !== ROWS * LABELS || LABELS !== WIDTH) {
      throw new RangeError(`The weight table has ${String(table.length)} entries, not ${String(ROWS * LABELS)}.`);
    }
  }

  /** Adds the weights of rows `from` to `to` of `rows` to the `LABELS` scores at `out[at]`. */
  addScores(rows: Int32Array, from: number, to: number, out: Float64Array, at: number): void {
    const { table, step } = this;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    for (let i = from; i < to; i++) {
      const k = rows[i]! * LABELS;
      s0 += table[k]!;
      s1 += table[k + 1]!;
      s2 += table[k + 2]!;
      s3 += table[k + 3]!;
      s4 += table[k + 4]!;
      s5 += table[k + 5]!;
      s6 += table[k + 6]!;
      s7 += table[k + 7]!;
      s8 += table[k + 8]!;
    }
    out[at]! += s0 * step;
    out[at + 1]! += s1 * step;
    out[at + 2]! += s2 * step;
    out[at + 3]! += s3 * step;
    out[at + 4]! += s4 * step;
    out[at + 5]! += s5 * step;
    out[at + 6]! += s6 * step;
    out[at + 7]! += s7 * step;
    out[at + 8]! += s8 * step;
  }
}
