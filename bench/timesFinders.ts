import * as chrono from 'chrono-node';
import { readText } from '../src/core/article/read';
import { findTimes, resolveTimes } from '../src/core/article/times/findTimes';
import { open } from './finders';
import type { GoldTime, TimedArticle } from './timesCorpus';

/** Finds the time expressions of an article whose date is known. */
export type TimeFinder = (article: Pick<TimedArticle, 'text' | 'created'>) => GoldTime[];

export const ourTimes: TimeFinder = ({ text, created }) =>
  resolveTimes(findTimes(readText(text, open().tagWords)), {
    value: created,
    certainty: 'stated',
    earliest: created,
    latest: created,
    source: null,
    reason: '',
  });

/** What chrono finds by itself; its value goes as far as what it is certain of. */
export const chronosTimes: TimeFinder = ({ text, created }) =>
  chrono.parse(text, new Date(`${created}T12:00:00`)).map(({ index, text: found, start }) => {
    const day = [start.get('year'), start.get('month'), start.get('day')].map(n => String(n).padStart(2, '0'));
    const hour = start.isCertain('hour');
    const length =
      start.isCertain('day') || start.isCertain('weekday')
        ? 3
        : start.isCertain('month')
          ? 2
          : start.isCertain('year')
            ? 1
            : 3;
    const clock = [start.get('hour'), start.get('minute')].map(n => String(n).padStart(2, '0')).join(':');
    return {
      start: index,
      end: index + found.length,
      type: hour ? 'TIME' : 'DATE',
      value: hour ? `${day.join('-')}T${clock}` : day.slice(0, length).join('-'),
    };
  });
