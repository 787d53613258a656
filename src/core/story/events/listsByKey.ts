/** Sets of items by key; empty ones are forgotten. */
export class ListsByKey<T> {
  readonly #lists = new Map<string, Set<T>>();

  add(key: string, item: T): void {
    const own = this.#lists.get(key) ?? new Set();
    this.#lists.set(key, own.add(item));
  }

  delete(key: string, item: T): void {
    const own = this.#lists.get(key);
    own?.delete(item);
    if (own?.size === 0) {
      this.#lists.delete(key);
    }
  }

  of(key: string): ReadonlySet<T> {
    return this.#lists.get(key) ?? new Set();
  }
}
