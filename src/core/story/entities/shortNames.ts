import { genderOfForename } from '../../language/forenames';
import { isOneOfMany, type OrganizationName, type ShortForm, shortFormOf } from '../../language/organizationName';
import type { Gender } from '../../language/gender';
import { isJunior, personNamesSlip } from '../../language/personName';
import { isCommonSurname } from '../../language/surnames';
import { outweighs, sameOffice } from './grouping';
import { aliasKey, type NameGroup } from './nameGroup';
import type { NameNode } from './nameNode';

/** The fuller names that a group's are short for, and why: a phrase for the reader. */
export interface Pointer {
  readonly to: NameGroup;
  readonly reason: string;
}

/**
 * Whom a surname alone, an acronym or another short form stands for among fuller names; null where it is not clear.
 * @param articles about as many as the story has
 */
export function pointerOf(short: NameGroup, candidates: readonly NameGroup[], articles: number): Pointer | null {
  const { signature } = short.names[0]!;
  switch (signature.kind) {
    case 'person':
      return signature.name.forename === null
        ? surnameAlone(short, candidates, articles)
        : (twoSurnames(short, candidates) ?? slip(short, candidates));
    case 'organization':
      return shortOrganization(short, candidates);
    case 'place':
      return null;
  }
}

function surnameAlone(short: NameGroup, candidates: readonly NameGroup[], articles: number): Pointer | null {
  const { surname, gender, titles } = called(short);
  const junior = hasJunior(short);
  const possible = candidates.filter(
    group => (gender === null || (genderOfGroup(group) ?? gender) === gender) && (!junior || hasJunior(group)),
  );
  const titled = possible.filter(group => group.names.some(name => titles.some(title => name.titles.has(title))));
  if (titled.length === 1) {
    return { to: titled[0]!, reason: 'same surname and title' };
  }
  if (possible.length === 1) {
    const [to] = possible as [NameGroup];
    const known = !isCommonSurname(surname) || isOneOfTheStory(to, articles);
    return known ? { to, reason: 'same surname, and nobody else of the story has it' } : null;
  }
  const best = farMoreNamed(possible);
  return best && { to: best, reason: 'same surname, and the others who have it are hardly named' };
}

/** "Berg Jr." is no Berg without it. */
function hasJunior({ names }: NameGroup): boolean {
  return names.some(({ signature }) => signature.kind === 'person' && isJunior(signature.name));
}

/** What is known of somebody named by surname alone. */
function called({ names }: NameGroup): { surname: string; gender: Gender | null; titles: readonly string[] } {
  const people = names.flatMap(({ signature }) => (signature.kind === 'person' ? [signature] : []));
  return {
    surname: people[0]?.name.surname ?? '',
    gender: people.find(({ gender }) => gender !== null)?.gender ?? null,
    titles: people.flatMap(({ title }) => title ?? []),
  };
}

/** From titles, or else the forename. */
function genderOfGroup({ names }: NameGroup): Gender | null {
  for (const { signature } of names) {
    if (signature.kind === 'person' && signature.gender !== null) {
      return signature.gender;
    }
  }
  const [{ signature }] = names as readonly [NameNode];
  return signature.kind === 'person' && signature.name.forename !== null
    ? genderOfForename(signature.name.forename)
    : null;
}

/** Named by so many of the story's articles that the story is about her or him: then even a common surname is enough. */
function isOneOfTheStory(group: NameGroup, articles: number): boolean {
  return weightOf(group) >= 3 && weightOf(group) * 4 >= articles;
}

/** In so many articles at least, before one may be told from namesakes by that. */
const OFTEN = 5;

function farMoreNamed(groups: readonly NameGroup[]): NameGroup | null {
  let best: NameGroup | null = null;
  let total = 0;
  for (const group of groups) {
    total += weightOf(group);
    best = best === null || weightOf(group) > weightOf(best) ? group : best;
  }
  const most = best ? weightOf(best) : 0;
  return most >= OFTEN && most >= 10 * (total - most) ? best : null;
}

function weightOf({ names }: NameGroup): number {
  return names.reduce((sum, name) => sum + name.chains.size, 0);
}

