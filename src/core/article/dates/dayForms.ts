import { dayOf, weekdayOf } from '../times/calendar';

/** A day as a line writes it. Offsets are into the line. */
export interface WrittenDay {
  readonly start: number;
  readonly end: number;
  /** Null where none is written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const WEEKDAY = '(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day|\\.)?,? (?:the )?)?';
const ORDINAL = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)(?!\\d)';

const DAY_FIRST = new RegExp(`${WEEKDAY}(?<!\\d)${ORDINAL}(?: of)?[ -]${MONTH},?[ -]${YEAR}`, 'giu');
const MONTH_FIRST = new RegExp(`${WEEKDAY}${MONTH} ${ORDINAL},? ${YEAR}`, 'giu');
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/gu;
const NUMBERS = new RegExp(
  `${WEEKDAY}(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2((?:19|20)\\d\\d|\\d\\d)(?![\\d/])`,
  'giu',
);
const DAY_FIRST_OPEN = new RegExp(`${WEEKDAY}(?<!\\d)${ORDINAL}(?: of)? ${MONTH}(?!\\p{L})`, 'giu');
const MONTH_FIRST_OPEN = new RegExp(`${WEEKDAY}${MONTH} ${ORDINAL}(?!\\p{N})`, 'giu');
const IN_ADDRESS =
  /\/(?:(?:(?:19|20)\d\d)\/(?:\d{1,2}|[a-z]{3})\/\d{1,2}|(?:19|20)\d\d-\d{2}-\d{2}|(?:19|20)\d{6})(?=[-_/.?#]|$)/giu;
const IN_SLUG = /[-_]((?:19|20)\d\d)-(\d{2})-(\d{2})(?!\d)/gu;

/** How months and days are ordered where only numbers tell. */
const MONTH_LEADS = /\b(?:[ECMP][SD]?T|a\.?m\.?|p\.?m\.?)(?!\p{L})/iu;
const DAY_LEADS = /\b(?:GMT|BST|UTC|CET|CEST|IST|WAT|SAST|EAT)(?!\p{L})/u;

/** The days that a line writes, in order: in words, in numbers that can be read in one way only, or in the address of a page. */
export function writtenDays(line: string): WrittenDay[] {
  const found: WrittenDay[] = [];
  const add = (match: RegExpMatchArray, year: number | null, month: number, day: number): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    const overlaps = found.some(other => other.start < end && start < other.end);
    if (!overlaps && dayOf(year ?? 2000, month, day) !== undefined && beginsAWord(line, start)) {
      found.push({ start, end, year, month, day });
    }
  };
  for (const match of addresses(line)) {
    add(match.match, match.year, match.month, match.day);
  }
  for (const match of line.matchAll(DAY_FIRST)) {
    add(match, Number(match[3]), monthOf(match[2]!), Number(match[1]));
  }
  for (const match of line.matchAll(MONTH_FIRST)) {
    add(match, Number(match[3]), monthOf(match[1]!), Number(match[2]));
  }
  for (const match of line.matchAll(YEAR_FIRST)) {
    add(match, Number(match[1]), Number(match[3]), Number(match[4]));
  }
  for (const match of line.matchAll(NUMBERS)) {
    const order = numbersOrder(line, match);
    if (order) {
      add(match, order.year, order.month, order.day);
    }
  }
  for (const match of line.matchAll(DAY_FIRST_OPEN)) {
    add(match, null, monthOf(match[2]!), Number(match[1]));
  }
  for (const match of line.matchAll(MONTH_FIRST_OPEN)) {
    add(match, null, monthOf(match[1]!), Number(match[2]));
  }
  return found.sort((a, b) => a.start - b.start);
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** "newsMarch 3" too, as pages glue what stands apart on them. */
function beginsAWord(line: string, start: number): boolean {
  const before = line[start - 1] ?? ' ';
  return !/\p{L}/u.test(before) || /[\p{Lu}\d/]/u.test(line[start]!);
}

interface Addressed {
  readonly match: RegExpMatchArray;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** "…/2026/03/05/…", "…/2026/mar/05/…", "…/2026-03-05", "…/20260305/…", "…-2026-03-05" within a line's first address of a page. */
function addresses(line: string): Addressed[] {
  const address = /(?:https?:\/\/|www\.)[^\s<>"]{1,500}/iu.exec(line);
  if (!address) {
    return [];
  }
  const found: Addressed[] = [];
  for (const pattern of [IN_ADDRESS, IN_SLUG]) {
    for (const match of address[0].matchAll(pattern)) {
      const parts = match[0].slice(1).split(/[-/]/);
      const [year, month, day] = parts.length === 1 ? split(parts[0]!) : parts;
      const number = /^\p{L}/u.test(month!) ? monthOf(month!) : Number(month);
      match.index += address.index;
      found.push({ match, year: Number(year), month: number, day: Number(day) });
    }
  }
  return found;
}

function split(digits: string): string[] {
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
}

/** Which number is the month: the one that can be, the one that fits the weekday or the clock's zone; undefined where nothing tells. */
function numbersOrder(
  line: string,
  match: RegExpMatchArray,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = match[4]!.length === 2 ? 2000 + Number(match[4]) : Number(match[4]);
  const monthFirst = { year, month: first, day: second };
  const dayFirst = { year, month: second, day: first };
  if (first === second || second > 12) {
    return monthFirst;
  }
  if (first > 12 || match[2] === '.') {
    return dayFirst;
  }
  const weekday = weekdayWritten(match[0]);
  const fitting = [monthFirst, dayFirst].filter(({ month, day }) => {
    const count = dayOf(year, month, day);
    return count !== undefined && weekdayOf(count) === weekday;
  });
  if (fitting.length === 1) {
    return fitting[0];
  }
  const [american, other] = [MONTH_LEADS.test(line), DAY_LEADS.test(line)];
  return american === other ? undefined : american ? monthFirst : dayFirst;
}

/** The weekday that opens the words: 1 for Monday to 7 for Sunday; undefined where none does. */
export function weekdayWritten(words: string): number | undefined {
  const at = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(words.slice(0, 3).toLowerCase());
  return at < 0 || /^(?:mont|sund[^a]|sat[^u. ,])/iu.test(words) ? undefined : at + 1;
}
