import type { SparseRows } from '../packedRows';

/** Finds the weights of a row by its number: open addressing, at most half full. */
export class RowTable {
  private readonly width: number;
  private readonly values: Int8Array;
  private readonly numbers: Int32Array;
  private readonly places: Int32Array;
  private readonly mask: number;

  constructor(rows: SparseRows) {
    let size = 16;
    while (size < 2 * rows.numbers.length) {
      size *= 2;
    }
    this.width = rows.width;
    this.values = rows.values;
    this.mask = size - 1;
    this.numbers = new Int32Array(size).fill(-1);
    this.places = new Int32Array(size);
    rows.numbers.forEach((number, k) => {
      let slot = number & this.mask;
      while (this.numbers[slot] !== -1) {
        slot = (slot + 1) & this.mask;
      }
      this.numbers[slot] = number;
      this.places[slot] = k * rows.width;
    });
  }

  /** Adds the weights of rows `wanted[0]` to `wanted[count - 1]` to `scores[at]` and the following. */
  add(wanted: Int32Array, count: number, scores: Int16Array, at: number): void {
    const { width, values, numbers, places, mask } = this;
    for (let i = 0; i < count; i++) {
      const number = wanted[i]!;
      let slot = number & mask;
      let here = numbers[slot]!;
      while (here !== number && here !== -1) {
        slot = (slot + 1) & mask;
        here = numbers[slot]!;
      }
      if (here === number) {
        const from = places[slot]!;
        for (let j = 0; j < width; j++) {
          scores[at + j]! += values[from + j]!;
        }
      }
    }
  }
}
