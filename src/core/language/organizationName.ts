import { countryOfDemonym } from './demonyms';
import { genderOfForename } from './forenames';
import { createMemory } from './memory';
import { isListedOrganization } from './organizations';
import { canonicalPlace, placeKind } from './places';
import { functionWords } from './words';

/** An organization's name taken apart. */
export interface OrganizationName {
  /** The country whose it is said to be, as places are named: "Norway" for "Norwegian Coast Guard"; null where none is. */
  readonly country: string | null;
  /** The words that tell it from others, in lower case: without article, country and legal form, spelt one way. */
  readonly words: readonly string[];
  /** Country and words together. Names of one key are one organization's. */
  readonly key: string;
  /** Its capitals in lower case: "iaea" for "International Atomic Energy Agency"; with and without that of an article. None for one word. */
  readonly initials: readonly string[];
  /** It bears a legal form: then it is no short form of a name of more words. */
  readonly hasForm: boolean;
  /** Only capitals, perhaps with dots or digits: "NATO", "F.B.I.". */
  readonly isAcronym: boolean;
}

const LEGAL_FORMS = new Set(
  'inc incorporated corp corporation ltd limited plc llc llp lp gmbh ag sa se spa sarl srl sas nv bv ab oyj asa kgaa pte pvt bhd tbk co company cos companies group holdings holding kk pty'.split(
    ' ',
  ),
);
/** Words that say what kind of body it is: without them a company's name is still its name. */
const LINES_OF_BUSINESS = new Set(
  (
    'airlines airline airways air lines aviation motor motors automotive automobile automobiles computer computers software systems technologies technology electronics semiconductor ' +
    'pharmaceuticals pharmaceutical pharma laboratories energy oil gas petroleum mining steel chemical chemicals bancorp banking financial insurance investments asset management communications ' +
    'telecom telecommunications wireless networks stores market markets foods beverage beverages brewing shipping logistics freight railway railways railroad industries industrial manufacturing ' +
    'engineering construction fc afc newspaper magazine university college'
  ).split(' '),
);
const BRITISH = new Map([
  ['defence', 'defense'],
  ['centre', 'center'],
  ['organisation', 'organization'],
  ['labour', 'labor'],
  ['theatre', 'theater'],
  ['programme', 'program'],
  ['&', 'and'],
]);
const STATE_BODIES = new Set(
  (
    'department ministry office bureau agency commission committee council court senate parliament congress assembly duma government treasury army navy force forces marines guard guards corps police ' +
    'administration authority service board institute embassy consulate federation association union team'
  ).split(' '),
);
const HEADS_BEFORE = new Set(['department', 'ministry', 'office', 'bureau']);
const SMALL = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'de', 'du', 'la', 'des', 'del', '&']);

/** Takes a name apart, and remembers: the same names come back at every edit. */
export const parseOrganizationName = createMemory(parse);

function parse(name: string): OrganizationName {
  const plain = name.replace(/[’']s\b|\.com\b/g, '').replace(/[.,!’'"“”]/g, '');
  const written = plain.split(/\s+/).filter(word => word !== '');
  const article = written.length > 1 && /^the$/i.test(written[0]!);
  if (article) {
    written.shift();
  }
  const plainWords = withoutLegalForm(written);
  const taken = countryBefore(plainWords);
  const words = headLast(plainWords.slice(taken.words).map(spelt));
  return {
    country: taken.country,
    words,
    key: taken.country === null ? words.join(' ') : `${words.join(' ')} (${taken.country.toLowerCase()})`,
    initials: initialsOf(written, plainWords, article),
    hasForm: plainWords.length < written.length,
    isAcronym: written.length === 1 && /^[\p{Lu}\d&-]{2,6}$/u.test(written[0]!),
  };
}

/** Without "& Co", "Inc" and what may follow that, the sign at the stock exchange. */
function withoutLegalForm(words: readonly string[]): readonly string[] {
  const sign = words.length > 2 && /^\p{Lu}{1,5}$/u.test(words.at(-1)!) && isLegalForm(words.at(-2)!);
  let end = words.length - (sign ? 1 : 0);
  while (end > 1 && (isLegalForm(words[end - 1]!) || words[end - 1] === '&' || words[end - 1] === 'and')) {
    end--;
  }
  return words.slice(0, end);
}

function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word.toLowerCase());
}

function spelt(word: string): string {
  const lower = word.toLowerCase();
  return BRITISH.get(lower) ?? lower;
}

/** A country or its adjective before a body that every state has: "US", "South Korean". A company's country is a part of its name. */
function countryBefore(words: readonly string[]): { country: string | null; words: number } {
  for (const length of [2, 1]) {
    const before = words.slice(0, length).join(' ');
    const rest = words.slice(length).map(spelt);
    const country = placeKind(before) === 'country' ? canonicalPlace(before) : countryOfDemonym(before);
    if (country !== null && rest.some(word => STATE_BODIES.has(word))) {
      return { country, words: length };
    }
  }
  return { country: null, words: 0 };
}

