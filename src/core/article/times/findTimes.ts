import type { ArticleDate, TimeExpression } from '../analysis';
import { findArticleDate } from '../dates/articleDate';
import { parseDay } from './calendar';
import type { Reading } from '../reading';
import { resolveTime } from './resolveTime';
import { directionOf } from './tense';
import { findTimeExpressions } from './timeExpressions';

/** Finds the time expressions outside boilerplate, what they denote, and the article's own date where it is stated. */
export function findTimes(reading: Reading): { times: TimeExpression[]; date: ArticleDate | null } {
  const found = reading.sentences.flatMap((sentence, index) =>
    reading.regions[sentence.region]!.kind === 'boilerplate' ? [] : findTimeExpressions(reading, sentence, index),
  );
  const date = findArticleDate(reading, found);
  const today = date ? parseDay(date.value) : undefined;
  const times = found.map(time => {
    const span = { start: time.start, end: time.end };
    return date?.source?.start === time.start
      ? { ...span, type: 'DATE' as const, value: date.value, reason: date.reason }
      : { ...span, ...resolveTime(time.meaning, today, directionOf(reading, time)) };
  });
  return { times, date };
}
