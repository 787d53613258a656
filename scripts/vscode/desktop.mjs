import fs from 'node:fs';
import path from 'node:path';

/**
 * The desktop VS Code of this machine: the program STORY_LENS_VSCODE names, else `code` on the path.
 * @returns {string | undefined} nothing when there is none
 */
export function findDesktop() {
  const { STORY_LENS_VSCODE: named, PATH = '' } = process.env;
  if (named) return named;
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return PATH.split(path.delimiter)
    .filter(folder => folder !== '')
    .map(folder => path.join(folder, name))
    .find(file => fs.existsSync(file));
}
