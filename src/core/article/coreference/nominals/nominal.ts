import { genderOfNoun } from '../../../language/personNouns';
import type { Gender } from '../../analysis';
import { complementsEnd, type NameAt } from '../../descriptions/phrases';
import { isTimeWord } from '../../descriptions/words';
import type { Reading, Word } from '../../reading';
import { isKnownNoun, type OpenedPhrase } from './phrases';
import { contentOf, sameNoun, type Wording } from './words';

/** A noun phrase that may stand for somebody, ready to be compared. */
export interface Nominal extends Wording {
  readonly phrase: OpenedPhrase;
  /** Offsets: without its article, with its possessor, up to its head. */
  readonly start: number;
  readonly end: number;
  /** Modifiers that need not have been said before: adjectives. */
  readonly loose: ReadonlySet<string>;
  readonly gender: Gender | null;
  /** What stands behind its head may tell which one it is: "the man who came", "the company behind the plan", "the shop in the square". */
  readonly restricted: 'clause' | 'phrase' | 'place' | null;
  readonly quoted: boolean;
  /** "this country": where who speaks is. */
  readonly deictic: boolean;
  /** It belongs to a name beside it, or modifies another noun: only a description that it repeats tells who it is. */
  readonly apart: boolean;
}

/** Who a nominal stands for. */
export interface Resolved {
  readonly chain: number;
  /** Index into the mentions: the name it is linked to. */
  readonly to: number;
  readonly reason: string;
  readonly confidence: number;
}

export function nominalOf(reading: Reading, phrase: OpenedPhrase, nameAt: NameAt, quoted: boolean): Nominal {
  const { words, sentences } = reading;
  const limit = sentences[phrase.sentence]!.endWord;
  const behind = phrase.head + 1;
  const core = phrase.opener === 'pronoun' ? phrase.first + 1 : phrase.first;
  const around = { reading, firstWord: 0, endWord: limit, headline: false, isHead: isKnownNoun, nameAt };
  const stop = complementsEnd(around, phrase.first, behind);
  const of = /^(?:of|for)$/.test(words[behind]?.lower ?? '') ? stop : behind;
  return {
    phrase,
    start: words[phrase.first]!.start,
    end: words[phrase.head]!.end,
    noun: sameNoun(words[phrase.head]!.lower),
    modifiers: contentOf(words, pastAge(words, core, phrase), phrase.head),
    complement: contentOf(words, behind, of),
    loose: contentOf(words, pastAge(words, core, phrase), phrase.head, isLoose),
    gender: genderOfNoun(words[phrase.head]!.lower),
    restricted: restriction(words, behind, limit),
    quoted,
    deictic: words[phrase.at]!.lower === 'this',
    apart: isBesideName(words, phrase.at, nameAt) || namesBehind(words, behind, nameAt) || joinsModifier(words, behind),
  };
}

/** "Jane Doe,” the singer": a comma and a name before it. */
function isBesideName(words: readonly Word[], at: number, nameAt: NameAt): boolean {
  const comma = /^["”'’]$/.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1;
  return words[comma]?.text === ',' && nameAt(comma - 1) !== undefined;
}

/** "The winner was Jane Doe": who it is comes behind it. */
function namesBehind(words: readonly Word[], behind: number, nameAt: NameAt): boolean {
  return /^(?:is|was|,)$/.test(words[behind]?.lower ?? '') && nameAt(behind + 1)?.kind === 'person';
}

/** "state and local taxes": what looks like the head modifies. */
function joinsModifier(words: readonly Word[], behind: number): boolean {
  return (
    /^(?:and|or)$/.test(words[behind]?.lower ?? '') &&
    words[behind + 1]?.pos === 'adjective' &&
    words[behind + 2]?.pos === 'noun'
  );
}

function isLoose({ pos, text, demonym }: Word): boolean {
  return /^(?:adjective|adverb|verb)$/.test(pos) && /^\p{Ll}/u.test(text) && !demonym;
}

function pastAge(words: readonly Word[], core: number, { age, head }: OpenedPhrase): number {
  let at = core;
  while (age !== null && at < head && !/old$/.test(words[at]!.lower)) {
    at++;
  }
  return age === null ? core : Math.min(head, at + 1);
}

function restriction(words: readonly Word[], at: number, limit: number): Nominal['restricted'] {
  const word = words[at];
  if (!word || at >= limit) {
    return null;
  }
  const next = words[at + 1];
  if (/^(?:who|whom|whose|that|which|where)$/.test(word.lower)) {
    return 'clause';
  }
  if (word.pos === 'verb' && (word.form === 'gerund' || (word.form === 'participle' && next?.pos !== 'punctuation'))) {
    return 'clause';
  }
  if (!next || isTimeWord(next)) {
    return null;
  }
  return /^(?:of|for|with|behind|between)$/.test(word.lower)
    ? 'phrase'
    : /^(?:in|at|on|from|near|inside|under|against)$/.test(word.lower)
      ? 'place'
      : null;
}
