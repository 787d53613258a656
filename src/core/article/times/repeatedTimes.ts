import { monthNumber, weekdayNumber, type Words } from './calendarWords';
import { weekdays } from '../../language/words';
import type { Match } from './match';
import { cardinal } from './numberWords';
import { PARTS, SEASONS } from './steps';
import { durationValue, unitAt } from './unitWords';

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
]);

/** What comes again and again: "daily", "each year", "every other week", "every Friday", "Monday nights", "twice a day". */
export function repeatedAt(words: Words): Match | undefined {
  const adverb = ADVERBS.get(words.text(0)) ?? (words.isFirst ? ADVERBS.get(words.lower(0)) : undefined);
  if (adverb !== undefined && words.lower(1) !== '-') {
    return repeated(adverb, 1);
  }
  const lower = words.lower(0);
  if (lower === 'every' || lower === 'each') {
    return afterEvery(words);
  }
  return plural(words) ?? (lower === 'a' || lower === 'an' || lower === 'per' ? rate(words) : undefined);
}

function repeated(value: string, length: number): Match {
  return { meaning: { kind: 'repeated', value }, length };
}

function afterEvery(words: Words): Match | undefined {
  const other = words.lower(1) === 'other' ? 2 : undefined;
  const amount = other ?? cardinal(words.lower(1));
  const at = amount === undefined ? 1 : 2;
  const unit = unitAt(words, at);
  if (unit) {
    return repeated(durationValue(unit.unit, (amount ?? 1) * unit.times), at + 1);
  }
  const weekday = weekdayNumber(words, at);
  const part = PARTS.get(words.lower(weekday === undefined ? at : at + 1)) ?? '';
  if (weekday !== undefined) {
    return repeated(`XXXX-WXX-${weekday}${part}`, at + (part === '' ? 1 : 2));
  }
  if (part !== '') {
    return repeated(`XXXX-XX-XX${part}`, at + 1);
  }
  const month = monthNumber(words, at);
  const season = SEASONS.get(words.lower(at));
  return month !== undefined
    ? repeated(`XXXX-${String(month).padStart(2, '0')}`, at + 1)
    : season && repeated(`XXXX-${season}`, at + 1);
}

/** "Mondays", "Monday nights", "weekends". */
function plural(words: Words): Match | undefined {
  const lower = words.lower(0);
  if (lower === 'weekends' || lower === 'weekdays') {
    return repeated(lower === 'weekends' ? 'XXXX-WXX-WE' : 'XXXX-WXX-WD', 1);
  }
  const weekday = weekdayNumber(words, 0);
  const parts = words.lower(1);
  const part = weekday === undefined || !parts.endsWith('s') ? undefined : PARTS.get(parts.slice(0, -1));
  if (weekday !== undefined && part) {
    return repeated(`XXXX-WXX-${weekday}${part}`, 2);
  }
  const regular = weekdays.findIndex(day => `${day}s` === lower);
  return regular >= 0 && words.text(0)[0] !== lower[0]
    ? { meaning: { kind: 'everyWeekday', weekday: regular + 1 }, length: 1 }
    : undefined;
}

/** "twice a week", "40 flights a day", "per year": behind what is counted. */
function rate(words: Words): Match | undefined {
  const unit = unitAt(words, 1);
  const before = words.before;
  if (
    !unit ||
    unit.plural ||
    unit.unit === 'second' ||
    !before ||
    /^(?:ago|earlier|later|old|-)$/.test(words.lower(2))
  ) {
    return undefined;
  }
  const counts =
    /^(?:once|twice|times|hours|million|billion|trillion|percent|%)$/.test(before.lower) ||
    (before.pos === 'noun' && hasNumber(words)) ||
    (before.pos === 'number' && !/^(?:half|than)$/.test(before.lower));
  return words.lower(0) === 'per' || counts ? repeated(durationValue(unit.unit, unit.times), 2) : undefined;
}

/** A number stands shortly before: "40 direct flights a day". */
function hasNumber(words: Words): boolean {
  return [-2, -3, -4].some(i => words.pos(i) === 'number');
}
