import type { Chain, Mention } from './analysis';
import type { Reading } from './reading';

/** A mention with the words it takes up, as indices into the reading's words, end exclusive. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly first: number;
  readonly end: number;
}

/** Which words are a mention. */
export class MentionWords {
  readonly #byWord = new Map<number, PlacedMention>();

  constructor(reading: Reading, mentions: readonly Mention[]) {
    let first = 0;
    for (const mention of mentions) {
      while (first < reading.words.length && reading.words[first]!.end <= mention.start) {
        first++;
      }
      let end = first;
      while (end < reading.words.length && reading.words[end]!.start < mention.end) {
        end++;
      }
      const placed = { mention, first, end };
      for (let i = first; i < end; i++) {
        this.#byWord.set(i, placed);
      }
    }
  }

  /** The mention that a word is part of. */
  at(word: number): PlacedMention | undefined {
    return this.#byWord.get(word);
  }

  /** The mentions that begin among the words from `first` to `end`, in order. */
  within(first: number, end: number): PlacedMention[] {
    const found: PlacedMention[] = [];
    for (let i = first; i < end; i++) {
      const placed = this.#byWord.get(i);
      if (placed?.first === i) {
        found.push(placed);
      }
    }
    return found;
  }
}

/** Somebody who can act: a person or an organization. */
export function isActor({ mention }: PlacedMention, chains: readonly Chain[]): boolean {
  return (chains[mention.chain]?.kind ?? mention.kind) !== 'place';
}
