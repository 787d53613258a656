import { type Gazetteer, listKey } from './gazetteer';
import { hashText } from './hash';
import { type Lexicon, levelCount } from './lexicon';

/** What a word is by itself, as the integers that features are made of. Shared by all its occurrences. */
export interface WordFacts {
  readonly form: string;
  /** Hash of the word as it is told apart from others: lower case, but acronyms keep their capitals. */
  readonly key: number;
  readonly lower: string;
  /** Hash under which lists hold it. */
  readonly listKey: number;
  readonly beginsPhrase: boolean;
  readonly capital: boolean;
  /** All letters are capitals, and there are two or more. */
  readonly capitals: boolean;
  /** The same two of the word as it would stand in a sentence whose capitals can be trusted. */
  readonly seemsCapital: boolean;
  readonly seemsCapitals: boolean;
  readonly hasLetter: boolean;
  readonly digits: boolean;
  readonly shape: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly prefix4: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Clusters, from 1; 0 is unknown. */
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
  /** How often news writes it in lower case: 0 never seen, then 1 (never) to 7 (always). */
  readonly lowerShare: number;
}

const LETTER = /\p{L}/u;
const FIRST_CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,3}['’-]?\p{Lu}|\p{Ll}{1,4}-\p{Lu})/u;
const LONGEST_ACRONYM = 6;
/** Seen this many times more often in its usual form, capitals are only a way of printing it. */
const RARELY_CAPITALS = 20;

/** A form without the dots of an acronym, with straight apostrophes: "U.S." and "US" are one word. */
export function plainForm(form: string): string {
  let plain = form;
  if (plain.includes('’')) {
    plain = plain.replace(/’/g, "'");
  }
  return plain.length > 1 && plain.endsWith('.') && LETTER.test(plain) ? plain.replace(/\./g, '') : plain;
}

const capitalised = (lower: string): string => lower.charAt(0).toUpperCase() + lower.slice(1);

/**
 * Facts about a form. Where `recase` is set the sentence's capitals say nothing (headlines, all capitals): the word is looked up as news
 * usually writes it.
 */
export function wordFacts(form: string, lexicon: Lexicon, gazetteer: Gazetteer, recase: boolean): WordFacts {
  const plain = plainForm(form);
  const lower = plain.toLowerCase();
  const hasLetter = LETTER.test(plain);
  const capital = hasLetter && FIRST_CAPITAL.test(plain);
  const capitals = capital && isCapitals(plain);
  const cased = hasLetter ? casedForm(plain, lower, capitals, recase, lexicon) : plain;
  const fine = lexicon.cluster(cased);
  const seen = recase ? cased : plain;
  const seemsCapital = hasLetter && FIRST_CAPITAL.test(seen);
  const inList = listKey(plain);
  return {
    form,
    lower,
    key: hashText(keepsCapitals(cased) ? cased : lower),
    listKey: inList,
    beginsPhrase: gazetteer.begins(inList),
    capital,
    capitals,
    seemsCapital,
    seemsCapitals: seemsCapital && isCapitals(seen),
    hasLetter,
    digits: /^\p{N}/u.test(plain),
    shape: hashText(shapeOf(seen)),
    prefix2: hashText(lower, 0, Math.min(2, lower.length)),
    prefix3: hashText(lower, 0, Math.min(3, lower.length)),
    prefix4: hashText(lower, 0, Math.min(4, lower.length)),
    suffix2: hashText(lower, Math.max(0, lower.length - 2)),
    suffix3: hashText(lower, Math.max(0, lower.length - 3)),
    suffix4: hashText(lower, Math.max(0, lower.length - 4)),
    fine: fine + 1,
    middle: fine < 0 ? 0 : lexicon.middle[fine]! + 1,
    coarse: fine < 0 ? 0 : lexicon.coarse[fine]! + 1,
    lowerShare: lowerShare(lower, plain, lexicon),
  };
}

const isCapitals = (form: string): boolean => form.length > 1 && form === form.toUpperCase();

const keepsCapitals = (cased: string): boolean => cased.length <= LONGEST_ACRONYM && isCapitals(cased);

/** The word as news usually writes it. */
function casedForm(plain: string, lower: string, capitals: boolean, recase: boolean, lexicon: Lexicon): string {
  const title = capitalised(lower);
  const asIs = levelCount(lexicon.count(plain));
  const asTitle = levelCount(lexicon.count(title));
  if (!recase) {
    return capitals && plain.length > 2 && asTitle > asIs * RARELY_CAPITALS ? title : plain;
  }
  const upper = plain.toUpperCase();
  const asLower = levelCount(lexicon.count(lower));
  const asUpper = levelCount(lexicon.count(upper));
  if (asLower + asUpper + asTitle === 0) {
    return capitals ? title : plain;
  }
  return asLower >= asTitle && asLower >= asUpper ? lower : asTitle >= asUpper ? title : upper;
}

function lowerShare(lower: string, plain: string, lexicon: Lexicon): number {
  const small = levelCount(lexicon.count(lower));
  const title = levelCount(lexicon.count(capitalised(lower)));
  const upper =
    plain === lower ? 0 : levelCount(lexicon.count(plain === capitalised(lower) ? lower.toUpperCase() : plain));
  const all = small + title + upper;
  if (all === 0) {
    return 0;
  }
  const share = small / all;
  return 1 + SHARES.filter(bound => share >= bound).length;
}

const SHARES = [0.005, 0.05, 0.25, 0.6, 0.9, 0.98];

/** "Xxx", "X.X", "Xxx-Xxx", "00": runs of one class are two letters at most. */
function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of form) {
    const kind = char >= '0' && char <= '9' ? '0' : !LETTER.test(char) ? char : char === char.toLowerCase() ? 'x' : 'X';
    run = kind === last ? run + 1 : 1;
    if (run <= 2) {
      shape += kind; // one capital and several are told apart
    }
    last = kind;
  }
  return shape;
}
