import type { Words } from './calendarWords';
import type { Match } from './match';
import { amountAt, cardinal, ordinal } from './numberWords';
import type { TimeMeaning, TimeUnit } from './timeMeaning';
import { unitAt, unitOf, type UnitWord } from './unitWords';

type Side = 'before' | 'after' | null;

/** Words between a determiner and the amount that say which stretch is meant: "the past two days", "the first nine months". */
const SIDES: ReadonlyMap<string, Side> = new Map<string, Side>([
  ['past', 'before'],
  ['last', 'before'],
  ['previous', 'before'],
  ['preceding', 'before'],
  ['latest', 'before'],
  ['recent', 'before'],
  ['next', 'after'],
  ['coming', 'after'],
  ['following', 'after'],
  ['first', null],
  ['final', null],
  ['additional', null],
  ['full', null],
]);

/** "two years", "the past two days", "a three-year …", "more than a decade", "several weeks ago", "two days later". */
export function durationAt(words: Words): Match | undefined {
  return hyphened(words) ?? inARow(words) ?? counted(words) ?? ofRecentTimes(words) ?? uncounted(words);
}

/** "three-year", "10-day" as one word or three; an age ("six-year-old") is none. */
function hyphened(words: Words): Match | undefined {
  const lower = words.lower(0);
  const cut = lower.lastIndexOf('-');
  if (lower.endsWith('-quarters')) {
    return undefined; // a fraction
  }
  if (cut > 0) {
    const amount = cardinal(lower.slice(0, cut)) ?? (lower.startsWith('multi-') ? null : undefined);
    const unit = unitOf(lower.slice(cut + 1));
    return amount !== undefined && unit && words.lower(1) !== 'old' && words.lower(1) !== '-'
      ? { meaning: duration(unit.unit, amount === null ? null : amount * unit.times), length: 1 }
      : undefined;
  }
  const amount = words.lower(1) === '-' && /^\d/.test(lower) ? cardinal(lower) : undefined;
  const unit = amount === undefined ? undefined : unitAt(words, 2);
  return amount !== undefined && unit && words.lower(3) !== '-' && words.lower(3) !== 'old'
    ? { meaning: duration(unit.unit, amount * unit.times), length: 3 }
    : undefined;
}

/** "a third consecutive day", "the second straight week": so many up to it. */
function inARow(words: Words): Match | undefined {
  const article = /^(?:an?|the)$/.test(words.lower(0)) ? 1 : 0;
  const amount = ordinal(words.lower(article));
  const unit = amount === undefined ? undefined : unitAt(words, article + 2);
  return amount !== undefined && unit && /^(?:consecutive|straight|successive)$/.test(words.lower(article + 1))
    ? { meaning: duration(unit.unit, amount * unit.times), length: article + 3 }
    : undefined;
}

function duration(unit: TimeUnit, amount: number | null, side: Side = null): TimeMeaning {
  return { kind: 'duration', unit, amount, side };
}

/** An amount with its unit, whatever leads it, and "ago" or "later" behind it. */
function counted(words: Words): Match | undefined {
  let at = /^(?:the|this|these|those|another|an|a|his|her|its|their|our)$/.test(words.lower(0)) ? 1 : 0;
  const side = SIDES.get(words.lower(at));
  if (side !== undefined) {
    at++;
  } else if (words.lower(0) === 'a' || words.lower(0) === 'an') {
    at = 0; // the article is the amount
  }
  const amount = amountAt(words, at) ?? (words.lower(0) === 'another' ? { amount: 1, length: 0 } : undefined);
  if (!amount || (at > 0 && /^an?$/.test(words.lower(at)))) {
    return undefined;
  }
  let end = at + amount.length;
  if (/^(?:more|full|straight|consecutive|long|short|additional|whole|solid|hectic)$/.test(words.lower(end))) {
    end++;
  }
  const word = unitAt(words, end);
  const describes = /^(?:noun|adjective)$/.test(words.pos(end + 1)); // "a five year low"
  if (
    !word ||
    !(fits(amount.amount, word, words.lower(at)) || (describes && cardinal(words.lower(at)) !== undefined))
  ) {
    return undefined;
  }
  end++;
  if (
    words.lower(end) === 'or' &&
    (words.lower(end + 1) === 'so' || words.lower(end + 1) === 'more' || words.lower(end + 1) === 'two')
  ) {
    end += 2;
  }
  const total = amount.amount === null ? null : amount.amount * word.times;
  const away = at === 0 ? awayFrom(words, end, word.unit, total) : undefined;
  if (away) {
    return away;
  }
  return words.lower(end) === 'old' || words.lower(end) === '-'
    ? undefined
    : { meaning: duration(word.unit, total, side ?? null), length: end };
}

