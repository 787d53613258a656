/** Openers that speak of all of a kind, or of one among them, and of none that could be named. */
const AMONG_OTHERS = new Set(['no', 'any', 'every', 'each']);

/** Who was brought in without a name, by what noun: "an officer", "Doe's lawyer". */
export class Introductions {
  readonly #last = new Map<string, number>();
  readonly #lastAmongOthers = new Map<string, number>();

  /** @param opener the word before it, in lower case */
  add(noun: string, offset: number, opener: string): void {
    if (AMONG_OTHERS.has(opener) || opener === 'another') {
      this.#lastAmongOthers.set(noun, offset);
    }
    if (!AMONG_OTHERS.has(opener)) {
      this.#last.set(noun, offset);
    }
  }

  /** True where somebody was called so from an offset on. */
  since(noun: string, offset: number): boolean {
    return (this.#last.get(noun) ?? -1) >= offset;
  }

  /** True where others of the kind were spoken of from an offset on: "no other country", "another city". A place is called "a city" itself. */
  amongOthersSince(noun: string, offset: number): boolean {
    return (this.#lastAmongOthers.get(noun) ?? -1) >= offset;
  }
}
