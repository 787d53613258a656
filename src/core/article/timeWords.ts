import type { TimeExpression } from './analysis';
import type { PlacedTime } from './eventTimes';
import type { Reading } from './reading';

/** Which words are a date; durations and repeated times date no event. */
export class TimeWords {
  readonly #byWord = new Map<number, PlacedTime>();

  constructor(reading: Reading, times: readonly TimeExpression[]) {
    let first = 0;
    times.forEach((time, index) => {
      while (first < reading.words.length && reading.words[first]!.end <= time.start) {
        first++;
      }
      let end = first;
      while (end < reading.words.length && reading.words[end]!.start < time.end) {
        end++;
      }
      if (time.type === 'DATE' || time.type === 'TIME') {
        const placed = { index, first, end };
        for (let i = first; i < end; i++) {
          this.#byWord.set(i, placed);
        }
      }
    });
  }

  at(word: number): PlacedTime | undefined {
    return this.#byWord.get(word);
  }

  within(first: number, end: number): PlacedTime[] {
    const found: PlacedTime[] = [];
    for (let i = first; i < end; i++) {
      const placed = this.#byWord.get(i);
      if (placed?.first === i) {
        found.push(placed);
      }
    }
    return found;
  }
}
