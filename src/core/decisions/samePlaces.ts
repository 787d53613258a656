import type { Span } from '../text/span';

/** So many places are weighed; of more, those nearest to where the words are expected. */
const MOST = 200;
/** Words that begin again within themselves are found but once in such a stretch where they are longer than this. */
const LONG = 32;

/** All places where words stand in a text, both folded. */
export function samePlaces(text: string, words: string, near: number): Span[] {
  const spans: Span[] = [];
  const step = words.length > LONG ? words.length : 1;
  for (let at = words === '' ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + step)) {
    spans.push({ start: at, end: at + words.length });
  }
  const away = ({ start }: Span): number => Math.abs(start - near);
  return spans.length <= MOST ? spans : spans.sort((a, b) => away(a) - away(b)).slice(0, MOST);
}
