import { packRows, type SparseRows, unpackRows } from '../packedRows';
import { SCORED_TAGS, tagNames } from './tags';

/** What was learnt: words in lower case that have one tag only, and the weights of the rows that count. */
export interface PartsOfSpeechModel {
  /** Tag numbers by form; forms are of ASCII characters. */
  readonly known: ReadonlyMap<string, number>;
  /** `SCORED_TAGS` wide. */
  readonly rows: SparseRows;
  /** Fingerprint of the lexicon they were learnt with. */
  readonly lexicon: number;
}

/** "POS" and the version of the format and of the features. */
const MAGIC = 'POS1';
const HEADER = MAGIC.length + 8;

/** The model as bytes, the same on every machine: magic, the lexicon's fingerprint, length of the list of known words
 * (32 bits each, little-endian), the list, the rows. */
export function packPartsOfSpeech(model: PartsOfSpeechModel): Uint8Array {
  const list = tagNames
    .slice(0, SCORED_TAGS)
    .map((_, tag) =>
      [...model.known]
        .filter(entry => entry[1] === tag)
        .map(entry => entry[0])
        .sort()
        .join(' '),
    )
    .join('\n');
  const rows = packRows(model.rows);
  const bytes = new Uint8Array(HEADER + list.length + rows.length);
  const view = new DataView(bytes.buffer);
  writeAscii(MAGIC, bytes, 0);
  view.setInt32(MAGIC.length, model.lexicon, true);
  view.setUint32(MAGIC.length + 4, list.length, true);
  writeAscii(list, bytes, HEADER);
  bytes.set(rows, HEADER + list.length);
  return bytes;
}

/** @throws RangeError where the bytes are not what `packPartsOfSpeech` gave */
export function unpackPartsOfSpeech(bytes: Uint8Array): PartsOfSpeechModel {
  const start = HEADER;
  if (bytes.length < start || readAscii(bytes, 0, MAGIC.length) !== MAGIC) {
    throw new RangeError('These are no weights for parts of speech, or those of another version.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(MAGIC.length + 4, true);
  const known = new Map<string, number>();
  readAscii(bytes, start, start + length)
    .split('\n')
    .forEach((line, tag) => {
      for (const form of line.split(' ')) {
        if (form !== '') {
          known.set(form, tag);
        }
      }
    });
  const rows = unpackRows(bytes.subarray(start + length));
  if (rows.width !== SCORED_TAGS) {
    throw new RangeError(`The weights are for ${String(rows.width)} tags, not ${String(SCORED_TAGS)}.`);
  }
  return { known, rows, lexicon: view.getInt32(MAGIC.length, true) };
}

function writeAscii(text: string, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < text.length; i++) {
    bytes[at + i] = text.charCodeAt(i);
  }
}

function readAscii(bytes: Uint8Array, start: number, end: number): string {
  const pieces: string[] = [];
  for (let at = start; at < end; at += 4096) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, Math.min(end, at + 4096))));
  }
  return pieces.join('');
}
