import { lastStartingAt } from './span';

export interface Position {
  /** From 0. */
  readonly line: number;
  /** UTF-16 code units from the start of the line, from 0. */
  readonly character: number;
}

/** Where the lines of a text begin: turns offsets into positions. A line ends at LF, CRLF or CR, as in the editor. */
export class LineIndex {
  readonly #starts: { readonly start: number; readonly end: number }[] = [];

  constructor(text: string) {
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 13 && text.charCodeAt(i + 1) === 10) {
        continue;
      }
      if (code === 10 || code === 13) {
        const crlf = code === 10 && i > start && text.charCodeAt(i - 1) === 13;
        this.#starts.push({ start, end: crlf ? i - 1 : i });
        start = i + 1;
      }
    }
    this.#starts.push({ start, end: text.length });
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The line's text span, its line end left out. Throws a RangeError for a line that is not there. */
  line(index: number): { readonly start: number; readonly end: number } {
    const line = this.#starts[index];
    if (!line) {
      throw new RangeError(`No line ${index} among ${this.count}`);
    }
    return line;
  }

  positionAt(offset: number): Position {
    const line = Math.max(0, lastStartingAt(this.#starts, offset));
    const { start, end } = this.#starts[line]!;
    return { line, character: Math.max(0, Math.min(offset, end) - start) };
  }

  /** The offset of a position; one beyond the line or the text is moved to its end. */
  offsetAt(position: Position): number {
    const line = this.#starts[Math.max(0, Math.min(position.line, this.count - 1))]!;
    return position.line >= this.count ? line.end : Math.min(line.start + Math.max(0, position.character), line.end);
  }
}