/** "Department of State" as "state department". */
function headLast(words: readonly string[]): string[] {
  const [head, of, ...rest] = words;
  if (head === undefined || !HEADS_BEFORE.has(head) || of !== 'of' || rest.length === 0) {
    return [...words];
  }
  return [...(rest[0] === 'the' ? rest.slice(1) : rest), head];
}

/** With and without legal form, article and the sign for "and". */
function initialsOf(written: readonly string[], plain: readonly string[], article: boolean): string[] {
  const found = new Set<string>();
  for (const words of [written, plain]) {
    const parts = words.flatMap(word => word.split('-')).filter(word => /^[\p{Lu}&]/u.test(word));
    const initials = parts.map(word => (/^\p{Lu}{2,3}$/u.test(word) ? word : word[0]!).toLowerCase()).join('');
    const letters = initials.replace(/&/g, '');
    if (letters.length > 1) {
      [initials, letters, ...(article ? [`t${letters}`] : [])].forEach(form => found.add(form));
    }
  }
  return [...found];
}

/** Why one name may be short for another: a phrase for the reader. */
export type ShortForm =
  | 'initials'
  | 'without its country'
  | 'without its place'
  | 'without its given name'
  | 'without what kind of company it is'
  | 'part of the name';

/**
 * How `short` may be made from `long`; null where it cannot. A part of the name says the least: it must hold a word that is not said of many
 * organizations, and needs an article that uses both.
 */
export function shortFormOf(short: OrganizationName, long: OrganizationName): ShortForm | null {
  if (short.isAcronym && long.initials.includes(short.words[0]!)) {
    return 'initials';
  }
  if (short.country !== null && short.country !== long.country) {
    return null;
  }
  const left = long.words.length - short.words.length;
  const begins = startsWith(long.words, short.words);
  if (left <= 0) {
    return left === 0 && begins && short.country !== long.country ? 'without its country' : null;
  }
  if (short.hasForm) {
    return null;
  }
  const ends = startsWith([...long.words].reverse(), [...short.words].reverse());
  return (
    (begins ? beginning(short, long.words.slice(-left)) : null) ??
    (ends ? ending(short, long.words.slice(0, left)) : null)
  );
}

function beginning(short: OrganizationName, rest: readonly string[]): ShortForm | null {
  const isPlace = placeKind(short.words.join(' ')) !== undefined;
  if (tells(short.words) && !isPlace && rest.every(word => LINES_OF_BUSINESS.has(word) || SMALL.has(word))) {
    return 'without what kind of company it is';
  }
  const own =
    !short.isAcronym && tells(short.words) && !SMALL.has(rest[0]!) && !isListedOrganization(short.words.join(' '));
  return own || (isOneOfMany(short) && rest[0] === 'of') ? 'part of the name' : null;
}

function ending(short: OrganizationName, before: readonly string[]): ShortForm | null {
  if (tells(short.words)) {
    // Clubs: "Lions" for "Bergen Lions". Too many people are called like towns to say more.
    const last = short.words.at(-1)!;
    if ((/[sx]$/.test(last) || CLUBS.has(last)) && placeKind(before.join(' ')) !== undefined) {
      return 'without its place';
    }
    if (short.words.length === 1 && before.length === 1 && genderOfForename(before[0]!) !== null) {
      return 'without its given name';
    }
  }
  const own = short.words.length > 1 && tells(short.words) && !isListedOrganization(short.words.join(' '));
  return isOneOfMany(short) || (own && !DISTINGUISHING.has(before.at(-1)!)) ? 'part of the name' : null;
}

/** Whether a name holds a word that not many organizations have, so that it may stand for a fuller one. */
export function tellsApart({ words, isAcronym }: OrganizationName): boolean {
  return !isAcronym && tells(words);
}

const CLUBS = new Set('united city town rovers wanderers athletic albion'.split(' '));
/** Words that make another body of the one whose name follows. */
const DISTINGUISHING = new Set(
  'royal people peoples popular national new old real free christian social liberal democratic'.split(' '),
);

/** "Committee", "Times": names some organization only where a fuller name stands beside it. */
export function isOneOfMany({ words, isAcronym }: OrganizationName): boolean {
  return words.length === 1 && !isAcronym && ONE_OF_MANY.has(words[0]!);
}

const ONE_OF_MANY = new Set(
  (
    'times post herald tribune journal gazette star sun committee commission department ministry agency bureau office council court board authority service police university school college hospital ' +
    'church center museum library bank club team league society association union foundation institute company group party fund federation administration guard fire city county state'
  ).split(' '),
);

function startsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.length <= long.length && short.every((word, i) => long[i] === word);
}

/** Whether some word is not one that many organizations have. */
function tells(words: readonly string[]): boolean {
  return words.some(word => !LINES_OF_BUSINESS.has(word) && !COMMON.has(word) && !functionWords.has(word));
}

const COMMON = new Set(
  (
    'national international federal state central general world global american european first new north south east west northern southern eastern western royal public ' +
    'department ministry office agency bureau council committee commission court supreme high house senate parliament congress government army navy force forces guard police fire ' +
    'school schools church society times post herald tribune journal gazette star sun daily association union league team board service services authority administration center museum library week weekly hotel park stadium square street the a'
  ).split(' '),
);
