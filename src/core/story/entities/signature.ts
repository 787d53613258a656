import type { Chain } from '../../article/analysis';
import { isOneOfMany, type OrganizationName, parseOrganizationName } from '../../language/organizationName';
import type { Gender } from '../../language/gender';
import { parsePersonName, type PersonName } from '../../language/personName';
import { canonicalPlace, placeKind } from '../../language/places';
import { foldSpelling } from '../../language/spelling';
import { isCommonSurname } from '../../language/surnames';
import type { Article } from '../article';

interface Signed {
  /** Tells all of the signature, and is what entities take their ids from: "person:Ursula Berg". */
  readonly key: string;
  /** Names whose signatures have different blocks are told apart without looking further. */
  readonly block: string;
  /** The key without what tells it from a namesake. */
  readonly base: string;
  /** Put apart by the reader: nothing but the reader joins it with names of other blocks. */
  readonly isApart: boolean;
}

export interface PersonSignature extends Signed {
  readonly kind: 'person';
  readonly name: PersonName;
  readonly text: string;
  /** As titles tell, not forenames. */
  readonly gender: Gender | null;
  /** Of a surname alone, the last word of what the person is called first: "president". */
  readonly title: string | null;
}

export interface OrganizationSignature extends Signed {
  readonly kind: 'organization';
  readonly name: OrganizationName;
  readonly text: string;
}

export interface PlaceSignature extends Signed {
  readonly kind: 'place';
  readonly name: string;
  /** The place said to lie around it. */
  readonly within: string | null;
}

/** What linking asks of a chain. Chains of one signature are one entity, whichever articles of the story they stand in. */
export type Signature = PersonSignature | OrganizationSignature | PlaceSignature;

/** What comes of a chain's words, before the reader's decisions. */
type Worded<S> = S extends unknown ? Omit<S, 'base' | 'isApart'> : never;

/** @param told the decision that tells it from a namesake, by id */
export function signatureOf(article: Article, index: number, told?: string): Signature {
  const worded = wordedSignature(article, index);
  const { apart } = article.analysis.chains[index]!;
  const base = worded.key + marked('~', apart ?? null);
  const key = base + marked('~', told ?? null);
  const block = key === worded.key ? worded.block : `apart:${key.slice(worded.key.length)}`;
  return { ...worded, key, block, base, isApart: key !== worded.key };
}

function wordedSignature({ uri, analysis: { chains } }: Article, index: number): Worded<Signature> {
  const chain = chains[index]!;
  switch (chain.kind) {
    case 'person':
      return personSignature(chain, uri);
    case 'organization':
      return organizationSignature(chain.name, uri);
    case 'place':
      return placeSignature(chain.name, chain.within === null ? null : (chains[chain.within]?.name ?? null));
  }
}

function personSignature({ name: text, gender, descriptions }: Chain, uri: string): Worded<PersonSignature> {
  const name = parsePersonName(text);
  const key = `person:${text}${marked(';', gender)}`;
  if (name.forename !== null) {
    return { kind: 'person', key, block: `person:${name.key}`, name, text, gender, title: null };
  }
  const title = descriptions[0] ? lastWord(descriptions[0].text) : null;
  // What many people are called tells nothing beyond its article.
  const own = title === null && isCommonSurname(name.surname) ? uri : null;
  const block = `alone:${name.key}${marked('@', own)}`;
  return { kind: 'person', key: `${key}${marked(':', title)}${marked('@', own)}`, block, name, text, gender, title };
}

function marked(mark: string, value: string | null): string {
  return value === null ? '' : mark + value;
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
}

function organizationSignature(text: string, uri: string): Worded<OrganizationSignature> {
  const name = parseOrganizationName(text);
  const own = isOneOfMany(name) ? marked('@', uri) : '';
  return { kind: 'organization', key: `organization:${text}${own}`, block: nameBlock(name.key) + own, name, text };
}

/** What names of islands and waters are often given without. */
const LAY_OF_THE_LAND = / (?:islands?|archipelago|sea|ocean|mountains)$/;

function placeSignature(text: string, within: string | null): Worded<PlaceSignature> {
  const name = canonicalPlace(text);
  const lower = name.toLowerCase().replace(LAY_OF_THE_LAND, '');
  const block = isListed(name) ? `place:${lower}` : nameBlock(lower);
  return { kind: 'place', key: `place:${name}${marked(' in ', within)}`, block, name, within };
}

/** A place that open lists have is a place; other names may be a building's and so its owner's too. */
export function isListed(name: string): boolean {
  return placeKind(name) !== undefined;
}

/** Long names in one spelling; in short ones, and in numbers, every sign counts. */
function nameBlock(lower: string): string {
  return `name:${lower.length < 6 || /\d/.test(lower) ? lower : foldSpelling(lower)}`;
}
