import type { Saying } from './saying';

const NONE: ReadonlySet<Saying> = new Set();

/** Which wordings have a key. */
export class Postings {
  readonly #lists = new Map<string, Set<Saying>>();

  get(key: string): ReadonlySet<Saying> {
    return this.#lists.get(key) ?? NONE;
  }

  add(keys: Iterable<string>, saying: Saying): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list) {
        list.add(saying);
      } else {
        this.#lists.set(key, new Set([saying]));
      }
    }
  }

  delete(keys: Iterable<string>, saying: Saying): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      list?.delete(saying);
      if (list?.size === 0) {
        this.#lists.delete(key);
      }
    }
  }

  /** The others that share a key with it. */
  sharing(keys: Iterable<string>, saying: Saying): Set<Saying> {
    const sharing = new Set<Saying>();
    for (const key of keys) {
      this.get(key).forEach(other => sharing.add(other));
    }
    sharing.delete(saying);
    return sharing;
  }
}
