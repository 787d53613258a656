import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corporaFolder } from '../tools/train/folders';

/** An article of the corpus for load and speed. */
export interface ScaleArticle {
  readonly id: string;
  readonly source: string;
  /** ISO date, or whatever the corpus has there. */
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

const file = join(corporaFolder, 'scale/articles.jsonl.gz');

/** @returns null where the corpus is not there */
export function readScale(count = Infinity): ScaleArticle[] | null {
  if (!existsSync(file)) {
    return null;
  }
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean).slice(0, count);
  return lines.map(line => JSON.parse(line) as ScaleArticle);
}
