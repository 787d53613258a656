import { readdir, stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';

/** A file to analyse. */
export interface InputFile {
  /** As given, with forward slashes. */
  readonly name: string;
  readonly path: string;
}

export interface InputFiles {
  readonly files: readonly InputFile[];
  /** One sentence for each path that leads nowhere. */
  readonly failures: readonly InputFailure[];
}

export interface InputFailure {
  readonly name: string;
  readonly reason: string;
}

const ARTICLE = /\.(?:txt|story)$/i;

/** The files that paths stand for: each file itself, of a folder the articles in it and below, sorted. Each file once. */
export async function inputFiles(paths: readonly string[]): Promise<InputFiles> {
  const files = new Map<string, InputFile>();
  const failures: InputFailure[] = [];
  for (const given of paths) {
    const name = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
    try {
      const about = await stat(given);
      const found = about.isDirectory() ? await articlesBelow(given, name, failures) : [{ name, path: resolve(given) }];
      if (found.length === 0) {
        failures.push({ name, reason: 'has no *.txt or *.story in it' });
      }
      for (const file of found) {
        if (!files.has(file.path)) {
          files.set(file.path, file);
        }
      }
    } catch (error) {
      failures.push({ name, reason: reasonOf(error as NodeJS.ErrnoException) });
    }
  }
  return { files: [...files.values()], failures };
}

/** A folder below that cannot be read is a failure of its own; the others are still read. */
async function articlesBelow(folder: string, name: string, failures: InputFailure[]): Promise<readonly InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: InputFile[] = [];
  for (const entry of entries) {
    const path = resolve(folder, entry.name);
    const below = posix.join(name, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') {
      continue;
    }
    if (entry.isDirectory()) {
      try {
        found.push(...(await articlesBelow(path, below, failures)));
      } catch (error) {
        failures.push({ name: below, reason: reasonOf(error as NodeJS.ErrnoException) });
      }
    } else if (ARTICLE.test(entry.name)) {
      found.push({ name: below, path });
    }
  }
  return found;
}

function reasonOf({ code = '' }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'cannot be read: permission denied';
    default:
      return `cannot be read: ${code || 'unknown error'}`;
  }
}
