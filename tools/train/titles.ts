import { titleModifiers, titles } from '../../src/core/language/people';
import { readList } from './lists';

const phrases = new Set(readList('titles').map(title => title.replace(/\./g, '')));
const plain = (word: string): string => word.toLowerCase().replace(/\./g, '');

/** Whether the word at `i` is a title before the name that follows, or part of one. */
export function isTitle(words: readonly string[], i: number): boolean {
  const word = plain(words[i]!);
  if (titles.has(word) || phrases.has(word)) {
    return true;
  }
  // "Prime Minister", "Foreign Minister": a modifier before a title
  const next = words[i + 1];
  return next !== undefined && (titleModifiers.has(word) || word === 'of') && isTitle(words, i + 1);
}
