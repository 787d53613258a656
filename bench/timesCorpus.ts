import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corporaFolder } from '../tools/train/folders';

/** TimeBank and AQUAINT in TimeML: a third of their documents is held out. */
export const timeSplits = ['tune', 'held-out'] as const;
export type TimeSplit = (typeof timeSplits)[number];

/** A time expression of the reference; UTF-16 units, end exclusive. */
export interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

export interface TimedArticle {
  readonly name: string;
  /** What stands between the marks of the text; the document's own date is no part of it. */
  readonly text: string;
  /** ISO date of its creation. */
  readonly created: string;
  readonly times: readonly GoldTime[];
}

const archive = path.join(corporaFolder, 'times/timebank-aquaint.tar.gz');

export function hasTimes(): boolean {
  return existsSync(archive);
}

export function readTimes(split: TimeSplit): TimedArticle[] {
  return filesIn(gunzipSync(readFileSync(archive)))
    .filter(({ name }) => name.endsWith('.tml') && splitOf(path.basename(name)) === split)
    .flatMap(({ name, content }) => articleOf(path.basename(name), content) ?? []);
}

function splitOf(name: string): TimeSplit {
  let hash = 0;
  for (const letter of name) {
    hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0;
  }
  return hash % 3 === 0 ? 'held-out' : 'tune';
}

interface Packed {
  readonly name: string;
  readonly content: string;
}

const BLOCK = 512;

/** The plain files of a tar archive. */
function filesIn(tar: Buffer): Packed[] {
  const files: Packed[] = [];
  const field = (at: number, length: number): string => tar.toString('latin1', at, at + length).replace(/\0.*$/s, '');
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const size = parseInt(field(at + 124, 12), 8) || 0;
    const kind = field(at + 156, 1);
    if (kind === '0' || kind === '') {
      files.push({ name: field(at, 100), content: tar.toString('utf8', at + BLOCK, at + BLOCK + size) });
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undefined for a document without a date or text. */
function articleOf(name: string, document: string): TimedArticle | undefined {
  const created = /<DCT>[^]*?value="(\d{4}-\d{2}-\d{2})/.exec(document)?.[1];
  const body = /<TEXT>([^]*?)<\/TEXT>/.exec(document)?.[1];
  if (created === undefined || body === undefined) {
    return undefined;
  }
  let text = '';
  const times: GoldTime[] = [];
  let open: Omit<GoldTime, 'end'> | undefined;
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) {
      text += piece.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity]!);
    } else if (piece.startsWith('<TIMEX3') && !piece.endsWith('/>')) {
      open = { start: text.length, type: attribute(piece, 'type'), value: attribute(piece, 'value') };
    } else if (piece === '</TIMEX3>' && open) {
      if (text.length > open.start) {
        times.push({ ...open, end: text.length });
      }
      open = undefined;
    }
  }
  return { name, text, created, times };
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
