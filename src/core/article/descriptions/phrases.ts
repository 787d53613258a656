import type { Span } from '../../text/span';
import type { NameMention } from '../names';
import { isCapital, isDeterminer, isNominal, isPossessive, isTimeWord } from './words';
import type { Reading, Word } from '../reading';

/** A noun phrase as indices into `Reading.words`; its determiner is left out, a possessor stands in it: "mayor's chief of staff". */
export interface NounPhrase {
  readonly first: number;
  /** Its head: "chief". */
  readonly head: number;
  /** Behind the head and what complements it, exclusive. */
  readonly end: number;
  readonly determiner: Word | null;
}

/** The name that a word is part of. */
export type NameAt = (word: number) => Pick<NameMention, 'kind' | 'firstWord' | 'endWord' | 'title'> | undefined;

/** A sentence in which a name is described. */
export interface Surroundings {
  readonly reading: Reading;
  /** The sentence's words, as indices into `Reading.words`, end exclusive. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Its capitals need not be those of names. */
  readonly headline: boolean;
  /** True for a noun in the singular and in lower case that somebody or something of the name's kind is called by. */
  readonly isHead: (noun: string) => boolean;
  readonly nameAt: NameAt;
}

/** In words: longer, it is no description but a sentence. */
export const MOST_WORDS = 11;
/** In characters. */
const LONGEST = 90;

const JOINS = new Set('of for at in to on from with'.split(' '));
const RANKS = new Set('first second third last only next latest youngest oldest'.split(' '));
/** The span of words, where it is short enough to describe. */
export function describing(reading: Reading, first: number, end: number): Span | null {
  const { words } = reading;
  const span = end > first ? { start: words[first]!.start, end: words[end - 1]!.end } : null;
  return span && end - first <= MOST_WORDS && span.end - span.start <= LONGEST ? span : null;
}

/** The noun phrase that begins at a word and ends before a limit, with what complements its head; null where none does. */
export function phraseAt(around: Surroundings, at: number, limit = around.endWord): NounPhrase | null {
  const { isHead, nameAt } = around;
  const { words } = around.reading;
  const determiner = isDeterminer(words[at]) ? words[at]! : null;
  const first = determiner ? at + 1 : at;
  let end = first;
  while (
    end < limit &&
    end - first < MOST_WORDS &&
    (isNominal(words, end, first) || isTurned(words, end, isHead) || isActivity(words, end, isHead))
  ) {
    end++;
  }
  const head = end - 1;
  if (head < first || !isHead(words[head]!.lower) || isPartOfName(words, head, nameAt)) {
    return null;
  }
  // "the first woman to win" says more than its words up to the verb
  const ranked = words.slice(first, head).some(({ lower }) => RANKS.has(lower)) && words[end]?.lower === 'to';
  return ranked ? null : { first, head, end: complementsEnd(around, first, end, limit), determiner };
}

/** "partner turned envoy" */
function isTurned(words: readonly Word[], i: number, isHead: (noun: string) => boolean): boolean {
  return words[i]!.lower === 'turned' && words[i - 1] !== undefined && isHead(words[i - 1]!.lower);
}

/** "swimming champion" */
function isActivity(words: readonly Word[], i: number, isHead: (noun: string) => boolean): boolean {
  const next = words[i + 1];
  return words[i]!.form === 'gerund' && next?.pos === 'noun' && isHead(next.lower);
}

/** A noun that a name ends with is the name's: "Bank" of "World Bank". */
function isPartOfName(words: readonly Word[], head: number, nameAt: NameAt): boolean {
  return isCapital(words[head]) && nameAt(head) !== undefined;
}

/** Behind "of Acme", "at the ministry in Oslo", as far as it is no date and stays short. */
export function complementsEnd(around: Surroundings, first: number, from: number, limit = around.endWord): number {
  const { words } = around.reading;
  let end = from;
  while (end < limit && JOINS.has(words[end]!.lower)) {
    const object = objectEnd(around, end + 1, limit);
    if (object === null || describing(around.reading, first, object) === null) {
      break;
    }
    end = object;
  }
  return end;
}

/** Behind the noun phrase that a preposition governs. */
function objectEnd(around: Surroundings, at: number, limit: number): number | null {
  const { nameAt } = around;
  const { words } = around.reading;
  let end = isDeterminer(words[at]) ? at + 1 : at;
  const first = end;
  while (end < limit) {
    const name = nameAt(end);
    if (name) {
      if (end > first && name.kind === 'person' && !name.title && isCapital(words[end - 1])) {
        return null; // "chief of Audit John Roe" goes on to another person
      }
      end = name.endWord;
    } else if (isNominal(words, end, first)) {
      end++;
    } else {
      const joined = joinedEnd(around, end, limit);
      if (joined === end) {
        break;
      }
      end = joined;
    }
  }
  const last = words[end - 1];
  const holds =
    end > first &&
    last !== undefined &&
    (nameAt(end - 1) !== undefined || isPossessive(last) || /^(?:noun|proper|number)$/.test(last.pos));
  const dated =
    /^(?:1[6-9]|20)\d\d$/.test(words[first]?.text ?? '') || (words[end] !== undefined && isTimeWord(words[end]!));
  return holds && !dated ? end : null;
}

/** Behind "and legal affairs" after another common noun; where it stands when there is a second name, person or clause instead. */
function joinedEnd({ reading: { words }, isHead, nameAt }: Surroundings, and: number, limit: number): number {
  if (words[and]!.lower !== 'and' || words[and - 1]?.pos !== 'noun' || isCapital(words[and - 1])) {
    return and;
  }
  let end = and + 1;
  while (end < limit && /^(?:noun|adjective)$/.test(words[end]!.pos) && !isCapital(words[end]) && !nameAt(end)) {
    end++;
  }
  const last = words[end - 1]!;
  return end > and + 1 &&
    last.pos === 'noun' &&
    !isHead(last.lower) &&
    !/^(?:verb|auxiliary)$/.test(words[end]?.pos ?? '')
    ? end
    : and;
}
