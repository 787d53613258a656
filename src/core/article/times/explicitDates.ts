import { dayOf } from './calendar';
import { dayNumber, monthNumber, weekdayNumber, type Words, yearNumber } from './calendarWords';
import type { Match } from './match';
import { STEPS } from './steps';
import type { TimeMeaning } from './timeMeaning';

/** Has every day that a year can have. */
const LEAP_YEAR = 2000;

/** Dates in figures or with the name of their month. */
export function explicitDate(words: Words): Match | undefined {
  return isoDate(words) ?? slashedDate(words) ?? dayAndMonth(words);
}

/** "2024-03-07": five tokens, or one where the tokens keep it whole. */
function isoDate(words: Words): Match | undefined {
  if (!/^\d{4}/.test(words.text(0))) {
    return undefined;
  }
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

/** "12/31/89", "31.12.1989": the month first, unless only the other order makes a day. Years of two figures lie between 1950 and 2049. */
function slashedDate(words: Words): Match | undefined {
  const mark = words.text(1);
  if ((mark !== '/' && mark !== '.') || words.text(3) !== mark) {
    return undefined;
  }
  const texts = [words.text(0), words.text(2), words.text(4)];
  if (
    !texts.every(text => /^\d{1,4}$/.test(text)) ||
    !/^(?:\d\d){1,2}$/.test(texts[2]!) ||
    texts[0]!.length > 2 ||
    texts[1]!.length > 2
  ) {
    return undefined;
  }
  const [a, b, last] = texts.map(Number);
  const year = texts[2]!.length === 4 ? last! : last! + (last! < 50 ? 2000 : 1900);
  const orders =
    mark === '/'
      ? [
          [a!, b!],
          [b!, a!],
        ]
      : [[b!, a!]];
  const order = orders.find(([month, day]) => dayOf(year, month!, day!) !== undefined);
  return order && { meaning: { kind: 'day', year, month: order[0]!, day: order[1]! }, length: 5 };
}

/** "Mar 7", "March 7th, 2024", "7 March 2024", "the 7th of March", "last Oct. 3"; a weekday before it belongs to it. */
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
  const step = words.lower(length + 1) === 'year' ? STEPS.get(words.lower(length)) : undefined;
  if (year === undefined && step !== undefined) {
    return { meaning: { kind: 'monthOfYear', month, day, step }, length: length + 2 };
  }
  const meaning: TimeMeaning = { kind: 'day', year: year ?? null, month, day };
  return { meaning, length: year === undefined ? length : length + comma + 1 };
}
