import type { Span } from '../text/span';

/**
 * A text as a reader sees it: line ends and runs of space are one space, quotation marks, apostrophes and dashes are plain, letters small and
 * apart from their accents (Unicode's NFKD), and what is invisible is left out.
 */
export class FoldedText {
  readonly folded: string;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  constructor(text: string) {
    const parts: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let inSpace = false;
    for (let at = 0; at < text.length;) {
      const code = text.codePointAt(at)!;
      const length = code > 0xffff ? 2 : 1;
      const units = foldOne(code);
      if (units === ' ' && inSpace) {
        ends[ends.length - 1] = at + length;
      } else {
        let left = units.length;
        while (left-- > 0) {
          starts.push(at);
          ends.push(at + length);
        }
        parts.push(units);
        inSpace = units === ' ' || (units === '' && inSpace);
      }
      at += length;
    }
    this.folded = parts.join('');
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Where a stretch of the folded text stands in the text itself; undefined where it begins or ends within what is one character there. */
  sourceOf({ start, end }: Span): Span | undefined {
    return this.#isCut(start) || this.#isCut(end)
      ? undefined
      : { start: this.#starts[start]!, end: this.#ends[end - 1]! };
  }

  /** The first unit of the folded text at or behind an offset of the text. */
  indexOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  #isCut(index: number): boolean {
    return index > 0 && index < this.#starts.length && this.#starts[index] === this.#starts[index - 1];
  }
}

/** As in a `FoldedText`. */
export function fold(text: string): string {
  return new FoldedText(text).folded;
}

const PLAIN = new Map<string, string>([
  ...[...'‘’‚‛ʼ′‹›`´'].map(mark => [mark, "'"] as const),
  ...[...'“”„‟«»″'].map(mark => [mark, '"'] as const),
  ...[...'‐‑‒–—―−'].map(mark => [mark, '-'] as const),
]);
const SPACE = /\s/u;
/** Soft hyphens, byte order marks and the like; not the joiners that make one of several emoji. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/u;

const known = new Map<number, string>();

function foldOne(code: number): string {
  let units = known.get(code);
  if (units === undefined) {
    const char = String.fromCodePoint(code);
    units = INVISIBLE.test(char)
      ? ''
      : SPACE.test(char)
        ? ' '
        : (PLAIN.get(char) ?? char.normalize('NFKD').toLowerCase());
    known.set(code, units);
  }
  return units;
}
