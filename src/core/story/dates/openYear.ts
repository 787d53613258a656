import type { ArticleDate, WeekdayClue } from '../../article/analysis';
import type { StatedDay } from '../../article/dates/headerLine';
import { weekdayFit } from '../../article/dates/weekdays';
import { dayOf, isoDay, yearOf } from '../../article/times/calendar';

/** How much less likely an article is of a day, the further in days that is from the next dated sibling: (1 + distance / SCALE) ^ -FALL. */
const SCALE = 30;
const FALL = 1.5;
/** Before and behind the years of the siblings. */
const MOST_YEARS = 2;
/** The year must be so likely; to be as good as stated, so likely by weekdays, too. */
const CLEARLY = 0.5;
const SURELY = 0.97;

/**
 * The day that an article states without its year, in the year that its weekdays and the days of its siblings leave as the likeliest: articles of one
 * story are mostly of one year. Null where the story has no dated article or two years are as likely.
 * @param days of the dated siblings, ascending
 */
export function openYear(open: StatedDay, clues: readonly WeekdayClue[], days: readonly number[]): ArticleDate | null {
  const counts = [...new Set(days.map(yearOf))]
    .flatMap(year => Array.from({ length: 2 * MOST_YEARS + 1 }, (_, i) => year + i - MOST_YEARS))
    .filter((year, i, all) => all.indexOf(year) === i)
    .flatMap(year => dayOf(year, open.month, open.day) ?? []);
  const shares = counts.map(count => {
    const distance = Math.min(...days.map(day => Math.abs(day - count)));
    return (1 + distance / SCALE) ** -FALL * Math.exp(weekdayFit(clues, count));
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  const most = Math.max(...shares);
  if (counts.length === 0 || most < CLEARLY * sum) {
    return null;
  }
  const value = isoDay(counts[shares.indexOf(most)]!);
  const bornOut = clues.some(({ looks }) => looks === 'spoken') && most >= SURELY * sum;
  return {
    value,
    certainty: bornOut ? 'stated' : 'inferred',
    earliest: value,
    latest: value,
    source: { start: open.start, end: open.end },
    reason: bornOut
      ? 'the day of the dateline, in the year of its siblings, which fits the weekdays that the text names'
      : 'the day of the dateline, in the year nearest to its dated siblings',
  };
}
