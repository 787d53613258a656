import { type Words, yearNumber } from './calendarWords';
import { ordinal } from './numberWords';
import type { Match } from './match';
import { STEPS } from './steps';
import type { Step } from './timeMeaning';
import { unitAt } from './unitWords';

/** A year by number, or as last, this or next. */
interface OfYear {
  readonly year: number | null;
  readonly step: Step | null;
  readonly length: number;
}

const NONE: OfYear = { year: null, step: null, length: 0 };

/** "the third quarter", "third-quarter", "the second half of 1989", "this year's first quarter", "the fiscal first quarter", "the 1988 second quarter". */
export function quarterAt(words: Words): Match | undefined {
  const article = words.lower(0) === 'the' ? 1 : 0;
  const before = yearBefore(words, article);
  let at = article + before.length;
  if (words.lower(at) === 'fiscal') {
    at++;
  }
  const part = partAt(words, at);
  if (!part) {
    return undefined;
  }
  at += part.length;
  const behind = yearBehind(words, at);
  const { year, step } = before.length > 0 ? before : behind;
  const length = at + behind.length;
  if (part.of === 'quarter') {
    return { meaning: { kind: 'quarter', quarter: part.number, year, step }, length };
  }
  // without a year "the second half" is a match's
  return year !== null || step !== null
    ? { meaning: { kind: 'half', half: part.number, year, step }, length }
    : undefined;
}

interface Part {
  readonly of: 'quarter' | 'half';
  readonly number: number;
  readonly length: number;
}

function partAt(words: Words, at: number): Part | undefined {
  const lower = words.lower(at).replace(/^fiscal-/, '');
  const joined = /^([a-z]+)-(quarter|half)$/.exec(lower);
  const of = joined ? joined[2]! : words.lower(at + 1);
  const name = joined ? joined[1]! : lower;
  const number = name === 'last' || name === 'final' ? (of === 'half' ? 2 : 4) : ordinal(name);
  const length = joined ? 1 : 2;
  if (number === undefined || (of === 'quarter' ? number > 4 : of !== 'half' || number > 2)) {
    return undefined;
  }
  return (name === 'last' || name === 'final') && of === 'quarter'
    ? undefined
    : { of: of as Part['of'], number, length };
}

/** "1988", "this year's", "last year's fiscal". */
function yearBefore(words: Words, at: number): OfYear {
  const year = yearNumber(words.text(at));
  if (year !== undefined) {
    return { year, step: null, length: 1 };
  }
  const step = STEPS.get(words.lower(at));
  return step !== undefined && words.lower(at + 1) === 'year' && words.lower(at + 2) === "'s"
    ? { year: null, step, length: 3 }
    : NONE;
}

/** "of 1990", "of fiscal 1990", "of this year", "1990". */
function yearBehind(words: Words, at: number): OfYear {
  const of = /^(?:of|in|,)$/.test(words.lower(at)) ? 1 : 0;
  const fiscal = words.lower(at + of) === 'fiscal' ? 1 : 0;
  const from = at + of + fiscal;
  const year = yearNumber(words.text(from));
  if (year !== undefined) {
    return { year, step: null, length: of + fiscal + 1 };
  }
  const step = STEPS.get(words.lower(from));
  return step !== undefined && words.lower(from + 1) === 'year' && words.lower(at) !== ','
    ? { year: null, step, length: of + fiscal + 2 }
    : NONE;
}

/** "year-ago", "the year-earlier quarter", "the comparable year-ago period": a year before the quarter or year spoken of. */
export function yearEarlierAt(words: Words): Match | undefined {
  const article = words.lower(0) === 'the' ? 1 : 0;
  const same = /^(?:comparable|same|corresponding)$/.test(words.lower(article)) ? 1 : 0;
  const at = article + same;
  if (!/^year-(?:ago|earlier)$/.test(words.lower(at))) {
    return undefined;
  }
  const ordered = ordinal(words.lower(at + 1)) !== undefined && words.lower(at + 2) === 'quarter' ? 2 : 0;
  const noun = ordered === 0 && (words.lower(at + 1) === 'period' || unitAt(words, at + 1)) ? 1 : 0;
  return {
    meaning: { kind: 'from', ref: null, unit: 'year', amount: -1, part: null, kept: true },
    length: at + 1 + ordered + noun,
  };
}
