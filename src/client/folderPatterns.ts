/**
 * The glob for the articles below a folder, relative to its workspace folder.
 * @param path from the workspace folder, parts divided by `/`; empty for itself
 */
export function articlePattern(path: string): string {
  return path === '' ? '**/*.txt' : `${literal(path)}/**/*.txt`;
}

/**
 * The glob that `files.associations` needs for the same files: it is matched with whole paths.
 * @param folder name of the workspace folder, where there are several
 */
export function associationPattern(path: string, folder?: string): string {
  const parts = [folder, path].filter(part => part !== undefined && part !== '').map(part => literal(part!));
  return ['**', ...parts, ...(parts.length > 0 ? ['**'] : []), '*.txt'].join('/');
}

/** A glob for just this text: what would mean something is put in brackets. */
function literal(text: string): string {
  return text.replace(/[*?[\]{}()]/g, '[$&]');
}
