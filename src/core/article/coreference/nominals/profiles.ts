import type { Gender, Mention } from '../../analysis';
import type { Reading } from '../../reading';
import type { WhoIsWho } from '../../whoIsWho';
import { ageBeside } from './ages';
import { type Described, describedBy } from './descriptions';
import { wordAt } from './words';
import { genderOfName } from '../pronouns/gender';

/** What is known of a chain when a nominal asks for it. */
export interface Profile {
  readonly chain: number;
  readonly gender: Gender | null;
  /** In years, as it stands beside a name. */
  readonly age: number | null;
  readonly described: readonly Described[];
  /** How often it is named. */
  readonly names: number;
}

/** The profiles of all chains, by their indices. */
export function profilesOf(reading: Reading, { mentions, chains }: WhoIsWho): Profile[] {
  return chains.map((chain, index) => {
    const names = chain.mentions.map(mention => mentions[mention]!).filter(({ form }) => form === 'name');
    const person = chain.kind === 'person';
    return {
      chain: index,
      gender: person ? (chain.gender ?? genderOfName(chain.name)) : null,
      age: person ? ageOf(reading, names) : null,
      described: describedBy(reading, chain.descriptions, names),
      names: names.length,
    };
  });
}

/** The age beside the first name that has one. */
function ageOf({ words }: Reading, names: readonly Mention[]): number | null {
  for (const { start, end } of names) {
    const age = ageBeside(words, wordAt(words, start), wordAt(words, end));
    if (age !== null) {
      return age;
    }
  }
  return null;
}
