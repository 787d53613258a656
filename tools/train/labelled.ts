import { tokenize } from '../../src/core/text/tokens';
import { beginOf, insideOf, LABELS, OUTSIDE } from '../../src/core/language/tagger/labels';

/** Any label at all. */
export const ANY = (1 << LABELS) - 1;
export const PERSON = 0;
export const PLACE = 1;
export const ORGANIZATION = 2;
export const OTHER = 3;

/** Bits of O, and of a kind's two labels. */
export const O = 1 << OUTSIDE;
export const begin = (kind: number): number => 1 << beginOf(kind);
export const inside = (kind: number): number => 1 << insideOf(kind);
export const either = (kind: number): number => begin(kind) | inside(kind);

/** What the second half of a word may be, where the first has these labels. */
export function restOf(mask: number): number {
  let rest = mask & O;
  for (const kind of [PERSON, PLACE, ORGANIZATION, OTHER]) {
    rest |= mask & either(kind) ? inside(kind) : 0;
  }
  return rest;
}

/** A sentence to learn from: our own tokens, and for each the labels that it may have (partial labels; Tsuboi et al. 2008). */
export interface LabelledSentence {
  readonly tokens: readonly string[];
  readonly masks: Uint16Array;
  /** Sentences of one number stand in one document. */
  readonly document: number;
  readonly corpus: string;
  /** How much it counts. */
  readonly weight: number;
}

/** A stretch of a text that is known: units of the text, end exclusive; what its words may be. */
export interface KnownSpan {
  readonly start: number;
  readonly end: number;
  /** Labels of the token that begins the stretch, and of the others. */
  readonly first: number;
  readonly rest: number;
}

/**
 * Lays what is known of a text over our tokens. A token that reaches over a stretch's border may be anything.
 * @param silent labels of tokens that no stretch covers, where they begin with a capital, and where not
 */
export function layOver(
  text: string,
  known: readonly KnownSpan[],
  silent: { readonly capital: number; readonly other: number },
): { tokens: string[]; masks: Uint16Array } {
  const spans = tokenize(text);
  const masks = new Uint16Array(spans.length);
  const tokens = spans.map(span => text.slice(span.start, span.end));
  let next = 0;
  spans.forEach((span, i) => {
    while (next < known.length && known[next]!.end <= span.start) {
      next++;
    }
    const here = known[next];
    if (!here || here.start >= span.end) {
      masks[i] = /^\p{Lu}/u.test(tokens[i]!) ? silent.capital : silent.other;
    } else if (span.start >= here.start && span.end <= here.end) {
      masks[i] = span.start === here.start ? here.first : here.rest;
    } else {
      masks[i] = ANY;
    }
  });
  return { tokens, masks };
}

/** Words of a corpus put together as a newspaper prints them, with each word's place. */
export function printed(
  words: readonly string[],
  tags: readonly string[],
): { text: string; places: { start: number; end: number }[] } {
  let text = '';
  let quote = false;
  let glue = true;
  const places = words.map((raw, i) => {
    const word = raw === '``' || raw === "''" ? '"' : raw === '-LRB-' ? '(' : raw === '-RRB-' ? ')' : raw;
    const closing = /^(?:[.,;:!?%)\]”’…]+|['’](?:s|S|re|ve|ll|d|m|t)|n['’]t)$/.test(word) || (word === "'" && i > 0);
    const hyphen = tags[i] === 'HYPH';
    const straight = word === '"';
    if (!glue && !closing && !hyphen && !(straight && quote)) {
      text += ' ';
    }
    const start = text.length;
    text += word;
    glue = /^[([“‘$£€#@]$/.test(word) || hyphen || (straight && !quote);
    quote = straight ? !quote : quote;
    return { start, end: text.length };
  });
  return { text, places };
}
