import { countryOfDemonym } from '../../../language/demonyms';
import { placeKey } from '../../../language/placeKey';
import { placeKindsOf } from '../../../language/placeNouns';
import { type PlaceKind, placeKind } from '../../../language/places';
import { regionsOf } from '../../../language/placeTable';
import { isCapital } from '../../descriptions/words';
import type { Nominal, Resolved } from './nominal';
import type { OpenedPhrase } from './phrases';
import type { Named, Scene } from './scene';
import { isOther } from './words';

/** How many sentences back a place is still the one spoken of. */
const BACK = 1;
/** Another place named so many sentences back may be meant as well. */
const FAR_BACK = 2;
/** How many words are looked at on either side. */
const MOST_WORDS = 100;
/** Nouns before its noun that make it no other place: "the port city". */
const HARMLESS = new Set('port home border island swing battleground mountain resort'.split(' '));

/** "The country", "the town": the only place of the kind named in this sentence and the ones before. */
export function resolvePlace(scene: Scene, nominal: Nominal): Resolved | null {
  const { noun, phrase, modifiers, loose } = nominal;
  const own = [...modifiers].some(word => isOther(word) || !(loose.has(word) || HARMLESS.has(word)));
  if (placeKindsOf(noun).length === 0 || nominal.deictic || own || isCapital(scene.reading.words[phrase.head])) {
    return null;
  }
  const fitting = scene.since(phrase.sentence - FAR_BACK, 'place').filter(named => placeMayBe(scene, noun, named));
  const [only] = fitting;
  if (!only || fitting.length > 1 || only.sentence < phrase.sentence - BACK || peoplesBeside(scene, nominal, only)) {
    return null;
  }
  return {
    chain: only.chain,
    to: only.mention,
    reason: 'the only place of its kind named just before',
    confidence: 0.78,
  };
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
