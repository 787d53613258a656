import { type LexiconData, NO_CLUSTER } from './lexicon';

/** "LEX" and the version of the format. */
const MAGIC = [0x4c, 0x45, 0x58, 1];
const LONGEST_FORM = 255;

/**
 * A lexicon as bytes, the same on every machine: magic; numbers of forms and of fine clusters (32 bits, little-endian); the coarser clusters of
 * each; then, one stream after another so that like stands beside like, for each form the length it shares with the form before, its other
 * length, its count, its cluster (low, high byte), and all other lengths' UTF-16 units (low bytes, high bytes).
 */
export function packLexicon(data: LexiconData): Uint8Array {
  const { forms, clusters, counts, middle, coarse } = data;
  const shared: number[] = [];
  const rest: number[] = [];
  let units = '';
  forms.forEach((form, i) => {
    if (form.length > LONGEST_FORM) {
      throw new RangeError(`A form of ${String(form.length)} units is too long.`);
    }
    const before = forms[i - 1] ?? '';
    let same = 0;
    while (same < form.length && same < before.length && form[same] === before[same]) {
      same++;
    }
    shared.push(same);
    rest.push(form.length - same);
    units += form.slice(same);
  });
  const bytes = new Uint8Array(12 + 2 * middle.length + 5 * forms.length + 2 * units.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  view.setUint32(4, forms.length, true);
  view.setUint32(8, middle.length, true);
  let at = 12;
  const put = (values: Iterable<number>): void => {
    for (const value of values) {
      bytes[at++] = value;
    }
  };
  put(middle);
  put(coarse);
  put(shared);
  put(rest);
  put(counts);
  put(Array.from(clusters, cluster => cluster & 0xff));
  put(Array.from(clusters, cluster => cluster >> 8));
  for (const shift of [0, 8]) {
    for (let i = 0; i < units.length; i++) {
      bytes[at++] = units.charCodeAt(i) >> shift;
    }
  }
  return bytes;
}

/** @throws RangeError where the bytes are not what `packLexicon` gave */
export function unpackLexicon(bytes: Uint8Array): LexiconData {
  if (bytes.length < 12 || MAGIC.some((byte, i) => bytes[i] !== byte)) {
    throw new RangeError('This is no lexicon, or one of another version.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const fine = view.getUint32(8, true);
  let at = 12;
  const take = (length: number): Uint8Array => {
    const part = bytes.subarray(at, at + length);
    if (part.length !== length) {
      throw new RangeError('The lexicon is cut off.');
    }
    at += length;
    return part;
  };
  const middle = take(fine);
  const coarse = take(fine);
  const shared = take(count);
  const rest = take(count);
  const counts = take(count);
  const low = take(count);
  const high = take(count);
  const length = rest.reduce((sum, part) => sum + part, 0);
  if (at + 2 * length !== bytes.length || shared.some((part, i) => part + rest[i]! > LONGEST_FORM)) {
    throw new RangeError('The lexicon is cut off or damaged.');
  }
  const unitsLow = take(length);
  const unitsHigh = take(length);
  const forms: string[] = [];
  const units = new Uint16Array(LONGEST_FORM);
  let from = 0;
  for (let i = 0; i < count; i++) {
    const start = shared[i]!;
    const end = start + rest[i]!;
    for (let k = start; k < end; k++) {
      units[k] = unitsLow[from]! | (unitsHigh[from]! << 8);
      from++;
    }
    forms.push(String.fromCharCode.apply(null, units.subarray(0, end) as unknown as number[]));
  }
  const clusters = Uint16Array.from(low, (byte, i) => byte | (high[i]! << 8));
  if (clusters.some(cluster => cluster !== NO_CLUSTER && cluster >= fine)) {
    throw new RangeError('The lexicon names a cluster that it does not have.');
  }
  return { forms, clusters, counts, middle, coarse };
}
