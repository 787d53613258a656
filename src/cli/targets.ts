import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { TextFile } from '../core/export/problems';

/** A file to write. */
export interface Target {
  /** As it is told of. */
  readonly name: string;
  readonly path: string;
  readonly content: string;
}

/** Where files go: one into the file or folder that is named, several into the folder. */
export async function targetsOf(
  files: readonly TextFile[],
  output: string,
  single: boolean,
): Promise<readonly Target[]> {
  const intoFolder = !single || /[\\/]$/.test(output) || (await isFolder(output));
  return files.map(({ name, content }) => {
    const target = intoFolder ? join(output, name) : output;
    return { name: target, path: resolve(target), content };
  });
}

/**
 * Writes files, all or none: first looks whether one is there already, or is one that was read.
 * @param force whether files that are there are replaced; those that were read never are
 * @returns what speaks against it, a line for each file
 */
export async function writeTargets(
  targets: readonly Target[],
  { force, sources }: { readonly force: boolean; readonly sources: ReadonlySet<string> },
): Promise<readonly string[]> {
  const against: string[] = [];
  for (const { name, path } of targets) {
    if (sources.has(path)) {
      against.push(`${name} is one of the articles and is not replaced`);
    } else if (await isFolder(path)) {
      against.push(`${name} is a folder`);
    } else if (!force && (await exists(path))) {
      against.push(`${name} exists; --force replaces it`);
    }
  }
  if (against.length > 0) {
    return against;
  }
  for (const { name, path, content } of targets) {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content, { flag: force ? 'w' : 'wx' });
    } catch (error) {
      return [`${name} cannot be written: ${reasonOf(error as NodeJS.ErrnoException)}`];
    }
  }
  return [];
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    about => about.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'it exists',
  ENOTDIR: 'what should be its folder is a file',
};

function reasonOf({ code = '' }: NodeJS.ErrnoException): string {
  return reasons[code] ?? (code || 'unknown error');
}
