/** Characters that a file's name cannot have on every system, and control characters. */
const UNSAFE = /[<>:"|?*\\/\p{Cc}\p{Bidi_Control}]/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 120; // characters: systems allow 255 bytes with the extension

/**
 * A name for each article's file, without extension, each once in any case of letters: its path below the folder that all have in common, with "_"
 * between folders. No name leads out of the folder that it is written to.
 */
export function fileStems(names: readonly string[]): readonly string[] {
  const paths = names.map(pathOf);
  const shared = sharedFolders(paths);
  const taken = new Set<string>();
  return paths.map(path => {
    const stem = safeStem(path.slice(shared));
    let free = stem;
    for (let n = 2; taken.has(free.toLowerCase()); n++) {
      free = `${stem}-${n}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function pathOf(name: string): readonly string[] {
  return name
    .replace(/\.(?:txt|story)$/i, '')
    .split(/[\\/]/)
    .filter(part => part !== '' && part !== '.' && part !== '..');
}

/** How many folders all paths begin with. */
function sharedFolders(paths: readonly (readonly string[])[]): number {
  const [first = [], ...others] = paths;
  let shared = 0;
  while (
    shared < first.length - 1 &&
    others.every(path => shared < path.length - 1 && path[shared] === first[shared])
  ) {
    shared++;
  }
  return shared;
}

function safeStem(path: readonly string[]): string {
  const characters = [...path.join('_').replace(UNSAFE, '_')];
  const stem = characters
    .slice(-LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '_');
  return stem === '' || RESERVED.test(stem) ? `_${stem}` : stem;
}
