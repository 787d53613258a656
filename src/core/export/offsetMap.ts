import { countWhile } from '../text/search';

/** Turns UTF-16 offsets of a text into positions in another way of counting it, and back. */
export class OffsetMap {
  readonly #skipped: readonly number[];

  /** @param skipped offsets of the code units that do not count, ascending: the later one of two that count as one */
  private constructor(skipped: readonly number[]) {
    this.#skipped = skipped;
  }

  /** Counts Unicode code points. */
  static codePoints(text: string): OffsetMap {
    return new OffsetMap(skippedOf(text, false));
  }

  /** Counts the code points of `plainText(text)`. */
  static plainCodePoints(text: string): OffsetMap {
    return new OffsetMap(skippedOf(text, true));
  }

  position(offset: number): number {
    return offset - countWhile(this.#skipped.length, i => this.#skipped[i]! < offset);
  }

  /** The offset of a position: behind what counts for nothing before it. */
  offset(position: number): number {
    return position + countWhile(this.#skipped.length, i => this.#skipped[i]! - i <= position);
  }
}

/** The text as tools of other systems read it: without byte order mark, lines ended by LF. */
export function plainText(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function skippedOf(text: string, plain: boolean): readonly number[] {
  const skipped: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isSecondHalf(text, i) || (plain && isUncounted(text, i))) {
      skipped.push(i);
    }
  }
  return skipped;
}

/** The second unit of a character outside the basic plane. */
function isSecondHalf(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code >= 0xdc00 && code <= 0xdfff && i > 0 && isFirstHalf(text.charCodeAt(i - 1));
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isUncounted(text: string, i: number): boolean {
  return (i === 0 && text[i] === '\ufeff') || (text[i] === '\n' && text[i - 1] === '\r');
}
