import type { ArticleDate, TimeExpression } from '../analysis';
import type { Reading } from '../reading';
import { parseDay } from './calendar';
import { resolveTime } from './resolveTime';
import { findTimeExpressions } from './timeExpressions';
import type { FoundTime } from './timeMeaning';

/** Finds the time expressions outside boilerplate and what they say by themselves. */
export function findTimes(reading: Reading): FoundTime[] {
  return reading.sentences.flatMap((sentence, index) =>
    reading.regions[sentence.region]!.kind === 'boilerplate' ? [] : findTimeExpressions(reading, sentence, index),
  );
}

/** What time expressions denote in an article of that date; the one that states the date denotes just it. */
export function resolveTimes(
  times: readonly Pick<TimeExpression, 'start' | 'end' | 'meaning' | 'direction'>[],
  date: ArticleDate | null,
): TimeExpression[] {
  const today = date ? parseDay(date.value) : undefined;
  return times.map(({ start, end, meaning, direction }) => ({
    start,
    end,
    meaning,
    direction,
    ...(date?.source?.start === start
      ? { type: 'DATE' as const, value: date.value, reason: date.reason }
      : resolveTime(meaning, today, direction)),
  }));
}
