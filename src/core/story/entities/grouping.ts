import { liesIn } from '../../language/placeFacts';
import { isJunior, personNamesAgree } from '../../language/personName';
import { genderOfForename } from '../../language/forenames';
import { isHonorific } from '../../language/personNouns';
import { differInVowels, initialsOfForms } from '../../language/spelling';
import { isCommonSurname } from '../../language/surnames';
import { KeyedSets } from './keyedSets';
import type { NameNode } from './nameNode';
import type { Vetoes } from './vetoes';
import { isListed, type PersonSignature, type PlaceSignature } from './signature';

/** So many times as often in the story as all others of the name together: then a name alone is meant for it. */
const CLEARLY = 3;

/**
 * Groups the names of a block into entities. A name joins a group only if it agrees with every name of it, no article has it apart from one of
 * them, and it fits one group: no transitive closure. The same names give the same groups.
 * @param names sorted by key
 * @param vetoes by which they are kept apart whatever speaks for them
 */
export function groupNames(names: readonly NameNode[], vetoes: Vetoes): NameNode[][] {
  return linked(names, vetoes).flatMap(group => parted(group, vetoes));
}

function linked(names: readonly NameNode[], vetoes: Vetoes): NameNode[][] {
  const { signature } = names[0]!;
  if (signature.isApart) {
    return [[...names]];
  }
  if (signature.kind === 'person') {
    return signature.name.given === null ? groupSurnames(names) : groupPeople(names, vetoes);
  }
  return signature.kind === 'place' && isListed(signature.name)
    ? groupPlaces(names, vetoes)
    : groupUnlisted(names, vetoes);
}

/** Each name with the first of those before it from which it is not kept apart. */
function parted(group: NameNode[], vetoes: Vetoes): NameNode[][] {
  if (!group.some(name => vetoes.concern(name))) {
    return [group];
  }
  const parts: NameNode[][] = [];
  for (const name of group) {
    const part = parts.find(others => !vetoes.part([name], others));
    if (part) {
      part.push(name);
    } else {
      parts.push([name]);
    }
  }
  return parts;
}

/** A rare surname alone is one person's, unless titles tell of a woman and a man. */
function groupSurnames(names: readonly NameNode[]): NameNode[][] {
  const genders = new Set(names.flatMap(name => person(name).gender ?? []));
  const surname = person(names[0]!).name.surname;
  return isCommonSurname(surname) || genders.size > 1 ? names.map(name => [name]) : [[...names]];
}

function groupPeople(names: readonly NameNode[], vetoes: Vetoes): NameNode[][] {
  const given = (name: NameNode): string => person(name).name.given!;
  const junior = (name: NameNode): number => Number(isJunior(person(name).name));
  // Initials and short forms fit more people than forenames in full; a son's name is his father's too.
  const order = [...names].sort(
    (a, b) =>
      junior(a) - junior(b) || given(b).length - given(a).length || (a.signature.key < b.signature.key ? -1 : 1),
  );
  const groups: NameNode[][] = [];
  const byInitial = new KeyedSets<string, NameNode[]>();
  for (const name of order) {
    const near = new Set([...initialsOf(name)].flatMap(initial => [...byInitial.get(initial)]));
    const fits = [...near].filter(
      group => group.every(other => maySamePerson(other, name)) && !vetoes.part([name], group),
    );
    const same = fits.filter(group => group.some(other => given(other) === given(name)));
    let group = fits.length === 1 ? fits[0] : same.length === 1 ? same[0] : undefined;
    if (!group) {
      group = [];
      groups.push(group);
    }
    group.push(name);
    for (const initial of initialsOf(name)) {
      byInitial.add(initial, group);
    }
  }
  return groups;
}

/** The letters with which a given name may begin that is this person's. */
function initialsOf(name: NameNode): ReadonlySet<string> {
  const { given, middle } = person(name).name;
  return new Set([given!, ...middle].flatMap(part => [...initialsOfForms(part)]));
}

function person({ signature }: NameNode): PersonSignature {
  return signature as PersonSignature;
}

function maySamePerson(a: NameNode, b: NameNode): boolean {
  return (
    (samePerson(person(a), person(b)) || sameOffice(a, b)) && (person(a).text === person(b).text || !areToldApart(a, b))
  );
}

/** "Gov. Fauzi Roe" and "Gov. Fawzi Roe": names that differ in vowels as transliterations do, with the same title or office. */
export function sameOffice(a: NameNode, b: NameNode): boolean {
  const [one, other] = [person(a), person(b)];
  const alike = (x: string, y: string): boolean => x === y || differInVowels(x, y);
  const [first, second] = [one, other].map(({ name: { forename } }) => forename && genderOfForename(forename));
  return (
    one.name.given !== null &&
    other.name.given !== null &&
    alike(one.name.given, other.name.given) &&
    alike(one.name.key, other.name.key) &&
    (!first || !second || first === second) &&
    one.name.middle.length === other.name.middle.length &&
    (one.gender === null || other.gender === null || one.gender === other.gender) &&
    [...a.titles.keys()].some(title => b.titles.has(title) && !isHonorific(title))
  );
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

function groupPlaces(names: readonly NameNode[], vetoes: Vetoes): NameNode[][] {
  const place = ({ signature }: NameNode): PlaceSignature => signature as PlaceSignature;
  const groups: NameNode[][] = [];
  const alone = names.filter(name => place(name).within === null);
  for (const name of names.filter(other => place(other).within !== null)) {
    const fits = groups.filter(
      group =>
        group.every(other => mayBothLieIn(place(other).within!, place(name).within!)) && !vetoes.part([name], group),
    );
    if (fits.length === 1) {
      fits[0]!.push(name);
    } else {
      groups.push([name]);
    }
  }
  const only = groups.length < 2 ? groups[0] : groups.find(group => outweighs(group, groups));
  return only && !vetoes.part(alone, only)
    ? groups.map(group => (group === only ? [...alone, ...group] : group))
    : [...(alone.length > 0 ? [alone] : []), ...groups];
}

/** Unless both are known and lie apart. */
function mayBothLieIn(a: string, b: string): boolean {
  return a === b || liesIn(a, b) !== false || liesIn(b, a) !== false;
}

/** Names that no list has as a place: an organization and its building are one. Spellings are, unless an article has both apart. */
function groupUnlisted(names: readonly NameNode[], vetoes: Vetoes): NameNode[][] {
  const byKey = new Map<string, NameNode[]>();
  for (const name of names) {
    const { signature } = name;
    const key =
      signature.kind === 'organization' ? signature.name.key : signature.key.slice('place:'.length).toLowerCase();
    byKey.set(key, [...(byKey.get(key) ?? []), name]);
  }
  const groups: NameNode[][] = [];
  for (const [, spelt] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const fits = groups.filter(
      group => !group.some(other => spelt.some(name => areToldApart(name, other))) && !vetoes.part(spelt, group),
    );
    if (fits.length === 1) {
      fits[0]!.push(...spelt);
    } else {
      groups.push(spelt);
    }
  }
  return groups;
}

export function outweighs(group: readonly NameNode[], groups: readonly (readonly NameNode[])[]): boolean {
  const weight = (names: readonly NameNode[]): number => names.reduce((sum, name) => sum + name.chains.size, 0);
  const others = groups.reduce((sum, other) => sum + (other === group ? 0 : weight(other)), 0);
  return weight(group) >= CLEARLY * others;
}
