/** Who was brought in without a name, by what noun: "an officer", "Doe's lawyer". */
export class Introductions {
  readonly #last = new Map<string, number>();

  add(noun: string, offset: number): void {
    this.#last.set(noun, offset);
  }

  /** True where somebody was called so from an offset on. */
  since(noun: string, offset: number): boolean {
    return (this.#last.get(noun) ?? -1) >= offset;
  }
}
