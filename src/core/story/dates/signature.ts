/** In words of 32 bits. */
const SIZE = 64;

/** A set of words as bits, so that how much two sets share is told fast. Words may fall on the same bit. */
export class Signature {
  readonly #bits = new Uint32Array(SIZE);

  constructor(words: readonly string[]) {
    for (const word of words) {
      const hash = hashOf(word);
      this.#bits[hash % SIZE]! |= 1 << (hash >>> 27);
    }
  }

  /** On how many bits both have words. */
  shared(other: Signature): number {
    let count = 0;
    for (let i = 0; i < SIZE; i++) {
      count += bitsOf(this.#bits[i]! & other.#bits[i]!);
    }
    return count;
  }
}

/** The method of Fowler, Noll and Vo, its bits mixed once more. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
