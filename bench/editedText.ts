/** Blanks and marks may stand between what adjoins. */
const NEXT = 4;

/** A text that remembers where each of its units comes from, however it is edited. */
export class EditedText {
  #text: string;
  /** For each unit its offset in the first text, or in a copy of a stretch of it: that and a multiple of `#length`. -1 where it is new. */
  #origins: number[];
  readonly #length: number;
  #copies = 0;

  constructor(text: string) {
    this.#text = text;
    this.#length = text.length;
    this.#origins = Array.from({ length: text.length }, (_, i) => i);
  }

  get text(): string {
    return this.#text;
  }

  /** Puts new words in place of a stretch. */
  replace(start: number, end: number, words: string): void {
    this.#splice(
      start,
      end,
      words,
      Array.from({ length: words.length }, () => -1),
    );
  }

  /** Puts other units in place of as many, which stay what they are: other quotation marks, capitals. */
  respell(spell: (text: string) => string): void {
    const text = spell(this.#text);
    if (text.length !== this.#text.length) {
      throw new RangeError('a respelled text must be as long as before');
    }
    this.#text = text;
  }

  /** Moves a stretch to an offset outside of it. */
  move(start: number, end: number, to: number): void {
    const words = this.#text.slice(start, end);
    const origins = this.#origins.slice(start, end);
    this.#splice(start, end, '', []);
    const at = to > start ? to - (end - start) : to;
    this.#splice(at, at, words, origins);
  }

  /** Copies a stretch to an offset outside of it. */
  copy(start: number, end: number, to: number): void {
    this.#copies++;
    const origins = this.#origins
      .slice(start, end)
      .map(origin => (origin < 0 ? -1 : (origin % this.#length) + this.#copies * this.#length));
    this.#splice(to, to, this.#text.slice(start, end), origins);
  }

  /**
   * Of a stretch now and one of the first text, what share of the longer is the same units; and whether they are a copy's.
   */
  shared(now: { start: number; end: number }, first: { start: number; end: number }): { share: number; copy: boolean } {
    const origins = this.#origins.slice(now.start, now.end).filter(origin => {
      const offset = origin % this.#length;
      return origin >= 0 && isIn(offset, first);
    });
    return {
      share: origins.length / Math.max(now.end - now.start, first.end - first.start),
      copy: origins.some(origin => origin >= this.#length),
    };
  }

  /**
   * Whether a stretch now, be it new, stands between what stood next before and behind one of the first text, as far as that is left; or is new and
   * adjoins what adjoined that.
   */
  isBetweenSame(now: { start: number; end: number }, first: { start: number; end: number }): boolean {
    const isKept = (origin: number): boolean => origin >= 0 && !isIn(origin % this.#length, first);
    const before = this.#origins.slice(0, now.start).findLast(isKept);
    const behind = this.#origins.slice(now.end).find(isKept);
    const isTyped = this.#origins.slice(now.start, now.end).every(origin => origin < 0);
    const isAdjoining = (kept: number | undefined, start: number, end: number): boolean =>
      kept !== undefined && isIn(kept % this.#length, { start, end });
    if (
      isTyped &&
      (isAdjoining(before, first.start - NEXT, first.start) || isAdjoining(behind, first.end, first.end + NEXT))
    ) {
      return true;
    }
    return (
      (before === undefined || before % this.#length < first.start) &&
      (behind === undefined || behind % this.#length >= first.end)
    );
  }

  /** Whether a stretch of the first text stands somewhere whole. */
  standsUnchanged({ start, end }: { start: number; end: number }): boolean {
    return this.#origins.some((origin, at) => {
      const copy = origin - (origin % this.#length);
      return (
        origin >= 0 &&
        origin % this.#length === start &&
        Array.from({ length: end - start }).every((_, i) => this.#origins[at + i] === copy + start + i)
      );
    });
  }

  #splice(start: number, end: number, words: string, origins: readonly number[]): void {
    this.#text = this.#text.slice(0, start) + words + this.#text.slice(end);
    this.#origins = [...this.#origins.slice(0, start), ...origins, ...this.#origins.slice(end)];
  }
}

function isIn(offset: number, { start, end }: { start: number; end: number }): boolean {
  return offset >= start && offset < end;
}
