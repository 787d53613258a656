import type { Span } from '../text/span';
import { isInsideCharacter } from './boundary';
import type { TextTarget } from './decision';
import { evidenceAt, likenessAt, surroundingsOf } from './evidence';
import { fold, FoldedText } from './fold';
import { likePlaces } from './likePlaces';
import { samePlaces } from './samePlaces';

/**
 * UTF-16 units of context kept on either side of what is pointed at. More are kept, up to the most, until no other place of the same or nearly
 * the same words is like it: what is like it later is then the place itself, or made from it.
 */
const CONTEXT = 64;
export const MOST_CONTEXT = 256;
/**
 * Other places must not be more like it than that on either side, which is well below what finding asks for: where words between two places go,
 * what was left of the one and right of the other is left and right of what stays.
 */
const UNLIKE = 0.7;

/** How to find a stretch of an article again. No character is cut. */
export function targetOf(article: string, text: string, span: Span): TextTarget {
  const others = otherPlaces(text, span);
  let context = CONTEXT;
  while (context < MOST_CONTEXT && isLikeAnother(text, span, context, others)) {
    context *= 2;
  }
  const { start, end } = contextOf(text, span, context);
  return {
    article,
    quote: {
      exact: text.slice(span.start, span.end),
      prefix: text.slice(start, span.start),
      suffix: text.slice(span.end, end),
    },
    position: { start: span.start, end: span.end },
  };
}

/** Whether so much context may have been kept because there was a like place to the last: it does not tell them apart. */
export function isMost({ prefix, suffix }: TextTarget['quote']): boolean {
  return Math.max(prefix.length, suffix.length) >= MOST_CONTEXT - 1;
}

interface Others {
  readonly folded: string;
  readonly places: readonly Span[];
}

function otherPlaces(text: string, span: Span): Others {
  const source = new FoldedText(text);
  const words = fold(text.slice(span.start, span.end));
  const own = { start: source.indexOf(span.start), end: source.indexOf(span.end) };
  const places = [...samePlaces(source.folded, words, own.start), ...likePlaces(source.folded, words, own.start)];
  return { folded: source.folded, places: places.filter(({ start, end }) => end <= own.start || own.end <= start) };
}

function isLikeAnother(text: string, span: Span, context: number, { folded, places }: Others): boolean {
  const { start, end } = contextOf(text, span, context);
  const around = surroundingsOf(fold(text.slice(start, span.start)), fold(text.slice(span.end, end)));
  return places.some(
    place => Math.max(evidenceAt(folded, place, around).sure, likenessAt(folded, place, around)) > UNLIKE,
  );
}

function contextOf(text: string, span: Span, context: number): Span {
  let start = Math.max(0, span.start - context);
  let end = Math.min(text.length, span.end + context);
  while (start < span.start && isInsideCharacter(text, start)) {
    start++;
  }
  while (end > span.end && isInsideCharacter(text, end)) {
    end--;
  }
  return { start, end };
}
