import { packRows, rowsOfTable, tableOfRows, unpackRows } from '../packedRows';
import type { Transitions } from './crf';
import { createTransitions } from './crf';
import { ROWS } from './hash';
import { LABELS, mayFollow, nameKinds } from './labels';

/** What was learnt of names. */
export interface LearntNames {
  /** `ROWS * LABELS` weights in steps. */
  readonly table: Int8Array;
  readonly step: number;
  readonly transitions: Transitions;
  /** For each kind, what to make of a probability: see `calibrated`. */
  readonly calibration: readonly Calibration[];
  /** Fingerprint of the lists and the lexicon it was learnt with. */
  readonly basis: number;
}

/** Slope and offset on the scale of log odds (Platt 1999). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** "NAM" and the version of the format and of the features. */
const MAGIC = [0x4e, 0x41, 0x4d, 1];
const NUMBERS = 1 + 2 * nameKinds.length + LABELS * LABELS + 2 * LABELS;
const HEADER = 8 + 4 * NUMBERS;

/** As bytes, the same on every machine: magic, the basis, 32-bit floats (step, calibration, transitions), little-endian; the rows. */
export function packNames({ table, step, transitions, calibration, basis }: LearntNames): Uint8Array {
  const rows = packRows(rowsOfTable(table, LABELS));
  const bytes = new Uint8Array(HEADER + rows.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setInt32(4, basis, true);
  const numbers = [
    step,
    ...calibration.flatMap(({ slope, offset }) => [slope, offset]),
    ...transitions.between,
    ...transitions.start,
    ...transitions.end,
  ];
  if (numbers.some(number => Number.isNaN(number) || number === Infinity)) {
    throw new RangeError('The training went astray: a number is not finite.');
  }
  numbers.forEach((number, i) => view.setFloat32(8 + 4 * i, number === -Infinity ? 0 : number, true));
  bytes.set(rows, HEADER);
  return bytes;
}

/** @throws RangeError where the bytes are not what `packNames` gave */
export function unpackNames(bytes: Uint8Array): LearntNames {
  if (bytes.length < HEADER || MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new RangeError('These are no weights for names, or those of another version.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  const next = (): number => {
    const number = view.getFloat32(at, true);
    at += 4;
    return number;
  };
  const step = next();
  const calibration = nameKinds.map(() => ({ slope: next(), offset: next() }));
  const transitions = createTransitions();
  for (let i = 0; i < LABELS * LABELS; i++) {
    const number = next();
    transitions.between[i] = mayFollow(Math.floor(i / LABELS), i % LABELS) ? number : -Infinity;
  }
  for (let i = 0; i < LABELS; i++) {
    const number = next();
    transitions.start[i] = mayFollow(0, i) ? number : -Infinity;
  }
  for (let i = 0; i < LABELS; i++) {
    transitions.end[i] = next();
  }
  const rows = unpackRows(bytes.subarray(HEADER));
  if (rows.width !== LABELS) {
    throw new RangeError(`The weights are for ${String(rows.width)} labels, not ${String(LABELS)}.`);
  }
  return { table: tableOfRows(rows, ROWS), step, transitions, calibration, basis: view.getInt32(4, true) };
}

/** How often names of this probability are right, from 0 to 1. */
export function calibrated(probability: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * logOdds(probability) + offset)));
}

/** Kept within what a million names could tell. */
export function logOdds(probability: number): number {
  const p = Math.min(Math.max(probability, 1e-6), 1 - 1e-6);
  return Math.log(p / (1 - p));
}
