import type { ArticleDate, Region, WeekdayClue } from '../analysis';
import type { Reading } from '../reading';
import { dayOf, isoDay } from '../times/calendar';
import type { FoundTime } from '../times/timeMeaning';
import { type StatedDay, statedDays } from './headerLine';
import { latestDayTold } from './latestDay';
import { yearOfDay } from './yearOfDay';

/**
 * The day of writing, where the text tells it: stated in a dateline, a byline or a header line, or inferred from the latest day that it names in full.
 * A dateline without a year gets the one that fits the weekdays on which the text says that people spoke; null where none clearly does.
 */
export function findArticleDate(
  reading: Reading,
  times: readonly FoundTime[],
  weekdays: readonly WeekdayClue[],
): ArticleDate | null {
  const stated = reading.regions.filter(isHeader).flatMap(region => daysIn(reading.text, region));
  const full = stated.filter(({ year }) => year !== null);
  const best = full.find(({ updated }) => !updated) ?? full[0];
  if (best) {
    const day = dayOf(best.year!, best.month, best.day)!;
    return onDay(day, best, best.updated ? UPDATED : 'the day that the article gives as its own');
  }
  const open = stated.find(({ updated }) => !updated);
  if (open) {
    const day = yearOfDay(reading, times, weekdays, open);
    return day === undefined
      ? null
      : onDay(day, open, 'the day of the dateline, in the year whose weekdays fit those that the text names');
  }
  return latestDayTold(reading, times, weekdays);
}

const UPDATED = 'the day on which the article says that it was updated';

function isHeader({ kind }: Region): boolean {
  return kind === 'dateline' || kind === 'byline';
}

function daysIn(text: string, { start, end }: Region): StatedDay[] {
  return statedDays(text.slice(start, end)).map(day => ({ ...day, start: start + day.start, end: start + day.end }));
}

function onDay(day: number, { start, end }: StatedDay, reason: string): ArticleDate {
  const value = isoDay(day);
  return { value, certainty: 'stated', earliest: value, latest: value, source: { start, end }, reason };
}
