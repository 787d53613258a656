import { tokenize } from '../../text/tokens';
import { EMPTY_HASH, extend, join } from './hash';

/** The lists, each a bit in what a phrase is found under. */
export const listNames = [
  'countries',
  'regions',
  'cities',
  'forenames',
  'surnames',
  'organizations',
  'teams',
  'ambiguous',
  'things',
  'titles',
] as const;
export type ListName = (typeof listNames)[number];

/** Phrases of the open lists by the hashes of their words. */
export interface Gazetteer {
  /** True where some phrase begins with this word; seldom for another of the same hash. */
  begins(word: number): boolean;
  /** Bits of the lists that hold the phrase; 0 where none does. `phrase` is made with `phraseOf`. */
  lists(phrase: number): number;
}

/** In words; longer entries are left out. */
export const LONGEST_PHRASE = 6;

const CAPACITY_BITS = 18;
const MASK = (1 << CAPACITY_BITS) - 1;

/** The hash of a phrase's first word alone, and of a phrase with one word more. */
export const phraseOf = (word: number): number => join(0x51ed27, word);
export const longerPhrase = (phrase: number, word: number): number => join(phrase, word);

/** The hash under which the word from `start` to `end` is looked up: in lower case, without the dots of abbreviations, apostrophes straight. */
export function listKey(text: string, start = 0, end = text.length): number {
  let hash = EMPTY_HASH;
  for (let i = start; i < end; i++) {
    let unit = text.charCodeAt(i);
    if (unit === DOT) {
      continue;
    }
    if (unit >= 65 && unit <= 90) {
      unit += 32;
    } else if (unit > 127) {
      unit = unit === CURLY_APOSTROPHE ? APOSTROPHE : text[i]!.toLowerCase().charCodeAt(0);
    }
    hash = extend(hash, unit);
  }
  return hash | 0;
}

const DOT = 0x2e;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

/** Builds the table from the lists: phrases parted by "|". */
export function createGazetteer(lists: Readonly<Record<ListName, string>>): Gazetteer {
  const keys = new Int32Array(1 << CAPACITY_BITS);
  const bits = new Uint16Array(1 << CAPACITY_BITS);
  const firsts = new Uint8Array(1 << 16);
  let entries = 0;
  const slotOf = (phrase: number): number => {
    let slot = (phrase ^ (phrase >>> 15)) & MASK;
    while (bits[slot] !== 0 && keys[slot] !== phrase) {
      slot = (slot + 1) & MASK;
    }
    return slot;
  };
  listNames.forEach((name, list) => {
    forEachPhrase(lists[name], (first, phrase) => {
      firsts[first & 0xffff] = 1;
      const slot = slotOf(phrase);
      entries += bits[slot] === 0 ? 1 : 0;
      if (entries > MASK / 2) {
        throw new RangeError(`The lists hold more than ${String(MASK / 2)} phrases.`);
      }
      keys[slot] = phrase;
      bits[slot]! |= 1 << list;
    });
  });
  return {
    begins: word => firsts[word & 0xffff] === 1,
    lists: phrase => bits[slotOf(phrase)]!,
  };
}

/** Hands over each phrase's first word and the phrase, hashed. */
function forEachPhrase(list: string, use: (first: number, phrase: number) => void): void {
  for (let start = 0; start < list.length;) {
    const bar = list.indexOf('|', start);
    const end = bar === -1 ? list.length : bar;
    const hashed = new HashedPhrase();
    if (isPlain(list, start, end)) {
      addPlainWords(list, start, end, hashed);
    } else {
      tokenize(list, start, end).forEach(token => hashed.add(listKey(list, token.start, token.end)));
    }
    if (hashed.words > 0 && hashed.words <= LONGEST_PHRASE) {
      use(hashed.first, hashed.phrase);
    }
    start = end + 1;
  }
}

class HashedPhrase {
  words = 0;
  first = 0;
  phrase = 0;

  add(word: number): void {
    this.words++;
    if (this.words === 1) {
      this.first = word;
      this.phrase = phraseOf(word);
    } else {
      this.phrase = longerPhrase(this.phrase, word);
    }
  }
}

/** Nothing but letters and spaces: most phrases are, and need no tokenizer. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i) | 0x20; // capitals, and the space itself, fall on what is tested
    if (!(unit >= 97 && unit <= 122) && unit !== 0x20 && (unit <= 0xbf || unit >= 0x2000)) {
      return false;
    }
  }
  return true;
}

function addPlainWords(text: string, start: number, end: number, hashed: HashedPhrase): void {
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i === end || text.charCodeAt(i) === 0x20) {
      if (i > from) {
        hashed.add(listKey(text, from, i));
      }
      from = i + 1;
    }
  }
}
