import type { Alias } from '../model';

/** Texts with how often and where they stand; of those with one key, a text in lower case stands for all. */
export function gathered(
  uses: readonly { readonly uri: string; readonly text: string }[],
  keyOf: (text: string) => string,
): Alias[] {
  const found = new Map<string, { text: string; count: number; articles: Set<string> }>();
  for (const { uri, text } of uses) {
    const key = keyOf(text);
    const known = found.get(key) ?? { text, count: 0, articles: new Set() };
    found.set(key, known);
    known.text = /^\p{Ll}/u.test(known.text) ? known.text : text;
    known.count++;
    known.articles.add(uri);
  }
  return [...found.values()].map(({ text, count, articles }) => ({ text, count, articles: [...articles].sort() }));
}
