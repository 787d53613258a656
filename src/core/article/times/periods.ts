import { monthNumber, weekdayNumber, type Words, yearNumber } from './calendarWords';
import { explicitDate } from './explicitDates';
import { lengthened, type Match } from './match';
import { sameAgain } from './namedBefore';
import { namedAt } from './namedPeriods';
import { quarterAt } from './quarters';
import { offset, PARTS, SEASONS, STEPS } from './steps';
import type { Step, TimeMeaning } from './timeMeaning';
import { unitAt } from './unitWords';

type Mod = NonNullable<TimeMeaning['mod']>;

/** Words before a period that say which part of it; "earlier" and "later" say only on which side of now. */
const LEADS: ReadonlyMap<string, Mod | null> = new Map<string, Mod | null>([
  ['early', 'START'],
  ['late', 'END'],
  ['mid', 'MID'],
  ['earlier', null],
  ['later', null],
  ['sometime', null],
]);
const PARTS_OF: ReadonlyMap<string, Mod> = new Map<string, Mod>([
  ['beginning', 'START'],
  ['start', 'START'],
  ['middle', 'MID'],
  ['end', 'END'],
  ['close', 'END'],
]);

/** A period of the calendar with what leads it: "early Saturday", "late last month", "next week", "the end of 1990", "the week of May 3". */
export function periodAt(words: Words): Match | undefined {
  const lead = leadAt(words);
  if (lead) {
    const rest = words.from(lead.length);
    const match =
      quarterAt(rest) ??
      stepped(rest) ??
      (lead.of ? explicitDate(rest) : undefined) ??
      namedAt(rest, true) ??
      sameAgain(rest, true);
    return (
      match && lengthened(lead.mod ? { ...match, meaning: { ...match.meaning, mod: lead.mod } } : match, lead.length)
    );
  }
  return (
    weekOf(words) ??
    yearsEnd(words) ??
    quarterAt(words) ??
    stepped(words) ??
    namedAt(words, false) ??
    sameAgain(words, false)
  );
}

interface Lead {
  readonly mod: Mod | null;
  readonly length: number;
  readonly of: boolean;
}

function leadAt(words: Words): Lead | undefined {
  const article = words.lower(0) === 'the' ? 1 : 0;
  const part = PARTS_OF.get(words.lower(article));
  if (part && words.lower(article + 1) === 'of') {
    return { mod: part, length: article + 2, of: true };
  }
  const mod = LEADS.get(words.lower(article));
  if (mod === undefined || words.lower(article + 1) === 'on') {
    return undefined;
  }
  const hyphen = words.lower(article) === 'mid' && words.lower(article + 1) === '-' ? 1 : 0;
  const inThe = mod === null && words.lower(article + 1) === 'in' ? 1 : 0;
  return { mod, length: article + 1 + hyphen + inThe, of: false };
}

/** "next week", "this morning", "last fall", "this past spring", "the current fiscal year", "last Friday night", "next March". */
function stepped(words: Words): Match | undefined {
  const article = words.lower(0) === 'the' ? 1 : 0;
  const latest = article === 1 && words.lower(1) === 'latest';
  const step = latest ? -1 : STEPS.get(words.lower(article));
  if (step === undefined) {
    return undefined;
  }
  const past = step === 0 && words.lower(article + 1) === 'past' ? 1 : 0;
  const at = article + 1 + past;
  const lower = words.lower(at);
  const part = PARTS.get(lower);
  if (part && (step === 0 || (lower === 'night' && article === 0))) {
    return { meaning: { kind: 'offset', unit: 'day', amount: step, part }, length: at + 1 };
  }
  if (lower === 'weekend') {
    return { meaning: { kind: 'weekend', step }, length: at + 1 };
  }
  const calendarStep: Step = past === 1 ? -1 : step;
  const season = SEASONS.get(lower);
  if (season && !latest) {
    return { meaning: { kind: 'season', year: null, season, step: calendarStep }, length: at + 1 };
  }
  return steppedUnit(words, at, step, article, latest) ?? steppedName(words, at, calendarStep);
}

function steppedUnit(words: Words, at: number, step: Step, article: number, latest: boolean): Match | undefined {
  const fiscal = words.lower(at) === 'fiscal' ? 1 : 0;
  const word = unitAt(words, at + fiscal);
  if (latest && words.lower(at) === 'period') {
    return { meaning: offset('quarter', -1), length: at + 1 };
  }
  if (!word || word.plural) {
    return undefined;
  }
  const length = at + fiscal + 1;
  const { unit } = word;
  switch (unit) {
    case 'week':
    case 'month':
    case 'quarter':
    case 'year':
      // "the past week" is a stretch up to now, no week of the calendar
      return article === 1 && words.lower(1) === 'past' ? undefined : { meaning: offset(unit, step), length };
    case 'decade':
    case 'century':
      return step === 0 || unit === 'century' ? { meaning: offset(unit, step), length } : undefined;
    default:
      return undefined;
  }
}

function steppedName(words: Words, at: number, step: Step): Match | undefined {
  const weekday = weekdayNumber(words, at);
  if (weekday !== undefined) {
    const part = PARTS.get(words.lower(at + 1)) ?? null;
    return { meaning: { kind: 'weekday', weekday, step, part }, length: at + (part ? 2 : 1) };
  }
  const month = monthNumber(words, at);
  if (month === undefined) {
    return undefined;
  }
  const date = explicitDate(words.from(at));
  return date?.meaning.kind === 'day' && date.meaning.year === null
    ? lengthened(date, at)
    : yearNumber(words.text(at + 1)) !== undefined
      ? undefined
      : { meaning: { kind: 'month', year: null, month, step }, length: at + 1 };
}

/** "the week of May 3" */
function weekOf(words: Words): Match | undefined {
  const article = words.lower(0) === 'the' ? 1 : 0;
  if (words.lower(article) !== 'week' || words.lower(article + 1) !== 'of') {
    return undefined;
  }
  const date = explicitDate(words.from(article + 2));
  return date && { meaning: { kind: 'weekOf', day: date.meaning }, length: article + 2 + date.length };
}

/** "year's end", "year-end", "year end" */
function yearsEnd(words: Words): Match | undefined {
  const joined = words.lower(0) === 'year-end' ? 1 : 0;
  const mark = words.lower(1) === "'s" || words.lower(1) === '-' ? 1 : 0;
  const length = joined || (words.lower(0) === 'year' && words.lower(1 + mark) === 'end' ? 2 + mark : 0);
  return length > 0 && words.before?.pos !== 'number'
    ? { meaning: { ...offset('year', 0), mod: 'END' }, length }
    : undefined;
}
