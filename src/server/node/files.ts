import { stat } from 'node:fs/promises';
import { glob } from 'tinyglobby';
import { URI } from 'vscode-uri';
import { ignoredFolders, type Files } from '../files';
import { readTextFile } from './textFile';

export const nodeFiles: Files = {
  async list(folder, globs) {
    const { scheme, fsPath } = URI.parse(folder);
    if (scheme !== 'file' || globs.length === 0) {
      return [];
    }
    const paths = await glob([...globs], {
      cwd: fsPath,
      absolute: true,
      ignore: ignoredFolders.map(name => `**/${name}/**`),
      caseSensitiveMatch: false,
      followSymbolicLinks: false,
      expandDirectories: false,
    });
    return paths.map(path => URI.file(path).toString()).sort();
  },

  async read(uri) {
    const { scheme, fsPath } = URI.parse(uri);
    return scheme === 'file' ? readTextFile(fsPath, 'drop') : { kind: 'missing' };
  },

  async isFolder(uri) {
    try {
      return (await stat(URI.parse(uri).fsPath)).isDirectory();
    } catch {
      return false;
    }
  },
};
