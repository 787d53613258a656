import picomatch from 'picomatch';

/**
 * The globs by which the files below a folder are found, for globs that are meant for whole paths, as the editor's own are: where the folder is
 * `…/seeds`, a glob for the text files in any folder `seeds` is met by its `*.txt`.
 * @param folder path of the folder, parts divided by `/`
 */
export function globsBelow(folder: string, globs: readonly string[]): readonly string[] {
  const found = new Set(globs);
  for (const glob of globs) {
    const parts = glob.split('/');
    for (let i = 1; i < parts.length; i++) {
      if (glob.startsWith('**/') && picomatch.isMatch(folder.replace(/^\/+|\/+$/g, ''), parts.slice(0, i).join('/'))) {
        found.add(parts.slice(i).join('/'));
      }
    }
  }
  return [...found];
}
