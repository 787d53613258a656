import type { NameTagger, TaggedName } from '../language/tagger/nameTagger';
import { functionWords } from '../language/words';
import type { Span } from '../text/span';
import type { EntityKind } from './analysis';
import type { Reading, Sentence, Word } from './reading';
import { isTitle, titleBefore, titleInside, type WordRange } from './titles';

/** A name as found in the text, before it is known who it is. */
export interface NameMention extends Span {
  readonly kind: EntityKind;
  /** How likely it is right, from 0 to 1. */
  readonly confidence: number;
  /** Index of its first and last word (end exclusive) in `Reading.words`. */
  readonly firstWord: number;
  readonly endWord: number;
  /** The title directly before it: "President". */
  readonly title: WordRange | null;
}

/** Names of people, places and organizations in the order of the text, titles and possessives outside. */
export function findNames(reading: Reading, tagNames: NameTagger): NameMention[] {
  const { words, sentences } = reading;
  const tagged = tagNames(
    sentences.map(sentence => words.slice(sentence.firstWord, sentence.endWord).map(word => word.text)),
  );
  return sentences.flatMap((sentence, i) => tagged[i]!.flatMap(name => mentionOf(reading, sentence, name)));
}

/** Where a name ends once small words and marks behind it are left out: "Office of the", "Park Jae -". */
function lastNaming(words: readonly Word[], first: number, end: number): number {
  let last = end;
  while (last > first + 1 && (words[last - 1]!.pos === 'punctuation' || isSmallWord(words[last - 1]!))) {
    last--;
  }
  return last;
}

const isSmallWord = ({ text, lower }: Word): boolean => text === lower && functionWords.has(lower);

function mentionOf(reading: Reading, sentence: Sentence, { first, end, kind, confidence }: TaggedName): NameMention[] {
  if (kind === 'other') {
    return [];
  }
  const { words } = reading;
  const endWord = lastNaming(words, sentence.firstWord + first, sentence.firstWord + end);
  let firstWord = sentence.firstWord + first;
  if (kind === 'person') {
    if (words[firstWord - 1]?.lower === 'the' && isTitle(words, firstWord, endWord)) {
      return [];
    }
    firstWord = titleInside(words, firstWord, endWord);
  }
  return [
    {
      start: words[firstWord]!.start,
      end: words[endWord - 1]!.end,
      kind,
      confidence,
      firstWord,
      endWord,
      title: kind === 'person' ? titleBefore(words, sentence.firstWord, firstWord) : null,
    },
  ];
}
