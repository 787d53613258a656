import { countryOfDemonym } from '../../../language/demonyms';
import { canonicalPlace } from '../../../language/places';
import { countWhile } from '../../../text/search';
import { isPossessive } from '../../descriptions/words';
import type { Word } from '../../reading';

/** A noun phrase by what tells it from others of its head. Words in lower case; a country for its name and its people. */
export interface Wording {
  /** "chief" of "the mayor's former chief of staff". */
  readonly noun: string;
  /** "mayor", "former". */
  readonly modifiers: ReadonlySet<string>;
  /** "staff". */
  readonly complement: ReadonlySet<string>;
}

/** Words that make another role of a noun, so that both must have them. */
const ROLES = new Set(
  'vice deputy assistant associate acting interim former ex prime junior would-be aspiring honorary shadow'.split(' '),
);
/** Words that speak of another one than the known. */
const OTHERS = new Set(
  (
    'other another first second third fourth fifth two three four five both several many few new next previous last only older younger elder oldest youngest unidentified unnamed different ' +
    'average typical ordinary potential future possible individual respective rival opposing most least biggest largest best worst richest poorest greatest top leading'
  ).split(' '),
);
/** "the latest company to": one of its kind. */
const SUPERLATIVE =
  /^(?:best|most|least|worst)-|^(?!honest|modest|earnest|west|midwest|northwest|southwest)\p{L}{2,}est$/u;
/** Nouns of much the same meaning. */
const SAME = new Map(
  [
    'lawyer attorney',
    'mother mum mom',
    'father dad',
    'teen teenager adolescent',
    'adviser advisor',
    'councillor councilor',
    'inmate prisoner convict',
    'killer murderer',
    'cop policeman',
    'movie film',
    'soccer football',
    'fiancée fiancee',
    'fiancé fiance',
    'neighbour neighbor',
    'kid child',
    'organiser organizer',
    'senator sen',
    'governor gov',
    'representative rep congressman congresswoman congressperson',
    'general gen',
    'sergeant sgt',
    'lieutenant lt',
    'colonel col',
    'captain capt',
    'professor prof',
    'doctor dr',
    'admiral adm',
    'commander cmdr',
    'ambassador amb',
    'superintendent supt',
    'detective det',
    'inspector insp',
  ].flatMap(group => group.split(' ').map(word => [word, group.split(' ')[0]!] as const)),
);

/** One word for all that mean the same. */
export function sameNoun(noun: string): string {
  return SAME.get(noun.replace(/\.$/, '')) ?? noun;
}

export function isRole(word: string): boolean {
  return ROLES.has(word);
}

export function isOther(word: string): boolean {
  return OTHERS.has(word) || SUPERLATIVE.test(word);
}

/** The content words from one index to another, exclusive, those that `holds` is true for. */
export function contentOf(
  words: readonly Word[],
  from: number,
  to: number,
  holds: (word: Word) => boolean = () => true,
): Set<string> {
  const found = new Set<string>();
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    if (
      holds(word) &&
      /^[\p{L}\p{N}]/u.test(word.text) &&
      !isPossessive(word) &&
      !/^(?:determiner|preposition|conjunction|pronoun)$/.test(word.pos)
    ) {
      found.add(folded(word));
    }
  }
  return found;
}

/** The first word that starts at an offset or behind it. */
export function wordAt(words: readonly Word[], offset: number): number {
  return countWhile(words.length, i => words[i]!.start < offset);
}

function folded(word: Word): string {
  const country = countryOfDemonym(word.text);
  const noun = word.pos === 'noun' ? word.lemma : word.lower;
  return (country ?? (/^\p{Lu}/u.test(word.text) ? canonicalPlace(word.text) : sameNoun(noun))).toLowerCase();
}
