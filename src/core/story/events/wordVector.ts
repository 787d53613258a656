/** Words with how often they stand, to be compared by the cosine of their weighted counts. */
export class WordVector {
  readonly #counts = new Map<string, number>();
  readonly #weightOf: (word: string) => number;
  #norm: number | undefined;

  constructor(weightOf: (word: string) => number) {
    this.#weightOf = weightOf;
  }

  add(words: readonly string[]): void {
    words.forEach(word => this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1));
    this.#norm = undefined;
  }

  words(): string[] {
    return [...this.#counts.keys()];
  }

  /** From 0 to 1. */
  similarity(other: WordVector): number {
    const [few, many] = this.#counts.size < other.#counts.size ? [this, other] : [other, this];
    let product = 0;
    for (const [word, count] of few.#counts) {
      const across = many.#counts.get(word);
      product += across === undefined ? 0 : count * across * this.#weightOf(word) ** 2;
    }
    const norm = this.norm * other.norm;
    return norm === 0 ? 0 : product / norm;
  }

  get norm(): number {
    this.#norm ??= Math.sqrt(
      [...this.#counts].reduce((sum, [word, count]) => sum + (count * this.#weightOf(word)) ** 2, 0),
    );
    return this.#norm;
  }
}
