import type { Span } from '../text/span';

/** Words of the index that stand somewhere. */
export interface Occurrence<T> extends Span {
  readonly value: T;
}

interface Entry<T> {
  readonly words: string;
  /** Of the first letter or digit, from the start of the words. */
  readonly offset: number;
  value: T;
}

/** Finds where any of many words stand in a text, in one pass over it. */
export class WordIndex<T> {
  /** By how they begin, from the first letter or digit on; others may come with them. */
  readonly #byStart = new Map<number, Entry<T>[]>();

  readonly #only = new Map<string, Entry<T>>();

  get isEmpty(): boolean {
    return this.#byStart.size === 0;
  }

  /** As `add`, in place of what was set for the same words before. */
  set(words: string, value: T): void {
    const before = this.#only.get(words);
    if (before) {
      before.value = value;
    } else {
      const entry = this.add(words, value);
      if (entry) {
        this.#only.set(words, entry);
      }
    }
  }

  /** Words without a letter or digit are found nowhere. */
  add(words: string, value: T): Entry<T> | undefined {
    const offset = firstLetter(words);
    if (offset < 0) {
      return undefined;
    }
    const key = keyAt(words, offset);
    const entries = this.#byStart.get(key);
    const entry: Entry<T> = { words, offset, value };
    if (entries) {
      entries.push(entry);
    } else {
      this.#byStart.set(key, [entry]);
    }
    return entry;
  }

  /** All places where the words stand as whole words, in order of their first letters; they may overlap. Line ends, spaces and kinds of apostrophe are alike. */
  find(text: string): Occurrence<T>[] {
    const found: Occurrence<T>[] = [];
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const is = isWordUnit(text, at);
      if (is && !inWord) {
        for (const { words, offset, value } of this.#byStart.get(keyAt(text, at)) ?? []) {
          const start = at - offset;
          const end = start < 0 ? -1 : endOfWords(text, start, words);
          if (end >= 0 && isWholeWord(text, start, end)) {
            found.push({ start, end, value });
          }
        }
      }
      inWord = is;
    }
    return found;
  }
}

/** Numbers that a map finds fast. */
const SMALL = 0x3fffffff;

/** Of the first three units of the word that begins there; of a shorter one, all. */
function keyAt(text: string, at: number): number {
  let key = text.charCodeAt(at);
  for (let next = at + 1; next < at + 3 && isWordUnit(text, next); next++) {
    key = ((key << 10) ^ text.charCodeAt(next)) & SMALL;
  }
  return key;
}

function firstLetter(words: string): number {
  for (let at = 0; at < words.length; at++) {
    if (isWordUnit(words, at)) {
      return at;
    }
  }
  return -1;
}

/** Where the words end that start here; -1 where others stand. */
function endOfWords(text: string, start: number, words: string): number {
  let at = start;
  for (let i = 0; i < words.length;) {
    if (isSpace(words, i)) {
      if (!isSpace(text, at)) {
        return -1;
      }
      i = skipSpace(words, i);
      at = skipSpace(text, at);
    } else if (at < text.length && (words[i] === text[at] || (isApostrophe(words[i]!) && isApostrophe(text[at]!)))) {
      i++;
      at++;
    } else {
      return -1;
    }
  }
  return at;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text, at)) {
    at++;
  }
  return at;
}

function isApostrophe(char: string): boolean {
  return char === "'" || char === '’';
}

/** Neither cuts a word in two, nor a letter off its accents. */
function isWholeWord(text: string, start: number, end: number): boolean {
  return !isInsideWord(text, start) && !isInsideWord(text, end);
}

/** Whether a word goes on from the unit before an offset to the one behind it. */
export function isInsideWord(text: string, offset: number): boolean {
  return offset > 0 && isWordUnit(text, offset - 1) && isWordUnit(text, offset);
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Letters, digits, accents, and either half of what takes two units. False behind the end. */
function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  return (code >= 0xd800 && code <= 0xdfff) || (code >= 0xaa && WORD.test(text[at] ?? ''));
}
