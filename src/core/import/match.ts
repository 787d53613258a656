import { fileStems } from '../export/fileNames';
import { plainText } from '../export/offsetMap';
import type { ImportedArticle } from './imported';
import type { ImportTarget } from './placed';

/**
 * Finds the article that annotations are about: the one of that path; else the only one whose path ends so, whose exported file would be called so, or
 * that has the very same text.
 */
export function articleMatcher(
  targets: readonly ImportTarget[],
): (imported: Pick<ImportedArticle, 'name' | 'text'>) => ImportTarget | undefined {
  const stems = fileStems(targets.map(({ path }) => path));
  const byText = new Map<string, ImportTarget | null>();
  const byPath = new Map(targets.map(target => [target.path, target]));
  const ways: readonly ((target: ImportTarget, index: number, name: string) => boolean)[] = [
    ({ path }, _, name) => path.endsWith(`/${name}`),
    (_, index, name) => stems[index] === name,
    ({ path }, _, name) => withoutExtension(path) === name || withoutExtension(path).endsWith(`/${name}`),
  ];
  return ({ name, text }) => {
    if (byText.size === 0) {
      for (const target of targets) {
        const key = plainText(target.original);
        byText.set(key, byText.has(key) ? null : target);
      }
    }
    const path = name.replaceAll('\\', '/').replace(/^\.\//, '');
    const own = byPath.get(path);
    if (own) {
      return own;
    }
    for (const isMeant of ways) {
      const found = targets.filter((target, index) => isMeant(target, index, path));
      if (found.length === 1) {
        return found[0];
      }
    }
    return byText.get(plainText(text)) ?? undefined;
  };
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]{1,16}$/, '');
}
