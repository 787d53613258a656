import { monthNumber, standsAsMonth, standsAsYear, weekdayNumber, type Words, yearNumber } from './calendarWords';
import type { Match } from './match';
import { ordinal, spokenYear } from './numberWords';
import { quarterAt } from './quarters';
import { PARTS, SEASONS, STEPS } from './steps';
import type { Holiday, Season, TimeMeaning } from './timeMeaning';

const ADVERBS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const TONIGHT: TimeMeaning = { kind: 'offset', unit: 'day', amount: 0, part: 'TNI' };

/**
 * "Saturday morning", "yesterday", "February 2022", "the third quarter", "summer", "Christmas Day", "the 1990s", "the 20th century", "2022".
 * @param led words before it already belong to the expression, so that it needs less to stand
 */
export function namedAt(words: Words, led: boolean): Match | undefined {
  return (
    dayAt(words) ??
    monthAt(words, led) ??
    quarterAt(words) ??
    seasonAt(words) ??
    holidayAt(words) ??
    decadeAt(words) ??
    centuryAt(words) ??
    yearAt(words)
  );
}

/** Names of days that are no dates: "Black Friday", "Bloody Sunday". */
const NICKNAMES = /^(?:Good|Black|Bloody|Super|Ash|Palm|Cyber)$/;

function dayAt(words: Words): Match | undefined {
  const lower = words.lower(0);
  const amount = ADVERBS.get(lower);
  if (amount !== undefined) {
    const part = PARTS.get(words.lower(1)) ?? null;
    return { meaning: { kind: 'offset', unit: 'day', amount, part }, length: part ? 2 : 1 };
  }
  if (lower === 'tonight' || lower === 'overnight') {
    return { meaning: TONIGHT, length: 1 };
  }
  const weekday = weekdayNumber(words, 0);
  if (weekday !== undefined && !NICKNAMES.test(words.before?.text ?? '')) {
    const part = PARTS.get(words.lower(1)) ?? null;
    return { meaning: { kind: 'weekday', weekday, step: null, part }, length: part ? 2 : 1 };
  }
  const article = lower === 'the' ? 1 : 0;
  return words.lower(article) === 'weekend' && words.text(article) === 'weekend'
    ? { meaning: { kind: 'weekend', step: null }, length: article + 1 }
    : undefined;
}

function monthAt(words: Words, led: boolean): Match | undefined {
  const month = monthNumber(words, 0);
  if (month === undefined) {
    return undefined;
  }
  const mod = words.lower(0).startsWith('mid-')
    ? { mod: 'MID' as const }
    : words.lower(0).startsWith('late-')
      ? { mod: 'END' as const }
      : words.lower(0).startsWith('early-')
        ? { mod: 'START' as const }
        : {};
  const joint = /^(?:,|of|in)$/.test(words.lower(1)) ? 1 : 0;
  const year = yearNumber(words.text(1 + joint));
  const spoken = spokenYear(words, 1 + joint);
  if (year !== undefined || spoken) {
    return {
      meaning: { kind: 'month', year: year ?? spoken!.year, month, step: null, ...mod },
      length: 1 + joint + (spoken?.length ?? 1),
    };
  }
  const of = words.lower(1) === 'of' ? 1 : 0;
  const step = words.lower(2 + of) === 'year' ? STEPS.get(words.lower(1 + of)) : undefined;
  if (step !== undefined) {
    return { meaning: { kind: 'monthOfYear', month, day: null, step, ...mod }, length: 3 + of };
  }
  return led || standsAsMonth(words, words.lower(0))
    ? { meaning: { kind: 'month', year: null, month, step: null, ...mod }, length: 1 }
    : undefined;
}

/** "the winter of 1994", "summer 1994", "in the spring"; "the fall of the wall" is none. */
function seasonAt(words: Words): Match | undefined {
  const article = words.lower(0) === 'the' ? 1 : 0;
  const season = words.text(article) === words.lower(article) ? SEASONS.get(words.lower(article)) : undefined;
  return season && seasonOf(words, article + 1, season, article);
}

function seasonOf(words: Words, at: number, season: Season, article: number): Match | undefined {
  const joint = /^(?:of|in|,)$/.test(words.lower(at)) ? 1 : 0;
  const year = yearNumber(words.text(at + joint)) ?? spokenYear(words, at + joint)?.year;
  if (year !== undefined) {
    const length = spokenYear(words, at + joint)?.length ?? 1;
    return { meaning: { kind: 'season', year, season, step: null }, length: at + joint + length };
  }
  const isNoun = season === 'SU' || season === 'WI' || words.lower(article) === 'autumn';
  const before = words.before?.lower ?? '';
  const stands =
    article === 1
      ? /^(?:in|by|since|until|during|over|for|before|after|through|late|early)$/.test(before)
      : isNoun && /^(?:in|by|since|until|during|late|early|before|after)$/.test(before);
  return stands && words.lower(at) !== 'of'
    ? { meaning: { kind: 'season', year: null, season, step: null }, length: at }
    : undefined;
}

