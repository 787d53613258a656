import { isOrganizationNoun } from '../../../language/organizationNouns';
import { isPersonNoun } from '../../../language/personNouns';
import { isPlaceNoun } from '../../../language/placeNouns';
import type { NameAt } from '../../descriptions/phrases';
import { isCapital, isNominal, isPossessive, isTimeWord } from '../../descriptions/words';
import type { Reading, Sentence, Word } from '../../reading';
import { ageAt } from './ages';

/** A noun phrase that a determiner or a possessor opens, as indices into `Reading.words`. */
export interface OpenedPhrase {
  /** The word that opens it: "the", "a", "his", or a possessor's first word. */
  readonly at: number;
  readonly opener: 'definite' | 'indefinite' | 'pronoun' | 'possessor';
  /** The first word behind the determiner; of a phrase with a possessor or a possessive pronoun the possessor's. */
  readonly first: number;
  readonly head: number;
  /** "33" in "the 33-year-old actress". */
  readonly age: number | null;
  readonly sentence: number;
}

const LONGEST = 10;
const SPANS_OF_TIME = new Set('year years week weeks month months day days time night'.split(' '));
const DEFINITE = new Set(['the', 'this', 'that']);
const INDEFINITE = new Set(['a', 'an', 'another', 'one', 'some', 'no', 'any', 'every', 'each']);
const POSSESSIVE = new Set(['his', 'her', 'its', 'their']);
/** Adjectives that belong to what follows: "the actress last week". */
const BELONG_BEHIND = new Set(
  'last next late early alone due able likely available responsible present involved first'.split(' '),
);

export function isKnownNoun(noun: string): boolean {
  return isPersonNoun(noun) || isOrganizationNoun(noun) || isPlaceNoun(noun);
}

/** The phrases of a sentence in order; of "the mayor's wife" both "the mayor" and "the mayor's wife". */
export function openedPhrases(reading: Reading, index: number, nameAt: NameAt): OpenedPhrase[] {
  const { words } = reading;
  const sentence = reading.sentences[index]!;
  const found: OpenedPhrase[] = [];
  let end = sentence.firstWord;
  for (let at = sentence.firstWord; at < sentence.endWord; at++) {
    const opener = openerAt(words, at, nameAt);
    if (opener === null || at < end) {
      continue;
    }
    const run = runFrom(words, opener === 'possessor' ? nameAt(at)!.endWord + 1 : at + 1, sentence);
    const first = opener === 'definite' || opener === 'indefinite' ? at + 1 : at;
    for (const head of run.heads) {
      if (!nameAt(head) && !goesOn(words, head, sentence, nameAt)) {
        found.push({ at, opener, first, head, age: run.age, sentence: index });
      }
    }
    end = run.heads.length > 0 ? run.heads.at(-1)! + 1 : at + 1;
  }
  return found;
}

function openerAt(words: readonly Word[], at: number, nameAt: NameAt): OpenedPhrase['opener'] | null {
  const { lower, pos } = words[at]!;
  const name = nameAt(at);
  if (name) {
    return name.firstWord === at && isPossessive(words[name.endWord]) ? 'possessor' : null;
  }
  if (DEFINITE.has(lower)) {
    return pos === 'determiner' || lower === 'the' ? 'definite' : null;
  }
  return INDEFINITE.has(lower) ? 'indefinite' : POSSESSIVE.has(lower) ? 'pronoun' : null;
}

/** Where the nouns stand that may be heads: the last noun of the run, and each that a possessive follows. */
function runFrom(words: readonly Word[], from: number, sentence: Sentence): { heads: number[]; age: number | null } {
  const age = ageAt(words, from);
  const start = age ? age.end : from;
  let end = start;
  while (
    end < sentence.endWord &&
    end - start < LONGEST &&
    (isNominal(words, end, start) || isParticiple(words, end) || isTitleMark(words, end, start))
  ) {
    end++;
  }
  while (end > start && (BELONG_BEHIND.has(words[end - 1]!.lower) || isTimeWord(words[end - 1]!))) {
    end--;
  }
  const heads: number[] = [];
  for (let i = start; i < end; i++) {
    if (
      (i === end - 1 || isPossessive(words[i + 1])) &&
      isKnownNoun(words[i]!.lower) &&
      /^(?:noun|proper|adjective)$/.test(words[i]!.pos)
    ) {
      heads.push(i);
    }
  }
  if (heads.length === 0 && age && end === start) {
    heads.push(start - 1); // "the 33-year-old"
  }
  return { heads, age: age?.years ?? null };
}

/** "the hard partying actress" */
function isParticiple(words: readonly Word[], i: number): boolean {
  const { form } = words[i]!;
  return (form === 'gerund' || form === 'participle') && /^(?:noun|adjective)$/.test(words[i + 1]?.pos ?? '');
}

/** Marks around a title: the “Night Train” actress. */
function isTitleMark(words: readonly Word[], i: number, start: number): boolean {
  return (
    /^["“”]$/.test(words[i]!.text) && i - start < LONGEST - 2 && isCapital(words[i + 1]) !== isCapital(words[i - 1])
  );
}

/** "the actress Jane Doe" describes a name, "the school year" is no school. */
function goesOn(words: readonly Word[], head: number, sentence: Sentence, nameAt: NameAt): boolean {
  const next = words[head + 1];
  return (
    next !== undefined &&
    head + 1 < sentence.endWord &&
    (nameAt(head + 1) !== undefined ||
      SPANS_OF_TIME.has(next.lower) ||
      (next.pos === 'proper' && isCapital(next) && !isTimeWord(next)))
  );
}
