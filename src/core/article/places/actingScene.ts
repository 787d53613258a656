import { months, weekdays } from '../../language/words';
import type { MentionWords, PlacedMention } from '../mentionWords';
import type { Word } from '../reading';
import type { Standing } from './acting';

/** A sentence in which places may act. */
export interface ActingScene {
  readonly words: readonly Word[];
  readonly firstWord: number;
  readonly endWord: number;
  readonly placed: MentionWords;
  /** Of the place of a chain; null where it is none. */
  readonly standing: (chain: number) => Standing | null;
}

const TIME_WORDS = new Set<string>([...weekdays, ...months, 'today', 'yesterday', 'tomorrow', 'tonight']);

/** "Monday", "today": words of time that look like names or nouns. */
export function isTimeWord({ lower }: Word): boolean {
  return TIME_WORDS.has(lower);
}

export function isPossessor({ words }: ActingScene, { end }: PlacedMention): boolean {
  return /^['’]s?$/.test(words[end]?.text ?? '');
}

/** "Oslo officials", "Oslo-based", "Oslo and Danish officials": the place only says which. */
export function modifies({ words, firstWord, endWord, placed }: ActingScene, { first, end }: PlacedMention): boolean {
  const next = end < endWord ? words[end] : undefined;
  if (!next || isTimeWord(next)) {
    return false;
  }
  if (/^(?:and|or)$/.test(next.lower) && !(first > firstWord && words[first - 1]!.lower === 'the')) {
    const joined = placed.at(end + 1)?.end ?? end + 1;
    const which = joined > end + 1 || words[joined]?.demonym === true || words[joined]?.pos === 'adjective';
    return which && nounFollows(words, joined > end + 1 ? joined : joined + 1, endWord);
  }
  return (
    /^(?:noun|adjective|number|proper)$/.test(next.pos) ||
    (next.lower === 'think' && words[end + 1]?.lemma === 'tank') ||
    (/^[-–]$/.test(next.text) && next.start === words[end - 1]!.end)
  );
}

function nounFollows(words: readonly Word[], from: number, endWord: number): boolean {
  let i = from;
  while (i < endWord && (words[i]!.pos === 'adjective' || words[i]!.demonym)) {
    i++;
  }
  return i < endWord && words[i]!.pos === 'noun' && !isTimeWord(words[i]!);
}

const POSSESSIVE = /^(?:his|her|its|their|our|my|your)$/;

/** The word before a place, its article and adjectives, and all that it is joined to: "in" before "northern Bergen and Oslo"; -1 where the sentence begins there. */
export function jointBefore({ words, firstWord, placed }: ActingScene, { first }: PlacedMention): number {
  let i = first - 1;
  while (i >= firstWord) {
    const { pos, lower } = words[i]!;
    const joined = /^(?:and|or|nor|,)$/.test(lower) && i > firstWord ? placed.at(i - 1) : undefined;
    if (joined) {
      i = joined.first - 1;
    } else if ((/^(?:determiner|adjective|number)$/.test(pos) && lower !== 'according') || POSSESSIVE.test(lower)) {
      i--;
    } else {
      return i;
    }
  }
  return -1;
}
