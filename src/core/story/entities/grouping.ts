import { liesIn } from '../../language/placeFacts';
import { isJunior, personNamesAgree } from '../../language/personName';
import { isCommonSurname } from '../../language/surnames';
import type { NameNode } from './nameNode';
import { isListed, type PersonSignature, type PlaceSignature } from './signature';

/** So many times as often in the story as all others of the name together: then a name alone is meant for it. */
const CLEARLY = 3;

/**
 * Groups the names of a block into entities. A name joins a group only if it agrees with every name of it, no article has it apart from one of
 * them, and it fits one group: no transitive closure. The same names give the same groups.
 * @param names sorted by key
 */
export function groupNames(names: readonly NameNode[]): NameNode[][] {
  const { signature } = names[0]!;
  if (signature.kind === 'person') {
    return signature.name.given === null ? groupSurnames(names) : groupPeople(names);
  }
  return signature.kind === 'place' && isListed(signature.name) ? groupPlaces(names) : groupUnlisted(names);
}

/** A rare surname alone is one person's, unless titles tell of a woman and a man. */
function groupSurnames(names: readonly NameNode[]): NameNode[][] {
  const genders = new Set(names.flatMap(name => person(name).gender ?? []));
  const surname = person(names[0]!).name.surname;
  return isCommonSurname(surname) || genders.size > 1 ? names.map(name => [name]) : [[...names]];
}

function groupPeople(names: readonly NameNode[]): NameNode[][] {
  const given = (name: NameNode): string => person(name).name.given!;
  const junior = (name: NameNode): number => Number(isJunior(person(name).name));
  // Initials and short forms fit more people than forenames in full; a son's name is his father's too.
  const order = [...names].sort(
    (a, b) =>
      junior(a) - junior(b) || given(b).length - given(a).length || (a.signature.key < b.signature.key ? -1 : 1),
  );
  const groups: NameNode[][] = [];
  for (const name of order) {
    const fits = groups.filter(group => group.every(other => maySamePerson(other, name)));
    const same = fits.filter(group => group.some(other => given(other) === given(name)));
    const group = fits.length === 1 ? fits[0] : same.length === 1 ? same[0] : undefined;
    if (group) {
      group.push(name);
    } else {
      groups.push([name]);
    }
  }
  return groups;
}

function person({ signature }: NameNode): PersonSignature {
  return signature as PersonSignature;
}

function maySamePerson(a: NameNode, b: NameNode): boolean {
  return samePerson(person(a), person(b)) && (person(a).text === person(b).text || !areToldApart(a, b));
}

/** Whether some article has both names and did not take them for one person's. */
function areToldApart(a: NameNode, b: NameNode): boolean {
  const [few, many] = a.chains.size <= b.chains.size ? [a, b] : [b, a];
  for (const uri of few.chains.keys()) {
    if (many.chains.has(uri)) {
      return true;
    }
  }
  return false;
}

function samePerson(a: PersonSignature, b: PersonSignature): boolean {
  const contradicts = a.gender !== null && b.gender !== null && a.gender !== b.gender;
  return !contradicts && personNamesAgree(a.name, b.name);
}

function groupPlaces(names: readonly NameNode[]): NameNode[][] {
  const place = ({ signature }: NameNode): PlaceSignature => signature as PlaceSignature;
  const groups: NameNode[][] = [];
  const alone = names.filter(name => place(name).within === null);
  for (const name of names.filter(other => place(other).within !== null)) {
    const fits = groups.filter(group => group.every(other => mayBothLieIn(place(other).within!, place(name).within!)));
    if (fits.length === 1) {
      fits[0]!.push(name);
    } else {
      groups.push([name]);
    }
  }
  const only = groups.length < 2 ? groups[0] : groups.find(group => outweighs(group, groups));
  return only
    ? groups.map(group => (group === only ? [...alone, ...group] : group))
    : [...alone.map(name => [name]), ...groups];
}

/** Unless both are known and lie apart. */
function mayBothLieIn(a: string, b: string): boolean {
  return a === b || liesIn(a, b) !== false || liesIn(b, a) !== false;
}

/** Names that no list has as a place: an organization and its building are one. */
function groupUnlisted(names: readonly NameNode[]): NameNode[][] {
  return [[...names]];
}

export function outweighs(group: readonly NameNode[], groups: readonly (readonly NameNode[])[]): boolean {
  const weight = (names: readonly NameNode[]): number => names.reduce((sum, name) => sum + name.chains.size, 0);
  const others = groups.reduce((sum, other) => sum + (other === group ? 0 : weight(other)), 0);
  return weight(group) >= CLEARLY * others;
}
