import type { Words } from './calendarWords';

const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const CARDINALS = new Map<string, number>([
  ...SMALL.map((word, i): [string, number] => [word, i]),
  ...TENS.flatMap((tens, t): [string, number][] => [
    [tens, 20 + 10 * t],
    ...SMALL.slice(1, 10).map((ones, i): [string, number] => [`${tens}-${ones}`, 21 + 10 * t + i]),
  ]),
]);

const ORDINALS = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
    'seventeenth eighteenth nineteenth twentieth twenty-first'
  )
    .split(' ')
    .map((word, i): [string, number] => [word, i + 1]),
);

/** "third", "3rd", "20th". */
export function ordinal(lower: string): number | undefined {
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower);
  return figures ? Number(figures[1]) : ORDINALS.get(lower);
}

/** A number word or figures: "twenty-four", "24", "2.5"; undefined for others. */
export function cardinal(lower: string): number | undefined {
  if (/^\d/.test(lower)) {
    return /^\d{1,3}(?:,\d{3})*$|^\d{1,4}$|^\d{1,3}\.\d{1,2}$/.test(lower)
      ? Number(lower.replaceAll(',', ''))
      : undefined;
  }
  return CARDINALS.get(lower);
}

/** How many; null where the text does not say. */
export interface Amount {
  readonly amount: number | null;
  /** In words. */
  readonly length: number;
}

const VAGUE = new Set(['several', 'many', 'some', 'few', 'numerous', 'countless']);

/** "two", "2 1/2", "a couple of", "a few", "two and a half", "twenty four", "a hundred". */
export function amountAt(words: Words, at: number): Amount | undefined {
  const lower = words.lower(at);
  if (lower === 'a' || lower === 'an') {
    return afterArticle(words, at);
  }
  if (VAGUE.has(lower)) {
    return { amount: null, length: 1 };
  }
  if (lower === 'half') {
    return /^an?$/.test(words.lower(at + 1)) ? { amount: 0.5, length: 2 } : undefined;
  }
  const whole = cardinal(lower);
  return whole === undefined ? undefined : withRest(words, at, whole);
}

function afterArticle(words: Words, at: number): Amount {
  const next = words.lower(at + 1);
  const of = words.lower(at + 2) === 'of' ? 1 : 0;
  switch (next) {
    case 'few':
      return { amount: null, length: 2 };
    case 'number':
      return { amount: null, length: 2 + of };
    case 'couple':
      return { amount: 2, length: 2 + of };
    case 'dozen':
      return { amount: 12, length: 2 };
    case 'half':
      return { amount: 0.5, length: 2 };
    case 'hundred':
      return { amount: 100, length: 2 };
    case 'thousand':
      return { amount: 1000, length: 2 };
    default:
      return { amount: 1, length: 1 };
  }
}

/** Fractions, tens with ones behind them, hundreds: "2 1/2", "twenty four", "two hundred", "two and a half". */
function withRest(words: Words, at: number, whole: number): Amount {
  const next = words.lower(at + 1);
  if (next === '1' && words.lower(at + 2) === '/' && words.lower(at + 3) === '2') {
    return { amount: whole + 0.5, length: 4 };
  }
  if (next === '1/2' || next === '½') {
    return { amount: whole + 0.5, length: 2 };
  }
  if (next === 'and' && words.lower(at + 2) === 'a' && words.lower(at + 3) === 'half') {
    return { amount: whole + 0.5, length: 4 };
  }
  if (next === 'hundred' || next === 'thousand' || next === 'dozen') {
    return { amount: whole * (next === 'dozen' ? 12 : next === 'hundred' ? 100 : 1000), length: 2 };
  }
  const ones = whole >= 20 && whole % 10 === 0 ? SMALL.indexOf(next) : -1;
  return ones > 0 && ones < 10 && !/\d/.test(words.lower(at))
    ? { amount: whole + ones, length: 2 }
    : { amount: whole, length: 1 };
}

/** "nineteen ninety-seven", "two thousand": a year as it is spoken. */
export function spokenYear(words: Words, at: number): { year: number; length: number } | undefined {
  const first = cardinal(words.lower(at));
  if (words.lower(at) === 'two' && words.lower(at + 1) === 'thousand') {
    return { year: 2000, length: 2 };
  }
  if ((first !== 19 && first !== 18 && first !== 20) || /\d/.test(words.lower(at))) {
    return undefined;
  }
  const rest = amountAt(words, at + 1);
  return rest?.amount &&
    Number.isInteger(rest.amount) &&
    rest.amount >= 10 &&
    rest.amount < 100 &&
    !/^an?$|\d/.test(words.lower(at + 1))
    ? { year: first * 100 + rest.amount, length: 1 + rest.length }
    : undefined;
}