function twoSurnames(short: NameGroup, candidates: readonly NameGroup[]): Pointer | null {
  const [only, ...others] = candidates.filter(
    group => givenNames(group) > givenNames(short) && hasJunior(group) === hasJunior(short),
  );
  return only && others.length === 0 ? { to: only, reason: 'same given name, the first of two surnames' } : null;
}

/** A surname with a letter amiss is the slip of the one that more articles have. */
function slip(short: NameGroup, candidates: readonly NameGroup[]): Pointer | null {
  const [only, ...others] = candidates.filter(
    group =>
      isMoreUsual(group, short) &&
      hasJunior(group) === hasJunior(short) &&
      short.names.every(name => group.names.every(other => isSlipOf(name, other) || sameOffice(name, other))),
  );
  return only && others.length === 0 ? { to: only, reason: 'same given name, one letter of the surname amiss' } : null;
}

function isMoreUsual(group: NameGroup, than: NameGroup): boolean {
  const more = weightOf(group) - weightOf(than);
  return more > 0 || (more === 0 && group.names[0]!.signature.key < than.names[0]!.signature.key);
}

function isSlipOf({ signature: a }: NameNode, { signature: b }: NameNode): boolean {
  return a.kind === 'person' && b.kind === 'person' && personNamesSlip(a.name, b.name);
}

/** The most names that one of the group has before the surname: pointers never go round. */
function givenNames({ names }: NameGroup): number {
  return Math.max(...names.map(({ signature }) => (signature.kind === 'person' ? signature.name.middle.length : 0)));
}

const REASONS: Readonly<Record<Exclude<ShortForm, 'part of the name'>, string>> = {
  initials: 'the initials of the name',
  'without its country': 'same name without the country',
  'without its place': 'same name without the place',
  'without its given name': 'same name without the given name in it',
  'without what kind of company it is': 'same name, shortened',
};

/** An article that uses both forms tells the most; else the one organization that it may be short for. */
function shortOrganization(short: NameGroup, candidates: readonly NameGroup[]): Pointer | null {
  const own = organizationsOf(short);
  if (own.some(isOneOfMany)) {
    return null; // its own article tells whose it is, or none does
  }
  const acronym = own.every(({ isAcronym }) => isAcronym);
  const fuller = candidates.filter(group => fullness(organizationsOf(group)) > fullness(own));
  // What stands alone more often than it is short for something has a life of its own: a company beside its division.
  const told = fuller
    .filter(group => own.some(({ key }) => group.answers.has(aliasKey(key))))
    .filter(
      group =>
        acronym || shortForm(own, organizationsOf(group)) !== 'part of the name' || weightOf(group) >= weightOf(short),
    );
  const others = fuller
    .filter(group => told.includes(group) || madeFrom(own, group).length > 0)
    .map(({ names }) => names);
  const toldOf = others.length < 2 ? told[0] : told.find(({ names }) => outweighs(names, others));
  if (toldOf) {
    return { to: toldOf, reason: 'an article uses it as the short form' };
  }
  const possible = told.length > 0 ? [] : fuller.flatMap(to => madeFrom(own, to));
  return possible.length === 1 ? possible[0]! : null;
}

function madeFrom(short: readonly OrganizationName[], to: NameGroup): Pointer[] {
  const form = shortForm(short, organizationsOf(to));
  return form === null || form === 'part of the name' ? [] : [{ to, reason: REASONS[form] }];
}

function organizationsOf({ names }: NameGroup): readonly OrganizationName[] {
  return names.flatMap(({ signature }) => (signature.kind === 'organization' ? [signature.name] : []));
}

/** Acronyms least, then by words, a country counting as one: pointers never go round. */
function fullness(names: readonly OrganizationName[]): number {
  return Math.max(
    0,
    ...names.map(name => (name.isAcronym ? 0.5 : name.words.length + (name.country === null ? 0 : 1))),
  );
}

function shortForm(short: readonly OrganizationName[], long: readonly OrganizationName[]): ShortForm | null {
  for (const one of short) {
    for (const other of long) {
      const form = shortFormOf(one, other);
      if (form !== null) {
        return form;
      }
    }
  }
  return null;
}
