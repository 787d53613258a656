import { genderOfNoun, isPersonNoun } from '../../../language/personNouns';
import type { Gender } from '../../../language/gender';
import type { Mention } from '../../analysis';
import type { Reading, Sentence, Word } from '../../reading';

/** A person whom the text does not name: "a man", "the suspect", "his wife". Words as indices, end exclusive. */
export interface Unnamed {
  readonly first: number;
  readonly end: number;
  readonly noun: string;
  readonly gender: Gender | null;
  /** A word of the name that the phrase stands beside and only says more of: "John Smith, a lawyer"; null for somebody else. */
  readonly beside: number | null;
}

/** The mention that a word belongs to; of a name rather than of the nominal around it. */
type MentionAt = (word: number) => Mention | undefined;

const DETERMINERS = new Set('a an the this that another his her their its my our your one'.split(' '));
/** A noun behind one of these says what somebody is, and is nobody else: "was a lawyer", "as mayor". */
const PREDICATES = new Set('is was are were be been being became become becomes remains remained as'.split(' '));
/** Nouns that mean a thing more often than a person. */
const SELDOM_PERSONS = new Set(
  'head prospect safety figure model major minor favorite favourite private fan individual whip seed'.split(' '),
);
const LONGEST = 8;

/** What persons a sentence speaks of without naming them. */
export function unnamedIn({ words }: Reading, sentence: Sentence, mentionAt: MentionAt): Unnamed[] {
  const found: Unnamed[] = [];
  for (let i = sentence.firstWord; i < sentence.endWord; i++) {
    const noun = words[i]!;
    if (mentionAt(i) || !/^(?:noun|proper)$/.test(noun.pos) || !isPersonNoun(noun.lower)) {
      continue;
    }
    const next = i + 1 < sentence.endWord ? words[i + 1]! : undefined;
    if (next && (next.pos === 'noun' || next.pos === 'proper' || next.text === '-')) {
      continue; // "police officers", "the actor Smith"
    }
    if (SELDOM_PERSONS.has(noun.lower) && next?.lower !== 'who') {
      continue;
    }
    const first = phraseStart(words, sentence, i);
    const beside = nameBeside(words, sentence, first, i + 1, mentionAt);
    if (beside !== null || !PREDICATES.has(words[first - 1]?.lower ?? '')) {
      found.push({ first, end: i + 1, noun: noun.lower, gender: genderOfNoun(noun.lower), beside });
    }
  }
  return found;
}

function phraseStart(words: readonly Word[], sentence: Sentence, noun: number): number {
  let first = noun;
  while (first > sentence.firstWord && noun - first < LONGEST && !DETERMINERS.has(words[first]!.lower)) {
    const { pos, lower, form } = words[first - 1]!;
    const describes = form === 'gerund' || form === 'participle'; // "a high-ranking official", "the accused man"
    if (/^(?:auxiliary|preposition|conjunction)$/.test(pos) || (pos === 'verb' && !describes)) {
      break;
    }
    if (pos === 'punctuation' && lower !== '-') {
      break;
    }
    if (pos === 'pronoun' && !DETERMINERS.has(lower) && lower !== 'us') {
      break; // "US" is tagged so as well
    }
    first--;
  }
  return first;
}

/** "his lawyer, John Smith", "lawyer John Smith", "John Smith, a lawyer", "John Smith, 45, a lawyer". */
function nameBeside(
  words: readonly Word[],
  sentence: Sentence,
  first: number,
  end: number,
  mentionAt: MentionAt,
): number | null {
  const office = officeEnd(words, end, mentionAt);
  const behind = words[office]?.text === ',' ? office + 1 : office;
  if (behind < sentence.endWord && isPersonName(mentionAt(behind))) {
    return behind;
  }
  let before = first - 1;
  if (words[before]?.text === ',' && words[before - 1]?.pos === 'number' && words[before - 2]?.text === ',') {
    before -= 2;
  }
  const isBeside =
    words[before]?.text === ',' && before - 1 >= sentence.firstWord && isPersonName(mentionAt(before - 1));
  return isBeside ? before - 1 : null;
}

/** Where "of State", "of the House" and "of Alaska" end behind a title; a person behind "of" is somebody else. */
function officeEnd(words: readonly Word[], end: number, mentionAt: MentionAt): number {
  if (words[end]?.lower !== 'of') {
    return end;
  }
  let office = end + 1;
  while (
    office < end + LONGEST &&
    /^(?:the|\p{Lu}.*)$/u.test(words[office]?.text ?? '') &&
    !isPersonName(mentionAt(office))
  ) {
    office++;
  }
  return office > end + 1 ? office : end;
}

function isPersonName(mention: Mention | undefined): boolean {
  return mention?.kind === 'person' && mention.form === 'name';
}
