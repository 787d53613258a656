import { isAnyOrganizationNoun, isBusinessNoun, sortsOfName, sortsOfNoun } from '../../../language/organizationNouns';
import { isCapital } from '../../descriptions/words';
import type { Nominal, Resolved } from './nominal';
import type { Introductions } from './introductions';
import type { Named, Scene } from './scene';
import { isOther } from './words';

/** How many sentences back an organization is still the one spoken of. */
const BACK = 2;
/** "his team": what somebody belongs to. */
const OWNED = new Set('team club company firm party bank airline university school'.split(' '));

const TEAMS = new Set('team club franchise'.split(' '));
/** What teams are called, and little else is: "Rovers", "Blue Sox". */
const PLURAL = /(?:[^s]s|Sox)$/;

/** "The airline" after "Acme Airways": the only organization just named that is of the sort, as its name or description says. */
export function resolveOrganization(scene: Scene, nominal: Nominal, introductions: Introductions): Resolved | null {
  const { noun, phrase } = nominal;
  if (sortsOfNoun(noun).size === 0 || isCapital(scene.reading.words[phrase.head]) || introductions.since(noun, 0)) {
    return null;
  }
  if (hasOwnWords(nominal) || (phrase.opener === 'pronoun' && !OWNED.has(noun))) {
    return null;
  }
  const recent = scene.since(phrase.sentence - BACK, 'organization');
  const possible = recent.filter(named => organizationMayBe(scene, noun, named));
  const sure = possible.filter(named => sortsOf(scene, named).length > 0);
  const only = isAnyOrganizationNoun(noun)
    ? theOnly(recent, possible)
    : clearest(scene, isBusinessNoun(noun) || TEAMS.has(noun) ? possible : sure);
  if (!only || (phrase.opener === 'pronoun' && !sure.includes(only))) {
    return null;
  }
  const alone = possible.length < 2;
  const reason = alone ? 'the only one of its kind named just before' : 'named far more often than others of its kind';
  return {
    chain: only.chain,
    to: only.mention,
    reason,
    confidence: alone ? (sure.includes(only) ? 0.87 : 0.78) : 0.72,
  };
}

/** False where the organization is known to be of another sort; of an unknown sort it may be any business. */
export function organizationMayBe(scene: Scene, noun: string, named: Named): boolean {
  const asked = sortsOfNoun(noun);
  const sorts = sortsOf(scene, named);
  if (sorts.length > 0) {
    return sorts.some(sort => asked.has(sort));
  }
  return isBroad(noun) || (TEAMS.has(noun) && PLURAL.test(scene.known.chains[named.chain]!.name));
}

/** Of several, the one spoken of last where the article names it far more often than each other one. */
function clearest(scene: Scene, possible: readonly Named[]): Named | null {
  const found = scene.clearest(possible);
  return found === possible[0] ? found : null;
}

/** "The group" may be anybody: only where nobody else was named. */
function theOnly(recent: readonly Named[], possible: readonly Named[]): Named | null {
  return recent.length === 1 && possible.length === 1 ? possible[0]! : null;
}

const isBroad = (noun: string): boolean => isBusinessNoun(noun) || isAnyOrganizationNoun(noun);

/** Nouns before its noun that tell it from the one named: "the holding company"; "the software giant" may be the one. */
function hasOwnWords({ noun, modifiers, loose }: Nominal): boolean {
  return [...modifiers].some(word => isOther(word) || (!loose.has(word) && noun !== 'giant' && noun !== 'maker'));
}

/** What sort of organization a chain is by its name, else by what it is called; none where nothing tells. */
function sortsOf({ known, profiles }: Scene, { chain }: Named): readonly string[] {
  const named = sortsOfName(known.chains[chain]!.name);
  return named.length > 0 ? named : profiles[chain]!.described.flatMap(({ noun }) => [...sortsOfNoun(noun)]);
}
