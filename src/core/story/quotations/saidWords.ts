import { irregularPasts } from '../../language/inflection';
import { functionWords } from '../../language/words';
import type { Span } from '../../text/span';

/** A word as it was said, however an outlet writes it. */
export interface SaidWord extends Span {
  /** In lower case, without marks; the short forms of verbs in full: "we'll" is "we" and "will", "U.S." is "us". */
  readonly form: string;
  /** True for a capital that is not due to a sentence's beginning. */
  readonly capital: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;
/** A short form begins this many letters before its end, and stands for the word. */
const SHORT_FORMS: readonly (readonly [RegExp, number, string])[] = [
  [/n['’]t$/, 3, 'not'],
  [/['’]ll$/, 3, 'will'],
  [/['’]re$/, 3, 'are'],
  [/['’]ve$/, 3, 'have'],
  [/['’]m$/, 2, 'am'],
  [/['’]s$/, 2, 's'],
  [/['’]d$/, 2, 'd'],
  [/^cannot$/, 3, 'not'],
];
const BEFORE_NOT = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);

/** The words of a text, in order, with UTF-16 offsets into it. */
export function saidWords(text: string): SaidWord[] {
  const words: SaidWord[] = [];
  let end = -1;
  for (const { 0: match, index } of text.matchAll(WORD)) {
    const begins = end < 0 || /[.?!:]/.test(text.slice(end, Math.min(index, end + 3)));
    end = index + match.length;
    const lower = match.toLowerCase();
    const short = SHORT_FORMS.find(([ending]) => ending.test(lower));
    const cut = short && match.length > short[1] ? end - short[1] : end;
    const first = lower.slice(0, cut - index).replace(/['’.]/g, '');
    const form = short?.[2] === 'not' && cut < end ? (BEFORE_NOT.get(first) ?? first) : first;
    words.push({ start: index, end: cut, form, capital: !begins && /^\p{Lu}/u.test(match) });
    if (short && cut < end) {
      words.push({ start: cut, end, form: short[2], capital: false });
    }
  }
  return words;
}

export function contentWords(words: readonly string[]): string[] {
  return words.filter(isContent);
}

export function isContent(word: string): boolean {
  return word.length > 1 && !functionWords.has(word);
}

const NEGATIONS = new Set('not never no nothing nobody none neither nor without'.split(' '));

/** A wording with one of these and a wording without it say the opposite. */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

const NUMBERS = new Set(
  'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand million billion half'.split(
    ' ',
  ),
);

export function isNumber(word: string): boolean {
  return NUMBERS.has(word) || /\d/.test(word);
}

/** What the forms of one word have in common; good enough to see that two words are forms of one. */
export function stemOf(word: string): string {
  const base = irregularPasts.get(word) ?? word;
  if (base.length < 4) {
    return base;
  }
  const bare = base
    .replace(/ies$/, 'y')
    .replace(/([^su])s$/, '$1')
    .replace(/([a-z]{3})(?:ing|ed)$/, '$1')
    .replace(/([bdgkmnprt])\1$/, '$1');
  return bare.length > 3 ? bare.replace(/e$/, '').replace(/y$/, 'i') : bare;
}
