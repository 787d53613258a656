import { parseOrganizationName, tellsApart } from '../../language/organizationName';
import { familyKeys } from '../../language/personName';
import type { NameNode } from './nameNode';
import type { PersonSignature } from './signature';

/** Names of one block that are one entity's, and the short forms by which it may be called or it may be one. */
export interface NameGroup {
  readonly block: string;
  /** Sorted by key; at least one. */
  readonly names: readonly NameNode[];
  /** Under which fuller names are to be looked for, where these may be short for one. */
  readonly asks: ReadonlySet<string>;
  /** What may be short for one of these names. */
  readonly answers: ReadonlySet<string>;
}

export function nameGroup(block: string, names: readonly NameNode[]): NameGroup {
  const { isApart } = names[0]!.signature;
  return {
    block,
    names,
    asks: new Set(isApart ? [] : names.flatMap(asksOf)),
    answers: new Set(isApart ? [] : names.flatMap(answersOf)),
  };
}

function asksOf({ signature }: NameNode): string[] {
  switch (signature.kind) {
    case 'person':
      return signature.name.given === null
        ? [`alone:${signature.name.key}`]
        : [twoSurnames(signature, signature.name.key), slips(signature)];
    case 'organization': {
      const { key, words, country, isAcronym } = signature.name;
      return [
        aliasKey(key),
        ...(isAcronym ? [`initials:${words[0]!}`] : []),
        ...(tellsApart(signature.name) ? [`begins:${words.join(' ')}`, `ends:${words.join(' ')}`] : []),
        ...(country === null ? [`core:${words.join(' ')}`] : []),
      ];
    }
    case 'place':
      return [];
  }
}

function answersOf({ signature, spellings }: NameNode): string[] {
  switch (signature.kind) {
    case 'person':
      return signature.name.forename === null
        ? []
        : [
            ...familyKeys(signature.text).map(key => `alone:${key}`),
            ...signature.name.middle.map(middle => twoSurnames(signature, middle)),
            slips(signature),
          ];
    case 'organization': {
      const { key, words, country, initials } = signature.name;
      const aliases = [...spellings.keys()].map(text => parseOrganizationName(text).key).filter(alias => alias !== key);
      return [
        ...aliases.map(alias => aliasKey(alias)),
        ...initials.filter(letters => letters.length > 2).map(letters => `initials:${letters}`),
        ...(country === null ? [] : [`core:${words.join(' ')}`]),
        ...words
          .slice(1, LONGEST)
          .flatMap((_, i) => [`begins:${words.slice(0, i + 1).join(' ')}`, `ends:${words.slice(i + 1).join(' ')}`]),
      ];
    }
    case 'place':
      return [];
  }
}

/** No name of more words is shortened to its first few. */
const LONGEST = 8;

/** "Rosa Garza" for "Rosa Garza Mendoza". */
function twoSurnames({ name }: PersonSignature, surname: string): string {
  return `two:${name.given!} ${surname}`;
}

/** The same for surnames in which letters were changed about or vowels went astray. */
function slips({ name }: PersonSignature): string {
  const consonants = name.key.replace(/[aeiou]/g, '');
  return `slip:${name.given!} ${[...consonants].sort().join('')}`;
}

/** An organization that some article calls by another name of this key, too. @param key an `OrganizationName`'s */
export function aliasKey(key: string): string {
  return `alias:${key}`;
}
