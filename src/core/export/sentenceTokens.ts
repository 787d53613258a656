import type { Region } from '../article/analysis';
import type { Span } from '../text/span';
import { tokenize } from '../text/tokens';

export interface TokenizedSentence extends Span {
  readonly tokens: readonly Span[];
}

const CONTROL = /^\p{Cc}+$/u;

/** The sentences of a text with their words, numbers and marks, as the analysis cuts them; control characters are left out. */
export function sentenceTokens(
  text: string,
  regions: readonly Region[],
  sentences: readonly Span[],
): readonly TokenizedSentence[] {
  const tokens = regions.flatMap(({ start, end }) => tokenize(text, start, end));
  let next = 0;
  return sentences.map(({ start, end }) => {
    const own: Span[] = [];
    for (; next < tokens.length && tokens[next]!.start < end; next++) {
      const token = tokens[next]!;
      if (token.start >= start && !CONTROL.test(text.slice(token.start, token.end))) {
        own.push(token);
      }
    }
    return { start, end, tokens: own };
  });
}
