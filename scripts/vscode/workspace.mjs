import { cp } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './root.mjs';
import { temporaryFolder } from './temporary.mjs';

/** The sample articles that come with the repository. */
export const SEEDS = path.join(ROOT, 'seeds');

/**
 * A fresh folder with a copy of the articles in its `seeds`.
 * @param {string} [articles] a folder of them
 */
export async function freshWorkspace(articles = SEEDS) {
  const folder = temporaryFolder('workspace');
  await cp(articles, path.join(folder, 'seeds'), { recursive: true });
  return folder;
}
