/** Somebody said that two things are one, or are not. Keys name the things. */
export interface Claim<K> {
  readonly same: boolean;
  readonly a: K;
  readonly b: K;
}

/**
 * Which claims hold together: of those that contradict one another, by whatever chain of others, the later holds. So the outcome depends on the
 * claims and their order in time alone.
 * @param claims in order of time
 * @returns both lists in order of time
 */
export function settle<K, C extends Claim<K>>(
  claims: readonly C[],
): { readonly held: readonly C[]; readonly overruled: readonly C[] } {
  const groups = new Groups<K>();
  const held: C[] = [];
  const overruled: C[] = [];
  for (const claim of claims.toReversed()) {
    const holds = claim.same ? groups.join(claim.a, claim.b) : groups.part(claim.a, claim.b);
    (holds ? held : overruled).push(claim);
  }
  return { held: held.reverse(), overruled: overruled.reverse() };
}

/** Disjoint sets (Tarjan 1975), some of which must never be joined. */
export class Groups<K> {
  readonly #parents = new Map<K, K>();
  /** By the set's first: the firsts of the sets that it is not to be joined with. */
  readonly #foes = new Map<K, Set<K>>();

  /** False where it would join what was parted. */
  join(a: K, b: K): boolean {
    const [one, other] = [this.#find(a), this.#find(b)];
    if (one === other) {
      return true;
    }
    const foes = this.#foesOf(one);
    if (foes.has(other)) {
      return false;
    }
    const [small, large] = foes.size < this.#foesOf(other).size ? [one, other] : [other, one];
    this.#parents.set(small, large);
    for (const foe of this.#foesOf(small)) {
      this.#foesOf(foe).delete(small);
      this.#part(foe, large);
    }
    this.#foes.delete(small);
    return true;
  }

  /** False where they were joined. */
  part(a: K, b: K): boolean {
    const [one, other] = [this.#find(a), this.#find(b)];
    if (one === other) {
      return false;
    }
    this.#part(one, other);
    return true;
  }

  #part(one: K, other: K): void {
    this.#foesOf(one).add(other);
    this.#foesOf(other).add(one);
  }

  #foesOf(first: K): Set<K> {
    const foes = this.#foes.get(first) ?? new Set<K>();
    this.#foes.set(first, foes);
    return foes;
  }

  #find(key: K): K {
    let first = key;
    for (let next = this.#parents.get(first); next !== undefined; next = this.#parents.get(first)) {
      first = next;
    }
    for (let at = key; at !== first;) {
      const next = this.#parents.get(at)!;
      this.#parents.set(at, first);
      at = next;
    }
    return first;
  }
}
