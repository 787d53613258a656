import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { userNameIn } from './gitConfig';

const LARGEST = 1_000_000; // bytes; a configuration has some hundred

/** Where the reader's own configurations of git are. */
export interface Home {
  readonly folder: string;
  readonly configFolder: string;
}

function ownHome(): Home {
  const folder = homedir();
  return { folder, configFolder: process.env.XDG_CONFIG_HOME || join(folder, '.config') };
}

/**
 * The name that git would put into a commit there: the repository's, else the reader's own. Files are read, nothing is run; what they include is left out.
 * @param folder a path
 */
export async function gitAuthor(folder: string, home: Home = ownHome()): Promise<string> {
  const repository = await repositoryOf(folder);
  const places = [
    ...(repository === undefined ? [] : [join(repository, 'config')]),
    join(home.folder, '.gitconfig'),
    join(home.configFolder, 'git', 'config'),
  ];
  for (const place of places) {
    const name = userNameIn((await readSmall(place)) ?? '');
    if (name !== undefined) {
      return name;
    }
  }
  return '';
}

/** The folder that holds the configuration of the repository that a folder lies in. */
async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, '.git');
    const about = await stat(path).catch(() => undefined);
    if (about?.isDirectory()) {
      return path;
    }
    if (about?.isFile()) {
      // Of a worktree or submodule: it says where its folder is, and that where what it shares with others is.
      const own = /^gitdir: *(\S.*)$/m.exec((await readSmall(path)) ?? '')?.[1]?.trim();
      const shared = own === undefined ? undefined : (await readSmall(resolve(at, own, 'commondir')))?.trim();
      return own === undefined ? undefined : resolve(at, own, shared ?? '');
    }
    if (dirname(at) === at) {
      return undefined;
    }
  }
}

async function readSmall(path: string): Promise<string | undefined> {
  try {
    const about = await stat(path);
    return about.isFile() && about.size <= LARGEST ? await readFile(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
