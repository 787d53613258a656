import type { ArticleDate, WeekdayClue } from '../analysis';
import type { Reading } from '../reading';
import { dayOf, isoDay } from '../times/calendar';
import type { FoundTime } from '../times/timeMeaning';
import type { StatedDay } from './headerLine';
import { latestDayTold } from './latestDay';
import { cluesWithNewsDay, newsDay } from './newsDay';
import { daysStated, openDayOf } from './openDay';
import { yearOfDay } from './yearOfDay';

/**
 * The day of writing, where the text tells it: stated in a dateline, a byline or a header line, or inferred from the latest day that it names in full.
 * A dateline without a year gets the one that fits the weekdays of its news and of those who spoke; null where none clearly does.
 */
export function findArticleDate(
  reading: Reading,
  times: readonly FoundTime[],
  weekdays: readonly WeekdayClue[],
): ArticleDate | null {
  const stated = daysStated(reading.text, reading.regions);
  const full = stated.filter(({ year }) => year !== null);
  const best = full.find(({ updated }) => !updated) ?? full[0];
  if (best) {
    const day = dayOf(best.year!, best.month, best.day)!;
    return onDay(day, best, best.updated ? UPDATED : 'the day that the article gives as its own');
  }
  const open = openDayOf(stated);
  if (open) {
    const clues = cluesWithNewsDay(weekdays, newsDay(reading.text, reading.regions, times));
    const day = yearOfDay(reading, times, clues, open);
    return day === undefined
      ? null
      : onDay(day, open, 'the day of the dateline, in the year whose weekdays fit those that the text names');
  }
  return latestDayTold(reading, times, weekdays);
}

const UPDATED = 'the day on which the article says that it was updated';

function onDay(day: number, { start, end }: StatedDay, reason: string): ArticleDate {
  const value = isoDay(day);
  return { value, certainty: 'stated', earliest: value, latest: value, source: { start, end }, reason };
}
