import type { Words } from './calendarWords';
import type { Match } from './match';
import { offset, PARTS } from './steps';
import type { DayPart, TimeUnit } from './timeMeaning';
import { unitAt } from './unitWords';

/** What may be "of the year" without being its name: not "player of the year". */
const PARTS_OF_YEAR = /^(?:months|weeks|days|quarters?|half|rest|remainder|part|most|much|course|start|end|time)$/;

/** A period named before, told again or counted from: "that year", "the same day", "the next morning", "the following week", "the quarter". */
export function sameAgain(words: Words, led: boolean): Match | undefined {
  const lower = words.lower(0);
  const article = lower === 'the' ? 1 : 0;
  const which = words.lower(article);
  const amount = article === 1 ? FROM_THERE.get(which) : undefined;
  const same = lower === 'that' || (article === 1 && which === 'same');
  if (amount === undefined && !same) {
    return article === 1 ? plainAgain(words, led) : undefined;
  }
  const at = lower === 'that' && words.lower(1) !== 'same' ? 1 : 2;
  const part = PARTS.get(words.lower(at));
  if (part) {
    return again('day', amount ?? 0, at + 1, part);
  }
  const word = unitAt(words, at);
  if (!word || word.plural || word.times > 1 || !/^(?:day|week|month|quarter|year|decade)$/.test(word.unit)) {
    return undefined;
  }
  return again(word.unit, amount ?? 0, at + 1);
}

const FROM_THERE: ReadonlyMap<string, number> = new Map([
  ['next', 1],
  ['following', 1],
  ['previous', -1],
  ['preceding', -1],
]);

/** "the quarter", "the day before", "in the morning"; "the year ended March 31" is a length. */
function plainAgain(words: Words, led: boolean): Match | undefined {
  const before = words.before?.lower ?? '';
  const part = PARTS.get(words.lower(1));
  if (part) {
    return before === 'in' || before === 'during' || before === 'of' ? again('day', 0, 2, part) : undefined;
  }
  const fiscal = words.lower(1) === 'fiscal' || words.lower(1) === 'full' ? 1 : 0;
  const word = unitAt(words, 1 + fiscal);
  const next = words.lower(2 + fiscal);
  if (!word || word.plural) {
    return undefined;
  }
  if (/^(?:before|after)$/.test(next) && /^(?:punctuation|conjunction|)$/.test(words.pos(3 + fiscal))) {
    return again(word.unit, next === 'before' ? -1 : 1, 3 + fiscal);
  }
  if (!led && before === 'of' && word.unit !== 'quarter' && !PARTS_OF_YEAR.test(words.lower(-2))) {
    return undefined;
  }
  switch (word.unit) {
    case 'year':
      if (/^(?:ended|ending|through|to)$/.test(next)) {
        return { meaning: { kind: 'duration', unit: 'year', amount: 1, side: null }, length: 2 + fiscal };
      }
      return next === 'of' ? undefined : { meaning: offset('year', 0), length: 2 + fiscal };
    case 'day':
      return led ? again('day', 0, 2) : undefined;
    case 'week':
    case 'month':
    case 'quarter':
      return next === 'of' ? undefined : again(word.unit, 0, 2 + fiscal);
    default:
      return undefined;
  }
}

function again(unit: TimeUnit, amount: number, length: number, part: DayPart | null = null): Match {
  return { meaning: { kind: 'from', ref: null, unit, amount, part, kept: false }, length };
}
