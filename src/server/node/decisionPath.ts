import { join, relative, isAbsolute, sep } from 'node:path';
import { type Disk, ifThere } from './disk';

const FOLDER = '.story';
const FILE = 'decisions.jsonl';

/** Where the file of decisions of a folder really is, whether or not it is there yet. */
export interface DecisionPath {
  /** The folder that holds it, and the file, as the reader knows them. */
  readonly folder: string;
  readonly file: string;
  /** The same without links. */
  readonly realFolder: string;
  readonly realFile: string;
}

export function shownPath(workspaceFolder: string): string {
  return join(workspaceFolder, FOLDER, FILE);
}

/**
 * Finds the file of decisions below a workspace folder, which may come from anywhere: a link in it that leads out of it is not followed.
 * @throws Error of the disk, or `LinkError`
 */
export async function decisionPath(disk: Disk, workspaceFolder: string): Promise<DecisionPath> {
  const root = await disk.realpath(workspaceFolder);
  const folder = join(workspaceFolder, FOLDER);
  const realFolder = await within(disk, root, join(root, FOLDER));
  const realFile = await within(disk, root, join(realFolder, FILE));
  return { folder, file: join(folder, FILE), realFolder, realFile };
}

async function within(disk: Disk, root: string, path: string): Promise<string> {
  const about = await ifThere(disk.lstat(path));
  if (about === 'notFound' || !about.isSymbolicLink()) {
    return path;
  }
  const real = await ifThere(disk.realpath(path));
  const below = real === 'notFound' ? '..' : relative(root, real);
  if (real === 'notFound' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) {
    throw new LinkError();
  }
  return real;
}

export class LinkError extends Error {
  constructor() {
    super('it is a link that leads out of the workspace folder');
  }
}
