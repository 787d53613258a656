import type { Kind } from './reference';

/** What the words of a mention are; the corpus itself does not tell. `speaker` is "I" and "we", `relative` is "who". */
export const goldForms = ['name', 'nominal', 'pronoun', 'speaker', 'relative'] as const;
export type GoldForm = (typeof goldForms)[number];

interface Span {
  readonly start: number;
  readonly end: number;
}

const wordsOf = (list: string, form: GoldForm): [string, GoldForm][] => list.split(' ').map(word => [word, form]);
const PRONOUNS = new Map([
  ...wordsOf('he him his himself she her hers herself it its itself they them their theirs themselves', 'pronoun'),
  ...wordsOf('i me my mine myself we us our ours ourselves you your yours yourself', 'speaker'),
  ...wordsOf('who whom whose which that where', 'relative'),
]);

/** Beside those that the corpus has in small letters. */
const COMMON =
  'president president-elect democrat republican senator governor pope several ten accused american briton';

/** In a headline a word has its capital for nothing; a name may be without one in an address or a slip. */
const CAPITALS_FOR_ONE_SMALL = 4;

/** Words for people and groups that are no names whatever their capitals: the corpus has them in small letters often enough. */
export function commonHeads(heads: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, { small: number; all: number }>();
  for (const head of heads) {
    const count = counts.get(head.toLowerCase()) ?? { small: 0, all: 0 };
    counts.set(head.toLowerCase(), count);
    count.all++;
    count.small += /^\p{Ll}/u.test(head) ? 1 : 0;
  }
  const common = [...counts].filter(([, { small, all }]) => small > 0 && all - small <= CAPITALS_FOR_ONE_SMALL * small);
  return new Set([...COMMON.split(' '), ...common.map(([head]) => head)]);
}

/**
 * What a mention of the reference is by its words, and the part of it that is to be found: of "in Springfield, Ohio" the name "Springfield".
 * @param common see `commonHeads`
 */
export function readForm(text: string, span: Span, kind: Kind, common: ReadonlySet<string>): Span & { form: GoldForm } {
  const words = text.slice(span.start, span.end);
  const pronoun = words === 'US' ? undefined : PRONOUNS.get(words.toLowerCase());
  if (pronoun) {
    return { ...span, form: pronoun };
  }
  if (kind === 'place') {
    return readPlace(words, span);
  }
  const parts = words.split(/\s+/);
  const head = parts.findLast(part => /^\p{L}/u.test(part)) ?? '';
  const mayBeCommon = kind === 'person' || parts.length === 1;
  const isName = /^\p{Lu}/u.test(head) && !(mayBeCommon && common.has(head.toLowerCase()));
  return { ...span, form: isName ? 'name' : 'nominal' };
}

const LED_IN =
  /^(?:(?:in|at|to|from|of|into|on)\s+)?(?:the\s+)?(?:(?:city|town|village|state|island|province|hometown)\s+of\s+)?/i;

/** Places are marked with preposition and all that says where they are; only what is nothing but names is a name, and its first is meant. */
function readPlace(words: string, span: Span): Span & { form: GoldForm } {
  const start = LED_IN.exec(words)![0].length;
  const first = words.slice(start).split(/\s*,/)[0]!;
  if (
    !words
      .slice(start)
      .split(/[\s,]+/)
      .every(word => /^(?:\p{Lu}|of$|and$|the$)/u.test(word)) ||
    / and /.test(words)
  ) {
    return { ...span, form: 'nominal' };
  }
  return { start: span.start + start, end: span.start + start + first.length, form: 'name' };
}

const OPENING = /^[^\p{L}\p{N}]+/u;
const CLOSING = /(?:[^\p{L}\p{N}]+|['’](?:s|m|d|re|ve|ll))$/u;

/** A span without the marks around it, an age behind it, and "'s"; undefined where nothing is left. */
export function withoutMarks(text: string, span: Span): Span | undefined {
  let words = text.slice(span.start, span.end);
  const start = span.start + (OPENING.exec(words)?.[0].length ?? 0);
  words = text.slice(start, span.end).replace(/,\s*\d+\s*,?$/, '');
  for (let closing = CLOSING.exec(words); closing; closing = CLOSING.exec(words)) {
    words = words.slice(0, closing.index);
  }
  return words === '' ? undefined : { start, end: start + words.length };
}
