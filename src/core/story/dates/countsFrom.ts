import type { TimeExpression } from '../../article/analysis';
import type { Article } from '../article';
import { lastStartingAt } from '../../text/span';
import type { Days } from '../../article/times/calendar';

/** How late news may still count from a day: "resigned on Monday, two weeks after …" is told that day or the next. */
const LATER = 1;
const WEEKS_EARLIER = 2;
const WEEKS_LATER = 3;

/** "eight days after", and what is told behind it. */
export interface CountedTime {
  /** Index into `ArticleAnalysis.times`. */
  readonly time: number;
  /** From where what it counts from is told. */
  readonly from: number;
  /** Index into `ArticleAnalysis.sentences`. */
  readonly sentence: number;
}

/** The stretches of days or weeks that an article counts from what it tells behind them. */
export function countedTimes({ text, analysis }: Article): CountedTime[] {
  return analysis.times.flatMap(({ end, meaning }, time) => {
    const counts =
      meaning.kind === 'duration' && (meaning.unit === 'day' || meaning.unit === 'week') && meaning.amount !== null;
    const behind = counts ? /^ (?:after|since) /.exec(text.slice(end, end + 7)) : null;
    return behind ? [{ time, from: end + behind[0].length, sentence: lastStartingAt(analysis.sentences, end) }] : [];
  });
}

/** On which days an article that counts so can have been written, where what it counts from was on that day. */
export function daysCounted({ meaning }: TimeExpression, { first, last }: Days): number[] {
  if (meaning.kind !== 'duration' || meaning.amount === null || first < last) {
    return [];
  }
  const [from, to] =
    meaning.unit === 'day'
      ? [first + meaning.amount, first + meaning.amount + LATER]
      : [first + 7 * meaning.amount - WEEKS_EARLIER, first + 7 * meaning.amount + WEEKS_LATER];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
