import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, posix, resolve } from 'node:path';
import type { TextFile } from '../core/export/problems';
import { decodeText } from '../server/node/decode';
import { reasonOf } from '../server/node/disk';

export interface AnnotationFiles {
  readonly files: readonly TextFile[];
  /** One line for each that could not be read, beginning with its name. */
  readonly failed: readonly string[];
}

const ANNOTATIONS = /\.(?:ann|txt|jsonl?)$/i;
/** Bytes: a file may hold the articles of many stories. */
const MAX_SIZE = 200_000_000;

/** The files that are named, and of folders those in them and below that may hold annotations, called by their paths there. */
export async function annotationFiles(paths: readonly string[]): Promise<AnnotationFiles> {
  const files: TextFile[] = [];
  const failed: string[] = [];
  const visit = async (path: string, name: string): Promise<void> => {
    try {
      const about = await stat(path);
      if (about.isDirectory()) {
        for (const entry of await wantedIn(path)) {
          await visit(resolve(path, entry), posix.join(name, entry));
        }
      } else if (!about.isFile() || about.size > MAX_SIZE) {
        failed.push(`${path} ${about.isFile() ? `is larger than ${MAX_SIZE / 1_000_000} MB` : 'is not a file'}`);
      } else {
        const found = decodeText(await readFile(path), 'keep');
        if (found.kind === 'text') {
          files.push({ name: name || basename(path), content: found.text });
        } else {
          failed.push(`${path} ${found.kind === 'missing' ? 'does not exist' : found.reason}`);
        }
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      failed.push(code === 'ENOENT' ? `${path} does not exist` : `${path} cannot be read: ${reasonOf(error)}`);
    }
  };
  for (const path of paths) {
    const before = files.length + failed.length;
    await visit(path, '');
    if (files.length + failed.length === before) {
      failed.push(`${path} has no annotations in it`);
    }
  }
  return { files, failed };
}

/** Sorted. */
async function wantedIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(entry => entry.isDirectory() || (entry.isFile() && ANNOTATIONS.test(entry.name)))
    .map(({ name }) => name)
    .filter(name => !name.startsWith('.') && name !== 'node_modules')
    .sort();
}
