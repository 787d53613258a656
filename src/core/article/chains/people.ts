import { forenamesAgree, isSlip } from '../../language/spelling';
import { genderOfForename } from '../../language/forenames';
import type { Gender } from '../../language/gender';
import {
  familyKeys,
  isJunior,
  parsePersonName,
  type PersonName,
  personNamesAgree,
  personNamesSlip,
} from '../../language/personName';
import type { Asked, Fit, Growing, Lookup } from './growing';

/** Files a person's chain under what the name may be shortened to. */
export function filePerson(lookup: Lookup, chain: Growing, text: string): void {
  const person = parsePersonName(text);
  if (person.forename === null) {
    lookup.file(`alone ${person.key}`, chain);
  } else {
    chain.persons.push(person);
    familyKeys(text).forEach(key => lookup.file(`person ${key}`, chain));
    lookup.file(`given ${person.given!}`, chain);
  }
  lookup.file(`begins ${person.key.slice(0, 3)}`, chain);
}

/**
 * Who a person's name belongs to among those of an article.
 * @param nearest of several, the one whose name was read last
 */
export function fitPerson(lookup: Lookup, asked: Asked, nearest: (chains: readonly Growing[]) => Growing): Fit | null {
  const person = parsePersonName(asked.text);
  const possible = (chain: Growing): boolean =>
    (asked.gender === null || (genderOf(chain) ?? asked.gender) === asked.gender) &&
    (asked.honorific === null || (chain.honorific ?? asked.honorific) === asked.honorific);
  return person.forename === null
    ? fitAlone(lookup, person, possible, nearest)
    : fitInFull(lookup, person, person.given!, possible);
}

function genderOf({ gender, persons }: Growing): Gender | null {
  return gender ?? (persons[0]?.forename ? genderOfForename(persons[0].forename) : null);
}

function fitInFull(
  lookup: Lookup,
  person: PersonName,
  given: string,
  possible: (chain: Growing) => boolean,
): Fit | null {
  const sameSurname = lookup.find(`person ${person.key}`).filter(possible);
  const same = sameSurname.filter(chain =>
    chain.persons.every(other => isJunior(other) === isJunior(person) && personNamesAgree(other, person)),
  );
  if (same.length === 1) {
    return { chain: same[0]!, reason: 'other form of the full name' };
  }
  const ofTwoSurnames = sameSurname.filter(chain =>
    chain.persons.every(
      other => other.middle.includes(person.key) && other.given !== null && forenamesAgree(other.given, given),
    ),
  );
  if (same.length === 0 && ofTwoSurnames.length === 1) {
    return { chain: ofTwoSurnames[0]!, reason: 'same given name, the first of two surnames' };
  }
  const slips = lookup
    .find(`given ${given}`)
    .filter(possible)
    .filter(chain => chain.persons.every(other => personNamesSlip(other, person)));
  return same.length === 0 && slips.length === 1
    ? { chain: slips[0]!, reason: 'same given name, one letter of the surname amiss' }
    : null;
}

function fitAlone(
  lookup: Lookup,
  { key, surname }: PersonName,
  possible: (chain: Growing) => boolean,
  nearest: (chains: readonly Growing[]) => Growing,
): Fit | null {
  const alike = [...new Set([...lookup.find(`person ${key}`), ...lookup.find(`alone ${key}`)])].filter(possible);
  const exact = alike.filter(chain => chain.persons.some(other => other.surname === surname));
  const named = exact.length > 0 ? exact : alike;
  if (named.length === 1) {
    return { chain: named[0]!, reason: named[0]!.persons.length > 0 ? 'same surname' : 'same name' };
  }
  if (named.length > 1) {
    return { chain: nearest(named), reason: 'same surname, of several the one named nearest' };
  }
  const given = lookup.find(`given ${key}`).filter(possible);
  if (given.length === 1) {
    return { chain: given[0]!, reason: 'the given name alone' };
  }
  const slips = lookup
    .find(`begins ${key.slice(0, 3)}`)
    .filter(possible)
    .filter(chain => chain.persons.some(other => isSlip(other.key, key)) && chain.names.length > 1);
  return slips.length === 1 ? { chain: slips[0]!, reason: 'the surname with one letter amiss' } : null;
}

/** The surname that a given name shares with the one behind it: "Ada" in "Ada and Otto Berg". Null where it does not look like one. */
export function sharedSurname(given: string, between: string, next: string): string | null {
  const other = parsePersonName(next);
  const alone = !given.includes(' ') && genderOfForename(given) !== null;
  return alone && /^ (?:and|&) $/.test(between) && other.forename !== null && other.middle.length === 0
    ? other.surname
    : null;
}
