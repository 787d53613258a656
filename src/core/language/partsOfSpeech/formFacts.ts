import { hashText, join } from '../tagger/hash';
import { type Lexicon, levelCount } from '../tagger/lexicon';
import { plainForm } from '../tagger/wordFacts';

/** What the place of a word makes of its capitals: a name's, or a sentence's first, or a headline's. */
export const enum Place {
  Inside,
  First,
  Headline,
}
export const PLACES = 3;

/** A word by itself, as the integers that features are made of. Shared by all its occurrences in one kind of place. */
export interface FormFacts {
  /** Hash of the lower case. */
  readonly key: number;
  /** Hash of the word with what its capitals say in this place. */
  readonly cased: number;
  readonly look: number;
  /** Letters or digits are in it. */
  readonly isWord: boolean;
  readonly capital: boolean;
  /** News nearly always writes it in lower case. */
  readonly usuallyLower: boolean;
  readonly prefix1: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Behind the last hyphen, 0 where there is none. */
  readonly tail: number;
  /** Clusters, from 1; 0 is unknown. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** 0 to 5: never seen, or how often news writes it in lower case. */
  readonly lowerShare: number;
}

const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;

export function formFacts(form: string, place: Place, lexicon: Lexicon): FormFacts {
  const plain = plainForm(form);
  const lower = plain.toLowerCase();
  const capital = plain !== lower && /^\p{Lu}/u.test(plain);
  const share = lowerShareOf(plain, lower, lexicon);
  const cluster = lexicon.cluster(
    /^\p{N}/u.test(plain) ? '0' : place === Place.Inside ? plain : usualForm(plain, lower, lexicon),
  );
  const key = hashText(lower);
  const look = join(shapeOf(plain, lower, capital), place);
  const hyphen = lower.lastIndexOf('-');
  return {
    key,
    cased: join(key, look),
    look,
    isWord: WORD.test(form),
    capital,
    usuallyLower: share === LOWER && lower.length >= 4 && LETTER.test(lower),
    prefix1: hashText(lower, 0, 1),
    prefix2: hashText(lower, 0, Math.min(2, lower.length)),
    prefix3: hashText(lower, 0, Math.min(3, lower.length)),
    suffix1: hashText(lower, Math.max(0, lower.length - 1)),
    suffix2: hashText(lower, Math.max(0, lower.length - 2)),
    suffix3: hashText(lower, Math.max(0, lower.length - 3)),
    suffix4: hashText(lower, Math.max(0, lower.length - 4)),
    tail: hyphen > 0 ? hashText(lower, hyphen + 1) : 0,
    fine: cluster + 1,
    middle: cluster < 0 ? 0 : lexicon.middle[cluster]! + 1,
    coarse: cluster < 0 ? 0 : lexicon.coarse[cluster]! + 1,
    lowerShare: share,
  };
}

const LOWER = 5;

function lowerShareOf(plain: string, lower: string, lexicon: Lexicon): number {
  const small = levelCount(lexicon.count(lower));
  const all =
    small +
    levelCount(lexicon.count(titleCase(lower))) +
    (plain === lower ? 0 : levelCount(lexicon.count(lower.toUpperCase())));
  const share = small / all;
  return all === 0 ? 0 : share < 0.02 ? 1 : share < 0.25 ? 2 : share < 0.7 ? 3 : share < 0.95 ? 4 : LOWER;
}

const titleCase = (lower: string): string => lower.charAt(0).toUpperCase() + lower.slice(1);

/** The word as news usually writes it. */
function usualForm(plain: string, lower: string, lexicon: Lexicon): string {
  const title = titleCase(lower);
  const upper = lower.toUpperCase();
  const asLower = lexicon.count(lower);
  const asTitle = lexicon.count(title);
  const asUpper = lexicon.count(upper);
  if (asLower + asTitle + asUpper === 0) {
    return plain;
  }
  return asLower >= asTitle && asLower >= asUpper ? lower : asTitle >= asUpper ? title : upper;
}

/** A few bits: capitals, digits, hyphens, full stops. */
function shapeOf(plain: string, lower: string, capital: boolean): number {
  const capitals = capital && plain.length > 1 && plain === plain.toUpperCase();
  return (
    (capitals ? 3 : capital ? 2 : plain !== lower ? 1 : 0) +
    (/^\p{N}/u.test(plain) ? 4 : /\p{N}/u.test(plain) ? 8 : 0) +
    (plain.includes('-') ? 16 : 0) +
    (plain.length === 1 ? 32 : 0)
  );
}
