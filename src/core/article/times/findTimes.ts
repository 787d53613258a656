import type { ArticleDate, RegionKind, TimeExpression } from '../analysis';
import type { Reading, Sentence } from '../reading';
import { bindTimes } from './bindTimes';
import { parseDay } from './calendar';
import type { ResolvedTime } from './resolvedTime';
import { resolveTime } from './resolveTime';
import { findTimeExpressions } from './timeExpressions';
import type { FoundTime } from './timeMeaning';

/** Finds the time expressions outside boilerplate and what they say by themselves. */
export function findTimes(reading: Reading): FoundTime[] {
  const kindOf = (sentence: Sentence): RegionKind => reading.regions[sentence.region]!.kind;
  const found = reading.sentences.flatMap((sentence, index) =>
    kindOf(sentence) === 'boilerplate' ? [] : findTimeExpressions(reading, sentence, index),
  );
  return bindTimes(found, sentence => !/^(?:dateline|byline)$/.test(kindOf(reading.sentences[sentence]!)));
}

/**
 * What time expressions denote in an article of that date; the one that states the date denotes just it.
 * @param times all of the article, in order, as some count from others by their index
 */
export function resolveTimes(
  times: readonly Pick<TimeExpression, 'start' | 'end' | 'meaning' | 'direction'>[],
  date: ArticleDate | null,
): TimeExpression[] {
  const today = date ? parseDay(date.value) : undefined;
  const resolved: ResolvedTime[] = [];
  return times.map(({ start, end, meaning, direction }) => {
    const own: ResolvedTime =
      date?.source?.start === start
        ? { type: 'DATE', value: date.value, reason: date.reason }
        : resolveTime(meaning, { today, direction, valueOf: index => resolved[index]?.value });
    resolved.push(own);
    return { start, end, meaning, direction, ...own };
  });
}
