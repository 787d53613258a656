import { countryOfDemonym } from '../../../language/demonyms';
import { placeKey } from '../../../language/placeKey';
import { placeKindsOf } from '../../../language/placeNouns';
import { placeFacts } from '../../../language/placeFacts';
import { type PlaceKind, placeKind } from '../../../language/places';
import { regionsOf } from '../../../language/placeTable';
import { isCapital } from '../../descriptions/words';
import { isHeadBehind } from '../pronouns/roles';
import type { Introductions } from './introductions';
import type { Nominal, Resolved } from './nominal';
import type { OpenedPhrase } from './phrases';
import type { Named, Scene } from './scene';
import { isOther, wordAt } from './words';

/** How many sentences back a place is still the one spoken of. */
const BACK = 1;
/** Another place named so many sentences back may be meant as well. */
const FAR_BACK = 2;
/** So far back, in sentences, a country is still one of those that the article is about. */
const IN_SIGHT = 12;
/** Said of the country that an article is written in as often as of the one named. */
const AT_HOME = 'nation';
/** How many words are looked at on either side. */
const MOST_WORDS = 100;
/** Nouns before its noun that make it no other place: "the port city". */
const HARMLESS = new Set('port home border island swing battleground mountain resort'.split(' '));

/** "The country", "the town": the only place of the kind named in this sentence and the ones before. */
export function resolvePlace(scene: Scene, nominal: Nominal, introductions: Introductions): Resolved | null {
  const { noun, phrase, modifiers, loose } = nominal;
  const own = [...modifiers].some(word => isOther(word) || !(loose.has(word) || HARMLESS.has(word)));
  if (placeKindsOf(noun).length === 0 || nominal.deictic || own || isCapital(scene.reading.words[phrase.head])) {
    return null;
  }
  const window = scene.reading.sentences[Math.max(0, phrase.sentence - FAR_BACK)]!;
  if (noun === AT_HOME || introductions.amongOthersSince(noun, window.start)) {
    return null;
  }
  const fitting = scene.since(phrase.sentence - FAR_BACK, 'place').filter(named => placeMayBe(scene, noun, named));
  const [only] = fitting;
  if (!only || fitting.length > 1 || only.sentence < phrase.sentence - BACK || peoplesBeside(scene, nominal, only)) {
    return null;
  }
  if (
    isUnclear(scene, nominal, only) ||
    (isCountry(scene, only) && modifiesOnly(scene, only, phrase.sentence - BACK))
  ) {
    return null;
  }
  return {
    chain: only.chain,
    to: only.mention,
    reason: 'the only place of its kind named just before',
    confidence: 0.78,
  };
}

/** "The state" where others are spoken of that may be called so as well: beside a country any other, beside a region two that it does not lie in. */
function isUnclear(scene: Scene, { noun, phrase }: Nominal, only: Named): boolean {
  if (placeKindsOf(noun).length < 2) {
    return false;
  }
  const own = placeFacts(scene.known.chains[only.chain]!.name)?.country;
  const rivals = scene
    .since(phrase.sentence - IN_SIGHT, 'place')
    .filter(
      named => named.chain !== only.chain && isCountry(scene, named) && scene.known.chains[named.chain]!.name !== own,
    );
  return rivals.length > (isCountry(scene, only) ? 0 : 1);
}

/** "U.S. troops": since a sentence its name has only told which. */
function modifiesOnly(scene: Scene, { chain }: Named, since: number): boolean {
  const { words, sentences } = scene.reading;
  return scene.timesSince(since, chain).every(({ mention, start, sentence }) => {
    const name = scene.known.mentions[mention]!;
    const behind = wordAt(words, name.end);
    const limit = sentences[sentence]!.endWord;
    return name.start === start && behind < limit && isHeadBehind(words, behind, limit);
  });
}

function isCountry({ known }: Scene, { chain }: Named): boolean {
  return placeKind(known.chains[chain]!.name) === 'country';
}

/** False where open lists do not have the place as of the kind that a noun tells. A name that a country and a state bear is taken for the state. */
export function placeMayBe({ known }: Scene, noun: string, { chain }: Named): boolean {
  const { name } = known.chains[chain]!;
  const asked = placeKindsOf(noun);
  const kind = placeKind(name);
  const isRegion = kind === 'region' || regionsOf(placeKey(name)).length > 0;
  const kinds: readonly (PlaceKind | undefined)[] = isRegion ? [kind === 'city' ? kind : 'region', 'region'] : [kind];
  return kinds.some(one => one !== undefined && asked.includes(one));
}

/** True where it is a country and the people of another one are spoken of beside it. */
export function peoplesBeside({ reading, known }: Scene, { noun, phrase }: Nominal, { chain }: Named): boolean {
  const { name } = known.chains[chain]!;
  return (
    placeKindsOf(noun).includes('country') &&
    placeKind(name) === 'country' &&
    wordsAround(reading.words.length, phrase, reading.sentences[Math.max(0, phrase.sentence - BACK)]!.firstWord).some(
      i => reading.words[i]!.demonym && (countryOfDemonym(reading.words[i]!.text) ?? name) !== name,
    )
  );
}

function wordsAround(length: number, { head }: OpenedPhrase, lowest: number): number[] {
  const from = Math.max(lowest, head - MOST_WORDS);
  return Array.from({ length: Math.min(length, head + 1) - from }, (_, i) => from + i);
}
