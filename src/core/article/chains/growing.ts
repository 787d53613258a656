import type { Gender } from '../../language/gender';
import type { OrganizationName } from '../../language/organizationName';
import type { PersonName } from '../../language/personName';
import type { EntityKind } from '../analysis';

/** A chain as it grows, names in full first. */
export interface Growing {
  readonly kind: EntityKind;
  /** Indices of its names, ascending. */
  readonly names: number[];
  /** Every spelling, the fullest first, with why it is taken for this chain's. */
  readonly spellings: Map<string, string>;
  /** Persons: names with a forename. */
  readonly persons: PersonName[];
  /** Organizations: each name taken apart. */
  readonly organizations: OrganizationName[];
  gender: Gender | null;
  /** "mrs" or "ms", where an article says so: it does not change between them for one person. */
  honorific: string | null;
  /** See `Chain.apart`; null for most. */
  readonly apart: string | null;
}

/** Which chain a name belongs to, and why: a phrase for the reader. */
export interface Fit {
  readonly chain: Growing;
  readonly reason: string;
}

/** A name to be linked. */
export interface Asked {
  /** Index into the names. */
  readonly index: number;
  /** On one line. */
  readonly text: string;
  /** As its title or a noun beside it tells. */
  readonly gender: Gender | null;
  readonly honorific: string | null;
}

/** Chains by what a name that belongs to them would be looked up by. */
export class Lookup {
  readonly #byKey = new Map<string, Growing[]>();

  /** Nothing more is filed under a key that has more than can be compared in a moment: an article with so many is none. */
  file(key: string, chain: Growing): void {
    const known = this.#byKey.get(key);
    if (!known) {
      this.#byKey.set(key, [chain]);
    } else if (known.length < MOST && !known.includes(chain)) {
      known.push(chain);
    }
  }

  /** In the order in which they were begun. */
  find(key: string): readonly Growing[] {
    return this.#byKey.get(key) ?? [];
  }
}

const MOST = 24;
