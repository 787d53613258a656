import { spanAt, type Span } from '../core/text/span';
import type { Place } from './place';

/** A stretch of text with what stands around it in its sentence; all on one line, without control characters. */
export interface Excerpt {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

const ELLIPSIS = '…';

/** The sentence of a place, shortened around it to about `room` characters. */
export function excerpt(place: Place, room: number): Excerpt {
  const { article, span } = place;
  const sentence = sentenceOf(place);
  const text = shorten(article.text.slice(span.start, span.end), room);
  const spare = Math.max(0, room - text.length);
  const before = oneLine(article.text.slice(Math.max(sentence.start, span.start - 2 * room), span.start));
  const after = oneLine(article.text.slice(span.end, Math.min(sentence.end, span.end + 2 * room)));
  const lead = Math.max(spare >> 1, spare - after.length);
  const tail = Math.max(spare >> 1, spare - before.length);
  const cutBefore = before.length > lead || sentence.start < span.start - 2 * room;
  const cutAfter = after.length > tail || sentence.end > span.end + 2 * room;
  return {
    before: cutBefore ? ELLIPSIS + lastWords(before, lead) : before.trimStart(),
    text,
    after: cutAfter ? firstWords(after, tail) + ELLIPSIS : after.trimEnd(),
  };
}

/** The sentence that a place begins in, or its line where no sentence holds it. */
export function sentenceOf({ article, span }: Place): Span {
  const sentence = spanAt(article.analysis.sentences, span.start);
  if (sentence && span.end <= sentence.end) {
    return sentence;
  }
  const line = article.lines.line(article.lines.positionAt(span.start).line);
  return { start: Math.min(line.start, sentence?.start ?? span.start), end: Math.max(line.end, span.end) };
}

/** Text on one line, cut after a word to about `room` characters. */
export function shorten(text: string, room: number): string {
  const line = oneLine(text.slice(0, 2 * room)).trim();
  return line.length <= room && text.length <= 2 * room ? line : firstWords(line, room).trimEnd() + ELLIPSIS;
}

/** Folds white space and line ends to one space; leaves out control characters and marks that turn the direction of text. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '');
}

function firstWords(text: string, room: number): string {
  const cut = text.lastIndexOf(' ', room);
  return text.slice(0, cut > room / 2 ? cut : whole(text, room));
}

function lastWords(text: string, room: number): string {
  const from = text.length - room;
  const cut = text.indexOf(' ', from);
  return text.slice(cut !== -1 && cut < from + room / 2 ? cut + 1 : whole(text, from));
}

/** An offset that does not cut a surrogate pair in two. */
function whole(text: string, offset: number): number {
  const low = text.charCodeAt(offset);
  return low >= 0xdc00 && low <= 0xdfff ? offset + 1 : offset;
}
