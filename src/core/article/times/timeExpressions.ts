import { months, weekdays } from '../../language/words';
import { lowersOf, Words } from './calendarWords';
import { clockAt } from './clockTimes';
import { durationAt } from './durations';
import { explicitDate } from './explicitDates';
import { lengthened, type Match } from './match';
import { periodAt } from './periods';
import { yearEarlierAt } from './quarters';
import type { Reading, Sentence, Word } from '../reading';
import { repeatedAt } from './repeatedTimes';
import { directionOf, groupsOf } from './tense';
import { headsNear } from './timeHeads';
import type { FoundTime, TimeMeaning } from './timeMeaning';
import { vagueAt } from './vagueTimes';

/** How an expression can begin beside figures, names and words with a hyphen: all other words are passed over at once. */
const OPENERS = new Set(
  (
    'a an the this that these those last past next coming recent recently current currently now nowadays lately previously right more most at as soon ' +
    'early late earlier later mid sometime today tomorrow tonight yesterday overnight noon midday midnight weekend weekends weekdays ' +
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety half several many some few another ' +
    'first second third fourth fiscal previous following preceding latest final year years months weeks days hours minutes decades centuries ' +
    'spring summer autumn fall winter christmas easter thanksgiving halloween valentine new weekend daily hourly nightly weekly monthly yearly annually every each per ' +
    "almost nearly about around approximately roughly some up less at another his her its their our ' ’ ‘ `"
  ).split(' '),
);

/** First words of names of days and months, in full or cut short. */
const NAMES = new Set(
  [...weekdays, ...months].flatMap(name => [name, `${name}s`, name.slice(0, 3), name.slice(0, 4), name.slice(0, 5)]),
);

function opens({ lower }: Word): boolean {
  const first = lower.charCodeAt(0);
  return (
    (first >= 48 && first <= 57) ||
    OPENERS.has(lower) ||
    NAMES.has(lower.endsWith('.') ? lower.slice(0, -1) : lower) ||
    lower.includes('-')
  );
}

/** What does not depend on where its clause looks to. */
const FIXED = new Set<TimeMeaning['kind']>([
  'duration',
  'repeated',
  'everyWeekday',
  'reference',
  'year',
  'decade',
  'century',
]);

/** Finds the expressions of one sentence, in order. */
export function findTimeExpressions(reading: Reading, sentence: Sentence, index: number): FoundTime[] {
  const near = headsNear(reading.words, sentence);
  const found: FoundTime[] = [];
  if (near === null) {
    return found;
  }
  const groups = groupsOf(reading, sentence);
  const lowers = lowersOf(reading.words, sentence);
  for (let i = sentence.firstWord; i < sentence.endWord; i++) {
    const word = reading.words[i]!;
    const match =
      near[i - sentence.firstWord] === 1 && opens(word)
        ? timeAt(new Words(reading.words, i, sentence.endWord, sentence.firstWord, lowers))
        : undefined;
    if (match) {
      const endWord = Math.min(i + match.length, sentence.endWord);
      const placed = { firstWord: i, endWord, sentence: index };
      found.push({
        start: word.start,
        end: reading.words[endWord - 1]!.end,
        meaning: match.meaning,
        direction: FIXED.has(match.meaning.kind) ? null : directionOf(reading, placed, groups),
        ...placed,
      });
      i = endWord - 1;
    }
  }
  return found;
}

function timeAt(words: Words): Match | undefined {
  const about = aboutAt(words);
  const plain = words.from(about);
  const match = plainAt(plain);
  return match && (about === 0 || takesAbout(match)) ? lengthened(match, about) : undefined;
}

function plainAt(words: Words): Match | undefined {
  return (
    clockAt(words, at => dayAt(words.from(at))) ??
    explicitDate(words) ??
    repeatedAt(words) ??
    yearEarlierAt(words) ??
    periodAt(words) ??
    durationAt(words) ??
    vagueAt(words) ??
    partBefore(words)
  );
}

function dayAt(words: Words): Match | undefined {
  return explicitDate(words) ?? periodAt(words);
}

/** "mid-afternoon yesterday", "the morning of" a day is left to the day. */
function partBefore(words: Words): Match | undefined {
  const part = MIDDLES.get(words.lower(0));
  const day = part === undefined ? undefined : dayAt(words.from(1));
  return part !== undefined && day && 'part' in day.meaning
    ? { meaning: { ...day.meaning, part }, length: day.length + 1 }
    : undefined;
}

const MIDDLES = new Map([
  ['mid-morning', 'TMO' as const],
  ['midmorning', 'TMO' as const],
  ['mid-afternoon', 'TAF' as const],
  ['midafternoon', 'TAF' as const],
]);

const ABOUT_ONE = /^(?:almost|nearly|about|around|approximately|roughly)$/;

/** Words that say how exact an amount is: "more than", "at least", "nearly". */
function aboutAt(words: Words): number {
  const lower = words.lower(0);
  if (lower === 'more' || lower === 'less') {
    return words.lower(1) === 'than' ? 2 : 0;
  }
  if (lower === 'at') {
    return words.lower(1) === 'least' || words.lower(1) === 'most' ? 2 : 0;
  }
  if (lower === 'up') {
    return words.lower(1) === 'to' ? 2 : 0;
  }
  return ABOUT_ONE.test(lower) ? 1 : 0;
}

/** Of periods of the calendar they are no part, nor of stretches with an end: "about the past". */
function takesAbout({ meaning }: Match): boolean {
  return meaning.kind === 'duration' ? meaning.side === null : meaning.kind === 'offset' || meaning.kind === 'clock';
}
