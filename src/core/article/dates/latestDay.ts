import type { ArticleDate, WeekdayClue } from '../analysis';
import type { Reading } from '../reading';
import { dayOf, isoDay, weekdayOf } from '../times/calendar';
import type { FoundTime } from '../times/timeMeaning';
import { weekdayWritten } from './dayForms';
import { spokenOn } from './weekdays';

/** A post or a caption that a story shows is seldom older than this, in days, or younger. */
const BEFORE = 1;
const AFTER = 2;

/**
 * The day on which most people spoke, next to the latest day that the story tells in full as one of its own time: with its weekday, or under a post.
 * Null where there is no such day or the weekdays do not bear it out.
 */
export function latestDayTold(
  reading: Reading,
  times: readonly FoundTime[],
  weekdays: readonly WeekdayClue[],
): ArticleDate | null {
  const spoken = spokenOn(weekdays);
  if (spoken === undefined) {
    return null;
  }
  let latest: number | undefined;
  let source: FoundTime | undefined;
  for (const time of times) {
    const day = time.direction === 'ahead' ? undefined : dayInFull(reading, time);
    if (day !== undefined && (latest === undefined || day > latest)) {
      [latest, source] = [day, time];
    }
  }
  if (latest === undefined || !source || !isOfItsTime(reading, source)) {
    return null;
  }
  const near = Array.from({ length: BEFORE + AFTER + 1 }, (_, i) => latest + i - BEFORE);
  const day = near.find(count => weekdayOf(count) === spoken);
  return day === undefined
    ? null
    : {
        value: isoDay(day),
        certainty: 'inferred',
        earliest: isoDay(Math.max(day, latest)),
        latest: isoDay(Math.max(day, latest) + 1),
        source: null,
        reason: 'the weekday on which most speakers spoke, next to the latest day that the text names in full',
      };
}

function dayInFull(reading: Reading, { meaning, sentence }: FoundTime): number | undefined {
  const inStory = reading.regions[reading.sentences[sentence]!.region]!.kind !== 'boilerplate';
  return inStory && meaning.kind === 'day' && meaning.year !== null
    ? dayOf(meaning.year, meaning.month, meaning.day)
    : undefined;
}

/** "Friday, March 6, 2026"; "(@somebody) March 6, 2026" as a post ends. */
function isOfItsTime({ text }: Reading, { start, end }: FoundTime): boolean {
  return (
    weekdayWritten(text.slice(start, end)) !== undefined ||
    /\(@\w{1,30}\) $/.test(text.slice(Math.max(0, start - 40), start))
  );
}
