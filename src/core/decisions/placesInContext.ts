import type { Span } from '../text/span';
import type { Surroundings } from './evidence';
import { reversed } from './side';

/** So much of a side is looked for. */
const SIDE = 20;
const MOST = 3;
/** Not at the ends of what is shown. */
const EDGE = ' .,;:!?';

/** Where other words stand by now before or behind what stood around the old ones: to show to the reader, never to be taken. */
export function placesInContext(folded: string, words: string, { before, behind }: Surroundings): Span[] {
  const left = reversed(before.slice(0, SIDE));
  const right = behind.slice(0, SIDE);
  const spans: Span[] = [];
  const count = words.split(' ').length;
  for (const at of left.length < SIDE ? [] : placesOf(folded, left)) {
    const start = at + left.length;
    const end = right === '' ? -1 : folded.indexOf(right, start);
    const isNear = end > start && end - start <= 2 * words.length + SIDE;
    spans.push({ start, end: isNear ? end : afterWords(folded, start, count) });
  }
  for (const end of right.length < SIDE ? [] : placesOf(folded, right)) {
    spans.push({ start: beforeWords(folded, end, count), end });
  }
  return spans.map(span => trimmed(folded, span)).filter(({ start, end }) => end > start);
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST; at = text.indexOf(words, at + words.length)) {
    places.push(at);
  }
  return places;
}

function afterWords(text: string, start: number, count: number): number {
  let at = start;
  for (let i = 0; i < count && at >= 0; i++) {
    at = text.indexOf(' ', at + 1);
  }
  return at < 0 ? text.length : at;
}

function beforeWords(text: string, end: number, count: number): number {
  let at = end;
  for (let i = 0; i < count && at > 0; i++) {
    at = text.lastIndexOf(' ', at - 2) + 1;
  }
  return at;
}

function trimmed(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && EDGE.includes(text[from]!)) {
    from++;
  }
  while (to > from && EDGE.includes(text[to - 1]!)) {
    to--;
  }
  return { start: from, end: to };
}