/** "two days", "a day", "half a day"; "some year" is no length, "a second" mostly the one after the first. */
function fits(amount: number | null, { unit, plural }: UnitWord, first: string): boolean {
  if (amount === 1 && unit === 'second') {
    return false;
  }
  return amount === null ? plural : plural === (amount !== 1 && amount !== 0.5) || /^\d/.test(first);
}

const AGO = new Set(['ago', 'earlier', 'before', 'previously']);
const LATER = new Set(['later', 'after', 'hence', 'afterward', 'afterwards']);

/** "two weeks ago", "a year earlier", "three days later", "two years from now". */
function awayFrom(words: Words, at: number, unit: TimeUnit, amount: number | null): Match | undefined {
  const lower = words.lower(at);
  const fromNow = lower === 'from' && /^(?:now|today)$/.test(words.lower(at + 1));
  if (!AGO.has(lower) && !LATER.has(lower) && !fromNow) {
    return undefined;
  }
  // what follows says from when: "two days after the vote"
  if ((lower === 'before' || lower === 'after') && !/^(?:punctuation|)$/.test(words.pos(at + 1))) {
    return undefined;
  }
  const back = AGO.has(lower);
  const length = at + (fromNow ? 2 : 1);
  if (amount === null || !Number.isInteger(amount)) {
    return lower === 'ago' || fromNow
      ? { meaning: { kind: 'reference', value: back ? 'PAST_REF' : 'FUTURE_REF' }, length }
      : { meaning: duration(unit, amount), length };
  }
  const signed = (back ? -amount : amount) * (unit === 'decade' ? 10 : unit === 'century' ? 100 : 1);
  const counted = unit === 'decade' || unit === 'century' ? 'year' : unit;
  return lower === 'ago' || fromNow || lower === 'hence'
    ? { meaning: { kind: 'offset', unit: counted, amount: signed, part: null }, length }
    : {
        meaning: { kind: 'from', ref: null, unit: counted, amount: signed, part: null, kept: unit === 'year' },
        length,
      };
}

/** "recent weeks", "the coming months", "the past decade". */
function ofRecentTimes(words: Words): Match | undefined {
  const article = words.lower(0) === 'the' ? 1 : 0;
  const lower = words.lower(article);
  const word = unitAt(words, article + 1);
  const side = SIDES.get(lower);
  if (!word || side === undefined) {
    return undefined;
  }
  if (word.plural && (side !== null || article === 1)) {
    return { meaning: duration(word.unit, null, side), length: article + 2 };
  }
  const long = word.unit === 'decade' || word.unit === 'century' || word.unit === 'hour' || word.unit === 'minute';
  return (article === 1 && lower === 'past') || (long && side === 'before' && lower !== 'previous')
    ? { meaning: duration(word.unit, word.times, side), length: article + 2 }
    : undefined;
}

/** "for years", "in weeks", "hours ago": a plural without an amount. */
function uncounted(words: Words): Match | undefined {
  const word = unitAt(words, 0);
  if (!word?.plural || word.unit === 'second' || word.unit === 'quarter') {
    return undefined;
  }
  if (words.lower(1) === 'ago' || words.lower(1) === 'earlier') {
    return { meaning: { kind: 'reference', value: 'PAST_REF' }, length: 2 };
  }
  const before = words.before?.lower ?? '';
  return /^(?:for|in|within|after|over|of|by|took|take|takes|lasted|last|spent|spend)$/.test(before) &&
    words.lower(1) !== 'old'
    ? { meaning: duration(word.unit, null), length: 1 }
    : undefined;
}
