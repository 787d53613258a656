import { reportingVerbs } from '../../language/reporting';
import { lastStartingAt } from '../../text/span';
import type { WeekdayClue } from '../analysis';
import type { Reading } from '../reading';
import { weekdayOf } from '../times/calendar';
import type { FoundTime } from '../times/timeMeaning';

/**
 * How likely news is written so many days after a weekday on which people spoke, after another one that it tells as past, and before one that
 * it tells as to come; as counted over news whose dates are known.
 */
const SPOKEN = [0.55, 0.3, 0.08, 0.04, 0.01, 0.01, 0.01];
const PAST = [0.36, 0.3, 0.14, 0.08, 0.05, 0.03, 0.04];
const AHEAD = [0.36, 0.27, 0.13, 0.08, 0.04, 0.04, 0.08];

/** Words on either side of the weekday among which the reporting verb stands. */
const BEFORE = 3;
const BEHIND = 2;

/** The weekdays that a text tells by themselves, outside quotation marks and header lines: with what direction, and whether people spoke on them. */
export function findWeekdayClues(reading: Reading, times: readonly FoundTime[]): WeekdayClue[] {
  const clues = new Map<string, { clue: WeekdayClue; count: number }>();
  const marked = reading.marked.flat().sort((a, b) => a.start - b.start);
  for (const time of times) {
    const { direction } = time;
    const meaning = time.meaning.kind === 'clock' ? time.meaning.day : time.meaning;
    if (
      meaning.kind !== 'weekday' ||
      meaning.step !== null ||
      reading.regions[reading.sentences[time.sentence]!.region]!.kind !== 'paragraph' ||
      (marked[lastStartingAt(marked, time.start)]?.end ?? 0) >= time.end
    ) {
      continue;
    }
    const looks = isBesideReport(reading, time) ? 'spoken' : direction;
    if (looks !== null) {
      const key = `${meaning.weekday} ${looks}`;
      const known = clues.get(key) ?? { clue: { weekday: meaning.weekday, looks, count: 0 }, count: 0 };
      known.count++;
      clues.set(key, known);
    }
  }
  return [...clues.values()]
    .map(({ clue, count }) => ({ ...clue, count }))
    .sort((a, b) => b.count - a.count || a.weekday - b.weekday || (a.looks < b.looks ? -1 : 1));
}

/** "said on Friday", "said Friday", "on Friday said". */
function isBesideReport(reading: Reading, { sentence, firstWord, endWord }: FoundTime): boolean {
  const bounds = reading.sentences[sentence]!;
  for (let i = Math.max(bounds.firstWord, firstWord - BEFORE); i < Math.min(bounds.endWord, endWord + BEHIND); i++) {
    const word = reading.words[i]!;
    if (word.form === 'past' && reportingVerbs.has(word.lower)) {
      return true;
    }
  }
  return false;
}

/** How well a day fits the weekdays of a text: a logarithm, 0 where the text tells none. */
export function weekdayFit(clues: readonly WeekdayClue[], day: number): number {
  let fit = 0;
  for (const { weekday, looks, count } of clues) {
    const since = (weekdayOf(day) - weekday + 7) % 7;
    const share = looks === 'spoken' ? SPOKEN[since]! : looks === 'back' ? PAST[since]! : AHEAD[(7 - since) % 7]!;
    fit += (1 + Math.log2(count) / 2) * Math.log(share * 7);
  }
  return fit;
}

/** The weekday on which most spoke, 1 for Monday to 7 for Sunday; undefined where none did, or as many on another. */
export function spokenOn(clues: readonly WeekdayClue[]): number | undefined {
  const [first, second] = clues.filter(({ looks }) => looks === 'spoken');
  return first && first.count > (second?.count ?? 0) ? first.weekday : undefined;
}
