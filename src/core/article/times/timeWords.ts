import type { TimeExpression } from '../analysis';
import type { PlacedTime } from '../events/eventTimes';
import { PlacedWords } from '../placedWords';
import type { Reading } from '../reading';

/** Which words are a date; durations, repeated times and "now" or "recently" date no event. */
export class TimeWords extends PlacedWords<PlacedTime> {
  constructor(reading: Reading, times: readonly TimeExpression[]) {
    super(reading.words, times, (index, first, end) => {
      const { type, meaning } = times[index]!;
      return (type === 'DATE' || type === 'TIME') && meaning.kind !== 'reference' ? { index, first, end } : null;
    });
  }
}
