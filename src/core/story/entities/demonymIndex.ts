import type { Article } from '../article';
import type { Alias } from '../model';

/** Which words for a country's people or what is theirs the articles of a story have. */
export class DemonymIndex {
  /** By country in lower case, then by uri: the words in order of text. */
  readonly #byCountry = new Map<string, Map<string, string[]>>();
  readonly #countries = new Map<string, ReadonlySet<string>>();

  set({ uri, text, analysis }: Article): void {
    const countries = new Set<string>();
    for (const { start, end, country } of analysis.demonyms) {
      const key = country.toLowerCase();
      countries.add(key);
      const own = this.#byCountry.get(key) ?? new Map<string, string[]>();
      this.#byCountry.set(key, own);
      const words = own.get(uri) ?? [];
      own.set(uri, words);
      words.push(text.slice(start, end).replace(/\s+/g, ' '));
    }
    this.#countries.set(uri, countries);
  }

  delete(uri: string): void {
    for (const key of this.#countries.get(uri) ?? []) {
      const own = this.#byCountry.get(key);
      own?.delete(uri);
      if (own?.size === 0) {
        this.#byCountry.delete(key);
      }
    }
    this.#countries.delete(uri);
  }

  /** Most frequent first. */
  of(country: string): readonly Alias[] {
    const found = new Map<string, { count: number; articles: Set<string> }>();
    for (const [uri, words] of this.#byCountry.get(country.toLowerCase()) ?? []) {
      for (const word of words) {
        const known = found.get(word) ?? { count: 0, articles: new Set() };
        found.set(word, known);
        known.count++;
        known.articles.add(uri);
      }
    }
    return [...found]
      .map(([text, { count, articles }]) => ({ text, count, articles: [...articles].sort() }))
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  }
}
