import { organizationHeads, organizationWords } from '../language/organizations';
import { isForename, nameParticles } from '../language/people';
import { functionWords } from '../language/words';
import type { Reading, Sentence, Word } from './reading';

/** Words of a sentence that may form names together: indices into `Reading.words`, end exclusive. */
export interface Run {
  readonly first: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** Sentences in which most words are capitalised tell nothing by their capitals: headlines. */
const TITLE_CASE_SHARE = 0.6;
/** In a shorter sentence a few names are most of the words. */
const FEWEST_WORDS = 4;

export function isCapitalised(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text) && /\p{L}/u.test(word.text);
}

export function isTitleCase(reading: Reading, sentence: Sentence): boolean {
  if (/^[.!?…]$/.test(reading.words[sentence.endWord - 1]?.text ?? '')) {
    return false; // a short sentence of names; headlines have no full stop
  }
  let capitals = 0;
  let letters = 0;
  for (let i = sentence.firstWord; i < sentence.endWord; i++) {
    const word = reading.words[i]!;
    if (/^\p{L}{4}/u.test(word.text)) {
      letters++;
      capitals += isCapitalised(word) ? 1 : 0;
    }
  }
  return letters >= FEWEST_WORDS && capitals / letters >= TITLE_CASE_SHARE;
}

/** "Secretary of State", "Chief of Staff": titles with "of" inside. */
const OFFICES = new Set(['secretary', 'chief']);

/** Maximal runs of capitalised words, with the small words that hold a name together: "van", "of" in an organization's name. */
export function findRuns(reading: Reading, sentence: Sentence): Run[] {
  const { words } = reading;
  const runs: Run[] = [];
  for (let i = sentence.firstWord; i < sentence.endWord; i++) {
    if (!startsRun(words, i, sentence)) {
      continue;
    }
    let end = i + 1;
    for (
      let next = continueRun(words, i, end, sentence.endWord);
      next !== undefined;
      next = continueRun(words, i, end, sentence.endWord)
    ) {
      end = next;
    }
    runs.push({ first: i, end, sentence });
    i = end - 1;
  }
  return runs;
}

function startsRun(words: readonly Word[], i: number, sentence: Sentence): boolean {
  const word = words[i]!;
  if (/^al-\p{Lu}/u.test(word.text)) {
    return true;
  }
  if (!isCapitalised(word)) {
    return false;
  }
  if (!functionWords.has(word.lower) || isAcronym(word)) {
    return !(i === sentence.firstWord && onlyBegins(word));
  }
  // "The Hague", "The New York Times"; a "The" that begins the sentence is decided with the rest of the run.
  const next = words[i + 1];
  return (
    word.text === 'The' &&
    i + 1 < sentence.endWord &&
    next !== undefined &&
    isCapitalised(next) &&
    !functionWords.has(next.lower)
  );
}

/** "Rebuilding Norway will take years", "Alongside Lund sat": a word that has its capital from the sentence. */
function onlyBegins(word: Word): boolean {
  const small =
    word.pos === 'preposition' || word.pos === 'conjunction' || word.pos === 'determiner' || word.pos === 'adverb';
  return !isAcronym(word) && !isForename(word.text) && (small || word.form === 'gerund');
}

function isAcronym(word: Word): boolean {
  return word.text.length > 1 && word.text === word.text.toUpperCase() && word.text !== 'I';
}

/** The end of the run once the words after `end` that belong to it are taken in; undefined where none does. */
function continueRun(words: readonly Word[], first: number, end: number, limit: number): number | undefined {
  const word = end < limit ? words[end] : undefined;
  if (!word) {
    return undefined;
  }
  if (isCapitalised(word) || /^al-\p{Lu}/u.test(word.text)) {
    return !functionWords.has(word.lower) || isAcronym(word) ? end + 1 : undefined;
  }
  const next = end + 1 < limit ? words[end + 1] : undefined;
  const joins = next !== undefined && isCapitalised(next) && !functionWords.has(next.lower);
  if (!joins) {
    return nameParticles.has(word.lower) ? afterParticles(words, end, limit) : undefined;
  }
  if (nameParticles.has(word.lower) || word.text === '&') {
    return end + 2;
  }
  const nameSoFar = words.slice(first, end);
  if (word.lower === 'of' || word.lower === 'for' || word.lower === 'on') {
    const head = nameSoFar.some(part => organizationHeads.has(part.lower));
    const title = word.lower === 'of' && OFFICES.has(nameSoFar.at(-1)!.lower);
    return head || title ? end + 2 : undefined;
  }
  if (
    (word.text === "'s" || word.text === '’s') &&
    next &&
    organizationWords.has(next.lower) &&
    nameSoFar.at(-1)!.lower === 'general'
  ) {
    return end + 2;
  }
  return undefined;
}

/** "van der Leyen": particles in a row, then a capital. */
function afterParticles(words: readonly Word[], end: number, limit: number): number | undefined {
  const second = end + 1 < limit ? words[end + 1] : undefined;
  const third = end + 2 < limit ? words[end + 2] : undefined;
  return second && third && nameParticles.has(second.lower) && isCapitalised(third) ? end + 3 : undefined;
}
