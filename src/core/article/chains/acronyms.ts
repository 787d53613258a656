import type { NameMention } from '../names';
import type { Reading } from '../reading';

const ACRONYM = /^\p{Lu}[\p{Lu}\d.&-]{1,7}s?$/u;

/** Names in brackets directly behind an organization's name that give its short form: from the index of the name to that of the short form. */
export function bracketedAcronyms({ text }: Reading, names: readonly NameMention[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i + 1 < names.length; i++) {
    const [name, next] = [names[i]!, names[i + 1]!];
    const opens = /^ ?\(["“]?$/.test(text.slice(name.end, next.start));
    const closes = /^["”]?\)/.test(text.slice(next.end, next.end + 2));
    if (
      opens &&
      closes &&
      name.kind === 'organization' &&
      next.kind === 'organization' &&
      ACRONYM.test(text.slice(next.start, next.end)) &&
      mayShorten(text.slice(name.start, name.end), text.slice(next.start, next.end))
    ) {
      found.set(i, i + 1);
      i++;
    }
  }
  return found;
}

/** Its letters stand in the name in that order, the first at the start of a word, as Schwartz & Hearst (2003) have it. */
function mayShorten(name: string, acronym: string): boolean {
  const letters = [...acronym.toLowerCase()].filter(letter => /[\p{L}\d]/u.test(letter));
  const text = name.toLowerCase();
  let at = text.length - 1;
  for (let i = letters.length - 1; i >= 0; i--, at--) {
    const fits = (): boolean => text[at] === letters[i] && (i > 0 || at === 0 || !/[\p{L}\d]/u.test(text[at - 1]!));
    while (at >= 0 && !fits()) {
      at--;
    }
    if (at < 0) {
      return false;
    }
  }
  return name.includes(' ');
}
