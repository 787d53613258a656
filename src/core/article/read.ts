import type { WordTagger } from '../language/partsOfSpeech/wordTagger';
import { splitSentences } from '../text/sentences';
import { tokenize } from '../text/tokens';
import type { Region } from './analysis';
import { findMarked } from './quotations/quotationMarks';
import type { Reading, Sentence, Word } from './reading';
import { findRegions } from './regions';

/** Takes a text apart into regions, sentences and words. */
export function readText(text: string, tag: WordTagger, regions: readonly Region[] = findRegions(text)): Reading {
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  regions.forEach((region, index) => {
    const tokens = tokenize(text, region.start, region.end);
    for (const range of splitSentences(text, tokens)) {
      const own = tokens.slice(range.first, range.end);
      const firstWord = words.length;
      words.push(...tag(text, own));
      sentences.push({ start: own[0]!.start, end: own.at(-1)!.end, firstWord, endWord: words.length, region: index });
    }
  });
  return { text, regions, sentences, words, marked: findMarked(text, regions) };
}
