import fs from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { step } from './progress.mjs';
import { removeTemporary, temporaryFolder } from './temporary.mjs';

/**
 * Where programs fetched for this repository are kept. Never inside the repository: VS Code takes a theme found below
 * the extension under development, its own built-in ones too, for one under development and shows that one.
 */
export const CACHE =
  process.env.STORY_LENS_CACHE ??
  path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'story-lens');

const ABANDONED_MS = 60 * 60 * 1000; // no install takes an hour

/**
 * Makes a folder of the cache once. It is built under another name and then renamed, so that a folder that exists is
 * complete and several runs at the same time do not disturb one another.
 * @param {string} name
 * @param {string} title what is being installed
 * @param {(folder: string) => Promise<void>} build
 * @returns {Promise<string>} the folder
 */
export async function cached(name, title, build) {
  const folder = path.join(CACHE, name);
  if (fs.existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  await removeAbandoned();
  const building = temporaryFolder('building', CACHE);
  try {
    await step(`Installing ${title} into ${CACHE}`, () => build(building));
    await rename(building, folder).catch(error => {
      if (!fs.existsSync(folder)) throw error; // otherwise another run was faster: its copy will do
    });
  } finally {
    removeTemporary(building);
  }
  return folder;
}

/** A run that was killed outright leaves its half-built folder. */
async function removeAbandoned() {
  for (const name of fs.readdirSync(CACHE)) {
    if (!name.startsWith('story-lens-building-')) continue;
    const folder = path.join(CACHE, name);
    const changed = await stat(folder).then(
      found => found.mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - changed > ABANDONED_MS) await rm(folder, { recursive: true, force: true });
  }
}
