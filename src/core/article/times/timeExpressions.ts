import { dayOf } from './calendar';
import { weekdays } from '../../language/words';
import { dayNumber, monthNumber, standsAsMonth, standsAsYear, weekdayNumber, Words, yearNumber } from './calendarWords';
import type { Reading, Sentence } from '../reading';
import { directionOf } from './tense';
import type { DayPart, FoundTime, Step, TimeMeaning, TimeUnit } from './timeMeaning';

const STEPS = new Map<string, Step>([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);
const EARLIER_OR_LATER = new Set(['early', 'late', 'earlier', 'later', 'mid']);
const PARTS = new Map<string, DayPart>([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
]);
const ADVERBS = new Map<string, TimeMeaning>([
  ['today', { kind: 'offset', unit: 'day', amount: 0, part: null }],
  ['yesterday', { kind: 'offset', unit: 'day', amount: -1, part: null }],
  ['tomorrow', { kind: 'offset', unit: 'day', amount: 1, part: null }],
  ['tonight', { kind: 'offset', unit: 'day', amount: 0, part: 'TNI' }],
  ['overnight', { kind: 'offset', unit: 'day', amount: 0, part: 'TNI' }],
]);
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** How an expression can begin: all others are passed over at once. */
const OPENERS =
  /^(?:[\p{Lu}\d]|mid|earl|lat|last|past|this|next|coming|the$|an?$|today|tomorrow|tonight|yesterday|overnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)/u;

/** Finds the expressions of one sentence, in order. */
export function findTimeExpressions(reading: Reading, sentence: Sentence, index: number): FoundTime[] {
  const found: FoundTime[] = [];
  for (let i = sentence.firstWord; i < sentence.endWord; i++) {
    const match = OPENERS.test(reading.words[i]!.text)
      ? timeAt(new Words(reading.words, i, sentence.endWord))
      : undefined;
    if (match) {
      const endWord = Math.min(i + match.length, sentence.endWord);
      const placed = { firstWord: i, endWord, sentence: index };
      found.push({
        start: reading.words[i]!.start,
        end: reading.words[endWord - 1]!.end,
        meaning: match.meaning,
        direction: directionOf(reading, placed),
        ...placed,
      });
      i = endWord - 1;
    }
  }
  return found;
}

/** Has every day that a year can have. */
const LEAP_YEAR = 2000;

interface Match {
  readonly meaning: TimeMeaning;
  /** In words. */
  readonly length: number;
}

function timeAt(words: Words): Match | undefined {
  return isoDate(words) ?? dayAndMonth(words) ?? modified(words) ?? bare(words, 0) ?? ago(words);
}

/** "2024-03-07": five tokens, or one where the tokens keep it whole. */
function isoDate(words: Words): Match | undefined {
  for (const length of [5, 1]) {
    const text = Array.from({ length }, (_, i) => words.text(i)).join('');
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    const [year, month, day] = (match ?? []).slice(1).map(Number);
    if (year !== undefined && month !== undefined && day !== undefined && dayOf(year, month, day) !== undefined) {
      return { meaning: { kind: 'day', year, month, day }, length };
    }
  }
  return undefined;
}

/** "Mar 7", "March 7th, 2024", "7 March 2024", "the 7th of March"; a weekday before it belongs to it. */
function dayAndMonth(words: Words): Match | undefined {
  const lead = weekdayNumber(words, 0) === undefined ? 0 : words.lower(1) === ',' ? 2 : 1;
  const month = monthNumber(words, lead);
  const dayAfter = month === undefined ? undefined : dayNumber(words.lower(lead + 1));
  if (month !== undefined && dayAfter !== undefined) {
    return withYear(words, lead + 2, month, dayAfter);
  }
  const day = dayNumber(words.lower(lead));
  const of = words.lower(lead + 1) === 'of' ? 1 : 0;
  const monthAfter = day === undefined ? undefined : monthNumber(words, lead + 1 + of);
  return day !== undefined && monthAfter !== undefined ? withYear(words, lead + 2 + of, monthAfter, day) : undefined;
}

/** Undefined for a day that the calendar does not have. */
function withYear(words: Words, length: number, month: number, day: number): Match | undefined {
  const comma = words.lower(length) === ',' ? 1 : 0;
  const year = yearNumber(words.text(length + comma));
  if (dayOf(year ?? LEAP_YEAR, month, day) === undefined) {
    return undefined;
  }
  return {
    meaning: { kind: 'day', year: year ?? null, month, day },
    length: year === undefined ? length : length + comma + 1,
  };
}

/** "early Saturday", "late last month", "next week", "this weekend", "earlier today". */
function modified(words: Words): Match | undefined {
  let at = EARLIER_OR_LATER.has(words.lower(0)) ? 1 : 0;
  if (at === 1 && words.lower(at) === 'on') {
    return undefined;
  }
  const article = words.lower(at) === 'the' ? 1 : 0;
  const step = STEPS.get(words.lower(at + article));
  if (step === undefined) {
    const rest = at > 0 ? bare(words, at) : undefined;
    return rest && { meaning: rest.meaning, length: at + rest.length };
  }
  at += article;
  const unit = words.lower(at + 1);
  const part = PARTS.get(unit);
  if (part && (step === 0 || unit === 'night')) {
    return { meaning: { kind: 'offset', unit: 'day', amount: step, part }, length: at + 2 };
  }
  if (unit === 'weekend') {
    return { meaning: { kind: 'weekend', step }, length: at + 2 };
  }
  if (unit === 'week' || unit === 'month' || unit === 'year') {
    return article === 1 && step === -1
      ? undefined // "the past week" is a stretch up to now, no week of the calendar
      : { meaning: { kind: 'offset', unit, amount: step, part: null }, length: at + 2 };
  }
  const weekday = weekdayNumber(words, at + 1);
  if (weekday !== undefined) {
    return {
      meaning: { kind: 'weekday', weekday, step, part: PARTS.get(words.lower(at + 2)) ?? null },
      length: at + (PARTS.has(words.lower(at + 2)) ? 3 : 2),
    };
  }
  const month = monthNumber(words, at + 1);
  return month === undefined ? undefined : { meaning: { kind: 'month', year: null, month, step }, length: at + 2 };
}

/** "Saturday morning", "Mondays", "yesterday", "the weekend", "February 2022", "January", "the 1990s", "2022". */
function bare(words: Words, at: number): Match | undefined {
  const lower = words.lower(at);
  const adverb = ADVERBS.get(lower);
  if (adverb) {
    return { meaning: adverb, length: 1 };
  }
  const weekday = weekdayNumber(words, at);
  if (weekday !== undefined) {
    const part = PARTS.get(words.lower(at + 1)) ?? null;
    return { meaning: { kind: 'weekday', weekday, step: null, part }, length: part ? 2 : 1 };
  }
  const regular = weekdays.findIndex(day => `${day}s` === lower);
  if (regular >= 0 && words.text(at)[0] !== lower[0]) {
    return { meaning: { kind: 'everyWeekday', weekday: regular + 1 }, length: 1 };
  }
  if (lower === 'the' && words.lower(at + 1) === 'weekend') {
    return { meaning: { kind: 'weekend', step: null }, length: 2 };
  }
  const month = monthNumber(words, at);
  if (month !== undefined) {
    const comma = words.lower(at + 1) === ',' || words.lower(at + 1) === 'of' ? 1 : 0;
    const year = yearNumber(words.text(at + 1 + comma));
    if (year !== undefined) {
      return { meaning: { kind: 'month', year, month, step: null }, length: 2 + comma };
    }
    const step = words.lower(at + 2) === 'year' ? STEPS.get(words.lower(at + 1)) : undefined;
    if (step !== undefined) {
      return { meaning: { kind: 'monthOfYear', month, step }, length: 3 };
    }
    return at > 0 || standsAsMonth(words, lower)
      ? { meaning: { kind: 'month', year: null, month, step: null }, length: 1 }
      : undefined;
  }
  const decade = /^((?:19|20)\d)0s$/.exec(words.text(at) + (words.lower(at + 1) === 's' ? 's' : ''));
  if (decade) {
    return { meaning: { kind: 'decade', year: Number(decade[1]) }, length: words.text(at).endsWith('s') ? 1 : 2 };
  }
  const year = yearNumber(words.text(at));
  return year !== undefined && standsAsYear(words, at) ? { meaning: { kind: 'year', year }, length: 1 } : undefined;
}

/** "two weeks ago", "a year ago". */
function ago(words: Words): Match | undefined {
  const unit = /^(day|week|month|year)s?$/.exec(words.lower(1))?.[1] as TimeUnit | undefined;
  if (!unit || words.lower(2) !== 'ago') {
    return undefined;
  }
  const word = words.lower(0);
  const amount = word === 'a' || word === 'an' ? 1 : /^\d{1,3}$/.test(word) ? Number(word) : NUMBERS.indexOf(word);
  return amount > 0 ? { meaning: { kind: 'offset', unit, amount: -amount, part: null }, length: 3 } : undefined;
}
