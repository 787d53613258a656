import { months, weekdays } from '../../language/words';
import type { Sentence, Word } from '../reading';

/** Words that some expression of time hangs on; where none stands near, none begins. */
const HEADS = new Set<string>([
  ...weekdays,
  ...weekdays.flatMap(day => [`${day}s`, day.slice(0, 3), day.slice(0, 4), day.slice(0, 5)]),
  ...months.flatMap(month => [month, month.slice(0, 3)]),
  ...(
    'sept second seconds minute minutes hour hours day days week weeks month months quarter quarters year years decade decades century centuries ' +
    'fortnight fortnights weekend weekends weekdays morning mornings afternoon afternoons evening evenings night nights spring summer autumn fall ' +
    'winter today yesterday tomorrow tonight overnight noon midday midnight hourly daily nightly weekly monthly yearly annually half period end ' +
    'christmas easter thanksgiving halloween valentine twenties thirties forties fifties sixties seventies eighties nineties ' +
    "now current currently nowadays moment present recently recent lately past future term date possible a.m p.m am pm o'clock gmt utc hrs s / " +
    'eighteen nineteen twenty thousand midmorning midafternoon'
  ).split(' '),
]);

/** A number that may be a year, an hour or a whole date; a hyphen that joins a head to something: "three-year", "mid-March", "year-ago". */
const FIGURES = /^(?:\d{4}|\d{1,2}[:.]\d\d|\d{1,2}[ap]\.?m)/;
const JOINED = /-(?:\d{4}|[a-z]{3,})/;

/** Expressions begin at most so many words before their head. */
const NEAR = 7;

/** For every word of a sentence, whether a head stands in it or shortly behind it; null where the sentence has none at all. */
export function headsNear(words: readonly Word[], { firstWord, endWord }: Sentence): Uint8Array | null {
  let near: Uint8Array | null = null;
  for (let i = firstWord; i < endWord; i++) {
    if (isHead(words[i]!.lower)) {
      near ??= new Uint8Array(endWord - firstWord);
      near.fill(1, Math.max(0, i - firstWord - NEAR), i - firstWord + 1);
    }
  }
  return near;
}

function isHead(lower: string): boolean {
  const plain = lower.endsWith('.') ? lower.slice(0, -1) : lower;
  if (HEADS.has(plain)) {
    return true;
  }
  const first = lower.charCodeAt(0);
  return first >= 48 && first <= 57 ? FIGURES.test(lower) : lower.includes('-') && JOINED.test(lower);
}
