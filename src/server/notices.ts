import type { Article } from '../core/story/article';

const COLOURED_LINE = 20_000; // characters: the editor does not colour longer lines

/** What a reader should know of an article that was read; undefined where there is nothing to say. Goes on after the file's name. */
export function noticeOf({ text, lines }: Article): string | undefined {
  if (text.trim() === '') {
    return 'is empty';
  }
  let longest = 0;
  for (let i = 0; i < lines.count; i++) {
    const { start, end } = lines.line(i);
    longest = Math.max(longest, end - start);
  }
  return longest > COLOURED_LINE ? `has a line of ${longest} characters, longer than the editor colours` : undefined;
}
