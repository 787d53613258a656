import { titleModifiers, titles, titleTails } from '../language/people';
import type { Word } from './reading';

/** Words by their indices in `Reading.words`, end exclusive. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** In words: "Former Deputy Assistant Secretary of State". */
const LONGEST = 6;

/** The title that stands directly before a person's name and is capitalised like it: "Deputy Foreign Minister"; null where there is none. */
export function titleBefore(words: readonly Word[], sentenceFirst: number, name: number): WordRange | null {
  for (let first = Math.max(sentenceFirst, name - LONGEST); first < name; first++) {
    if (/^\p{Lu}/u.test(words[first]!.text) && titleEnd(words, first, name) === name) {
      return { first, end: name };
    }
  }
  return null;
}

/** Whether all the words are a title: "the Prime Minister" names nobody. */
export function isTitle(words: readonly Word[], first: number, end: number): boolean {
  return titleEnd(words, first, end) === end;
}

/** Where a person's name begins once a title is left out that was taken for a part of it; there is always a word left. */
export function titleInside(words: readonly Word[], first: number, end: number): number {
  const found = titleEnd(words, first, end - 1);
  return found === undefined || !/^\p{Lu}/u.test(words[found]!.text) ? first : found;
}

/** The end of the title that begins at `first`, exclusive; undefined where none does. */
function titleEnd(words: readonly Word[], first: number, end: number): number | undefined {
  let found: number | undefined;
  for (let i = first; i < end; i++) {
    const lower = words[i]!.lower.replace(/\.$/, '');
    const tail = titleTails.find(parts => parts.every((part, k) => i + k < end && words[i + k]!.lower === part));
    if (tail) {
      found = i + tail.length;
      i = found - 1;
    } else if (titles.has(lower)) {
      found = i + 1;
    } else if (!titleModifiers.has(lower)) {
      break;
    }
  }
  return found;
}
