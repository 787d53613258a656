/** Sets by key; none is empty. */
export class KeyedSets<K, T> {
  readonly #byKey = new Map<K, Set<T>>();

  get(key: K): ReadonlySet<T> {
    return this.#byKey.get(key) ?? NONE;
  }

  add(key: K, item: T): void {
    const own = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, own.add(item));
  }

  delete(key: K, item: T): void {
    const own = this.#byKey.get(key);
    own?.delete(item);
    if (own?.size === 0) {
      this.#byKey.delete(key);
    }
  }
}

const NONE: ReadonlySet<never> = new Set<never>();
