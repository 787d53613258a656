/**
 * Rows of small whole numbers, most rows of the table left out and most numbers of a row zero: how the weights of a tagger are stored.
 * Row `numbers[k]` of the table is `values[k * width]` to `values[(k + 1) * width - 1]`.
 */
export interface SparseRows {
  readonly width: number;
  /** Ascending. */
  readonly numbers: Int32Array;
  readonly values: Int8Array;
}

/** Width and count of rows, 32 bits each. */
const HEADER_BYTES = 8;

/**
 * The rows as bytes, the same on every machine: width and count (little-endian), then one stream each for the steps between row numbers (seven
 * bits a byte, lowest first), for the bits that say which values are not zero, and for these values. Like stands beside like, so it deflates well.
 */
export function packRows(rows: SparseRows): Uint8Array {
  const { width, numbers, values } = rows;
  const maskBytes = (width + 7) >> 3;
  const steps: number[] = [];
  const masks = new Uint8Array(numbers.length * maskBytes);
  const rest: number[] = [];
  let before = -1;
  numbers.forEach((number, k) => {
    if (number <= before) {
      throw new RangeError(`Row ${String(number)} stands behind row ${String(before)}.`);
    }
    let step = number - before - 1;
    before = number;
    for (; step > 0x7f; step >>>= 7) {
      steps.push((step & 0x7f) | 0x80);
    }
    steps.push(step);
    for (let j = 0; j < width; j++) {
      const value = values[k * width + j]!;
      if (value !== 0) {
        masks[k * maskBytes + (j >> 3)]! |= 1 << (j & 7);
        rest.push(value & 0xff);
      }
    }
  });
  const bytes = new Uint8Array(HEADER_BYTES + steps.length + masks.length + rest.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width, true);
  view.setUint32(4, numbers.length, true);
  bytes.set(steps, HEADER_BYTES);
  bytes.set(masks, HEADER_BYTES + steps.length);
  bytes.set(rest, HEADER_BYTES + steps.length + masks.length);
  return bytes;
}

/**
 * The rows of what `packRows` gave.
 * @throws RangeError where the bytes are too few or too many
 */
export function unpackRows(bytes: Uint8Array): SparseRows {
  if (bytes.length < HEADER_BYTES) {
    throw new RangeError('These are no packed rows: the header is cut off.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getUint32(0, true);
  const count = view.getUint32(4, true);
  const maskBytes = (width + 7) >> 3;
  if (count * (1 + maskBytes) > bytes.length) {
    throw new RangeError(`${String(bytes.length)} bytes cannot hold ${String(count)} rows.`);
  }
  const numbers = new Int32Array(count);
  let at = HEADER_BYTES;
  let number = -1;
  for (let k = 0; k < count; k++) {
    let step = 0;
    let shift = 0;
    for (; bytes[at]! > 0x7f; at++) {
      step |= (bytes[at]! & 0x7f) << shift;
      shift += 7;
    }
    step |= bytes[at++]! << shift;
    number += step + 1;
    numbers[k] = number;
  }
  const values = new Int8Array(count * width);
  let from = at + count * maskBytes;
  for (let k = 0, to = 0; k < count; k++) {
    for (let j = 0; j < width; j += 8) {
      let mask = bytes[at++]!;
      for (let bit = j; mask !== 0; bit++, mask >>= 1) {
        if (mask & 1) {
          values[to + bit] = bytes[from++]!;
        }
      }
    }
    to += width;
  }
  if (from !== bytes.length) {
    throw new RangeError(`The packed rows end at byte ${String(from)} of ${String(bytes.length)}.`);
  }
  return { width, numbers, values };
}

/** The rows of a table that are not all zero. */
export function rowsOfTable(table: Int8Array, width: number): SparseRows {
  const numbers: number[] = [];
  for (let at = 0; at < table.length; at += width) {
    for (let j = 0; j < width; j++) {
      if (table[at + j] !== 0) {
        numbers.push(at / width);
        break;
      }
    }
  }
  const values = new Int8Array(numbers.length * width);
  numbers.forEach((number, k) => {
    values.set(table.subarray(number * width, (number + 1) * width), k * width);
  });
  return { width, numbers: Int32Array.from(numbers), values };
}

/**
 * The whole table, `count` rows, zero where no row is given.
 * @throws RangeError where a row lies beyond it
 */
export function tableOfRows(rows: SparseRows, count: number): Int8Array {
  const { width, numbers, values } = rows;
  const table = new Int8Array(count * width);
  for (let k = 0; k < numbers.length; k++) {
    const to = numbers[k]! * width;
    if (to + width > table.length) {
      throw new RangeError(`Row ${String(numbers[k])} lies beyond the table of ${String(count)} rows.`);
    }
    for (let j = 0, from = k * width; j < width; j++, from++) {
      table[to + j] = values[from]!;
    }
  }
  return table;
}
