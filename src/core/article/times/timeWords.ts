import type { TimeExpression } from '../analysis';
import type { PlacedTime } from '../events/eventTimes';
import { PlacedWords } from '../placedWords';
import type { Reading } from '../reading';

/** Which words are a date; durations and repeated times date no event. */
export class TimeWords extends PlacedWords<PlacedTime> {
  constructor(reading: Reading, times: readonly TimeExpression[]) {
    super(reading.words, times, (index, first, end) =>
      times[index]!.type === 'DATE' || times[index]!.type === 'TIME' ? { index, first, end } : null,
    );
  }
}
