import type { Span } from '../text/span';
import type { Word } from './reading';

/** What stands in a text with the words it takes up, as indices into the reading's words, end exclusive. */
export interface Placed {
  readonly first: number;
  readonly end: number;
}

/** Which words are taken up by what: by the spans given, sorted by start; of those that hold others, the inner ones count. */
export class PlacedWords<P extends Placed> {
  readonly #byWord = new Map<number, P>();

  /** @param placed what is kept of a span with its words; null leaves it out */
  constructor(
    words: readonly Word[],
    spans: readonly Span[],
    placed: (index: number, first: number, end: number) => P | null,
  ) {
    let first = 0;
    spans.forEach((span, index) => {
      while (first < words.length && words[first]!.end <= span.start) {
        first++;
      }
      let end = first;
      while (end < words.length && words[end]!.start < span.end) {
        end++;
      }
      const kept = placed(index, first, end);
      for (let i = kept?.first ?? end; kept && i < kept.end; i++) {
        this.#byWord.set(i, kept);
      }
    });
  }

  /** What a word is part of. */
  at(word: number): P | undefined {
    return this.#byWord.get(word);
  }

  /** What begins among the words from `first` to `end`, in order. */
  within(first: number, end: number): P[] {
    const found: P[] = [];
    for (let i = first; i < end; i++) {
      const placed = this.#byWord.get(i);
      if (placed?.first === i) {
        found.push(placed);
      }
    }
    return found;
  }
}
