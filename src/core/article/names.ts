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
  return sentences.flatMap((sentence, i) =>
    withNicknames(
      words,
      tagged[i]!.flatMap(name => mentionOf(reading, sentence, name)),
    ),
  );
}

const NICKNAME = 4; // words, at most

/** `Ada "The Axe" Berg` is one name. */
function withNicknames(words: readonly Word[], names: readonly NameMention[]): NameMention[] {
  const joined: NameMention[] = [];
  for (const name of names) {
    const given = joined.findLast(
      before => before.kind === 'person' && isNickname(words, before.endWord, name.firstWord),
    );
    if (given && name.kind === 'person' && name.title === null) {
      joined.length = joined.indexOf(given);
      const confidence = Math.min(given.confidence, name.confidence);
      joined.push({ ...given, end: name.end, endWord: name.endWord, confidence });
    } else {
      joined.push(name);
    }
  }
  return joined;
}

function isNickname(words: readonly Word[], first: number, end: number): boolean {
  return (
    end - first >= 3 &&
    end - first <= NICKNAME + 2 &&
    /^(?:["“‘'`]|``)$/.test(words[first]!.text) &&
    /^(?:["”’']|'')$/.test(words[end - 1]!.text) &&
    words.slice(first + 1, end - 1).every(({ text }) => /^\p{Lu}|^the$/u.test(text))
  );
}

/** Where a name ends once small words and marks behind it are left out: "Office of the", "Park Jae -". */
function lastNaming(words: readonly Word[], first: number, end: number): number {
  let last = end;
  while (last > first + 1 && (words[last - 1]!.pos === 'punctuation' || isSmallWord(words[last - 1]!))) {
    last--;
  }
  return last;
}

/** "Jr." behind a comma is no name of its own. */
function isSuffix(words: readonly Word[], first: number, end: number): boolean {
  return words.slice(first, end).every(({ lower }) => /^(?:jr|sr|ii|iii|iv|\.)\.?$/.test(lower));
}

const isSmallWord = ({ text, lower }: Word): boolean => text === lower && functionWords.has(lower);

function mentionOf(reading: Reading, sentence: Sentence, { first, end, kind, confidence }: TaggedName): NameMention[] {
  const { words } = reading;
  if (
    kind === 'other' ||
    (kind === 'person' && isSuffix(words, sentence.firstWord + first, sentence.firstWord + end))
  ) {
    return [];
  }
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
