import { createMemory } from '../memory';
import { type Gazetteer, LONGEST_PHRASE, listNames, longerPhrase, phraseOf } from './gazetteer';
import type { Lexicon } from './lexicon';
import { type WordFacts, wordFacts } from './wordFacts';

/** What the capitals of a sentence say: the usual, or nothing. */
export type Casing = 'sentence' | 'title' | 'capitals';

/** Where a word stands in a list's phrase. */
const enum At {
  Begin,
  Inside,
  Last,
  Single,
}

/** A sentence ready for features: facts of its words and of their places. */
export interface SentenceFacts {
  readonly words: readonly WordFacts[];
  readonly casing: Casing;
  /** For each word what lists know of it: `list * 4 + At`. */
  readonly listed: readonly (readonly number[])[];
  /** 1 for each word that may stand in a name; all others are outside. */
  readonly candidate: Uint8Array;
  /** For each word that seems capitalised the run of such words it stands in: first, and end exclusive. */
  readonly runFirst: Int32Array;
  readonly runEnd: Int32Array;
}

const NONE: readonly number[] = [];
const USUALLY_LOWER = 6;

/** A cache of facts for the words of a text; news repeats itself. */
export interface WordMemory {
  facts(form: string, recase: boolean): WordFacts;
}

export function createWordMemory(lexicon: Lexicon, gazetteer: Gazetteer): WordMemory {
  const plain = createMemory(form => wordFacts(form, lexicon, gazetteer, false));
  const recased = createMemory(form => wordFacts(form, lexicon, gazetteer, true));
  return { facts: (form, recase) => (recase ? recased(form) : plain(form)) };
}

/** The words of a sentence, and what its capitals say. Where they say nothing, words stand as news usually writes them. */
export function sentenceWords(
  tokens: readonly string[],
  memory: WordMemory,
): { readonly words: readonly WordFacts[]; readonly casing: Casing } {
  const words = tokens.map(token => memory.facts(token, false));
  const casing = casingOf(words);
  return { words: casing === 'sentence' ? words : tokens.map(token => memory.facts(token, true)), casing };
}

/** Facts of a sentence from its words. */
export function placedWords(words: readonly WordFacts[], casing: Casing, gazetteer: Gazetteer): SentenceFacts {
  const runFirst = new Int32Array(words.length);
  const runEnd = new Int32Array(words.length);
  findRuns(words, runFirst, runEnd);
  return {
    words,
    casing,
    listed: findListed(words, gazetteer),
    candidate: findCandidates(words),
    runFirst,
    runEnd,
  };
}

function casingOf(words: readonly WordFacts[]): Casing {
  let letters = 0;
  let capitals = 0;
  let usuallyLower = 0;
  let raised = 0;
  words.forEach((word, i) => {
    if (!word.hasLetter || word.lower.length < 2) {
      return;
    }
    letters++;
    capitals += word.capitals ? 1 : 0;
    if (i > 0 && word.lowerShare >= USUALLY_LOWER && word.lower.length >= 4) {
      usuallyLower++;
      raised += word.capital ? 1 : 0;
    }
  });
  if (letters >= 3 && capitals >= 0.8 * letters) {
    return 'capitals';
  }
  return usuallyLower >= 2 && raised > 0.6 * usuallyLower ? 'title' : 'sentence';
}

function findRuns(words: readonly WordFacts[], runFirst: Int32Array, runEnd: Int32Array): void {
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.seemsCapital) {
      runFirst[i] = i;
      runEnd[i] = i;
      continue;
    }
    let end = i + 1;
    while (end < words.length && words[end]!.seemsCapital) {
      end++;
    }
    for (let k = i; k < end; k++) {
      runFirst[k] = i;
      runEnd[k] = end;
    }
    i = end - 1;
  }
}

function findListed(words: readonly WordFacts[], gazetteer: Gazetteer): (readonly number[])[] {
  const listed: (readonly number[])[] = words.map(() => NONE);
  const titles = 1 << listNames.indexOf('titles');
  /** For each list, the end of the longest phrase that covers where we are. */
  const coveredTo = new Int32Array(listNames.length);
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.beginsPhrase) {
      continue;
    }
    const longest = new Int32Array(listNames.length);
    let phrase = 0;
    for (let length = 1; length <= LONGEST_PHRASE && i + length <= words.length; length++) {
      const word = words[i + length - 1]!;
      phrase = length === 1 ? phraseOf(word.listKey) : longerPhrase(phrase, word.listKey);
      let bits = gazetteer.lists(phrase);
      if (!words[i]!.capital) {
        bits &= titles; // names begin with a capital
      }
      for (let list = 0; bits !== 0; list++, bits >>= 1) {
        if (bits & 1) {
          longest[list] = length;
        }
      }
    }
    for (let list = 0; list < longest.length; list++) {
      const length = longest[list]!;
      if (length === 0 || i + length <= coveredTo[list]!) {
        continue;
      }
      coveredTo[list] = i + length;
      for (let k = 0; k < length; k++) {
        const at = length === 1 ? At.Single : k === 0 ? At.Begin : k === length - 1 ? At.Last : At.Inside;
        const own = listed[i + k]!;
        const code = list * 4 + at;
        if (own === NONE) {
          listed[i + k] = [code];
        } else {
          (own as number[]).push(code);
        }
      }
    }
  }
  return listed;
}

/** Words that may stand inside a name between its capitals. */
const JOINING = new Set(
  "of the and & for in on to de la le du des del della da do dos di van von der den ter ten bin ibn al el y e zu 's ' - – / , at with".split(
    ' ',
  ),
);
/** Words in lower case that begin a name. */
const PARTICLES = new Set('de da do dos di del della la le van von der den ter ten bin ibn al el du zu'.split(' '));
const WIDEST_GAP = 2;

/** Capitalised words, up to two small words between them, numbers and set-apart hyphens that touch them, particles before them. */
function findCandidates(words: readonly WordFacts[]): Uint8Array {
  const candidate = new Uint8Array(words.length);
  let last = -10;
  words.forEach((word, i) => {
    if (!word.capital) {
      return;
    }
    candidate[i] = 1;
    if (last >= 0 && i - last - 1 <= WIDEST_GAP && joined(words, last + 1, i)) {
      candidate.fill(1, last + 1, i);
    }
    for (let k = i - 1; k > Math.max(last, i - 3, -1) && PARTICLES.has(words[k]!.form); k--) {
      candidate[k] = 1;
    }
    if (words[i + 1]?.form === '-' && words[i + 2]?.hasLetter === true) {
      candidate[i + 1] = 1; // "Jae - won": a hyphen that was set apart
      candidate[i + 2] = 1;
    }
    if (i > 0 && words[i - 1]!.digits) {
      candidate[i - 1] = 1;
    }
    if (i + 1 < words.length && words[i + 1]!.digits) {
      candidate[i + 1] = 1;
    }
    last = i;
  });
  return candidate;
}

function joined(words: readonly WordFacts[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    if (!JOINING.has(word.lower) && !word.digits) {
      return false;
    }
  }
  return true;
}