const HOLIDAYS: readonly (readonly [readonly string[], Holiday])[] = (
  [
    ['christmas eve', 'christmas eve'],
    ['christmas day', 'christmas'],
    ['christmas', 'christmas'],
    ["new year 's eve", "new year's eve"],
    ["new year 's day", 'new year'],
    ['easter sunday', 'easter'],
    ['easter', 'easter'],
    ['thanksgiving day', 'thanksgiving'],
    ['thanksgiving', 'thanksgiving'],
    ['halloween', 'halloween'],
    ["valentine 's day", 'valentine'],
  ] as const
).map(([name, holiday]) => [name.split(' '), holiday]);

/** "Christmas Eve", "Thanksgiving Day 1999". */
function holidayAt(words: Words): Match | undefined {
  const found = HOLIDAYS.find(([name]) => name.every((word, i) => words.lower(i) === word));
  if (!found || !/^\p{Lu}/u.test(words.text(0))) {
    return undefined;
  }
  const length = found[0].length;
  const joint = words.lower(length) === ',' || words.lower(length) === 'of' ? 1 : 0;
  const year = yearNumber(words.text(length + joint));
  return year === undefined && words.pos(length) === 'proper'
    ? undefined // "Christmas Island"
    : {
        meaning: { kind: 'holiday', holiday: found[1], year: year ?? null, step: null },
        length: year === undefined ? length : length + joint + 1,
      };
}

const NAMED_DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** "the 1990s", "the '80s", "the mid-1990s", "the nineties". */
function decadeAt(words: Words): Match | undefined {
  const article = words.lower(0) === 'the' ? 1 : 0;
  const mark = /^['’‘`]$/.test(words.text(article)) ? 1 : 0;
  const at = article + mark;
  const parted = words.lower(at + 1) === 's' || (words.lower(at + 1) === "'s" && article === 1) ? 1 : 0;
  const text = words.lower(at) + (parted === 1 ? 's' : '');
  const figures = /^(?:(mid|late|early)-)?((?:1[5-9]|20)?)(\d)0s$/.exec(text);
  if (figures && (figures[2] !== '' || mark === 1)) {
    const mods = { mid: 'MID', late: 'END', early: 'START' } as const;
    const mod = figures[1] === undefined ? undefined : mods[figures[1] as keyof typeof mods];
    return {
      meaning: { kind: 'decade', year: Number((figures[2] || '19') + figures[3]!), ...(mod && { mod }) },
      length: at + 1 + parted,
    };
  }
  const named = NAMED_DECADES.indexOf(words.lower(at));
  return named >= 0 && article === 1 ? { meaning: { kind: 'decade', year: 192 + named }, length: at + 1 } : undefined;
}

/** "the 20th century", "19th-century". */
function centuryAt(words: Words): Match | undefined {
  const article = words.lower(0) === 'the' ? 1 : 0;
  const lower = words.lower(article);
  const joined = lower.endsWith('-century');
  const number = ordinal(joined ? lower.slice(0, -'-century'.length) : lower);
  return number !== undefined && (joined || words.lower(article + 1) === 'century')
    ? { meaning: { kind: 'century', years: number - 1 }, length: article + (joined ? 1 : 2) }
    : undefined;
}

/** "2022", "fiscal 1989", "mid-1996", "nineteen ninety-six", "the year two thousand", "the 1988 period". */
function yearAt(words: Words): Match | undefined {
  const article = words.lower(0) === 'the' ? 1 : 0;
  const fiscal = words.lower(article) === 'fiscal' ? 1 : 0;
  const called = words.lower(article + fiscal) === 'year' ? 1 : 0;
  const at = article + fiscal + called;
  const figures = /^(?:(mid|late|early|post|pre)-)?(\d{4})$/.exec(words.lower(at));
  const year = figures ? yearNumber(figures[2]!) : undefined;
  if (year !== undefined) {
    const period = words.lower(at + 1) === 'period' ? 1 : 0;
    if (!(fiscal || called || period || figures![1] || (article === 0 && standsAsYear(words, at)))) {
      return undefined;
    }
    return { meaning: { kind: 'year', year }, length: at + 1 + period };
  }
  const spoken = spokenYear(words, at);
  return spoken && (called || (article === 0 && spoken.year !== 2000))
    ? { meaning: { kind: 'year', year: spoken.year }, length: at + spoken.length }
    : undefined;
}
