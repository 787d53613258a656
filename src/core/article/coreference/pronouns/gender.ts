import { genderOfForename } from '../../../language/forenames';
import { genderOf, genderOfNoun } from '../../../language/personNouns';
import type { Chain, Gender } from '../../analysis';
import type { WhoIsWho } from '../../whoIsWho';

/** Who is a woman and who a man, as far as titles, nouns and forenames tell, and what pronouns add to it on the way. */
export class Genders {
  readonly #text: string;
  readonly #known: WhoIsWho;
  readonly #genders = new Map<number, Gender | null>();

  constructor(text: string, known: WhoIsWho) {
    this.#text = text;
    this.#known = known;
  }

  /** Null where nothing tells, and for what is no person. */
  of(chain: number): Gender | null {
    let gender = this.#genders.get(chain);
    if (gender === undefined) {
      gender = this.#read(this.#known.chains[chain]!);
      this.#genders.set(chain, gender);
    }
    return gender;
  }

  /** A pronoun that can be nobody else tells it for what follows. */
  learn(chain: number, gender: Gender | null): void {
    if (gender !== null && this.of(chain) === null) {
      this.#genders.set(chain, gender);
    }
  }

  #read(chain: Chain): Gender | null {
    if (chain.kind !== 'person') {
      return null;
    }
    const named = genderOfName(chain.name);
    const told = genderOf(chain.descriptions.map(({ start, end }) => this.#text.slice(start, end)));
    // "Robin Doe, a fisherman": a forename of another country may be a man's there.
    const unsure = named !== null && told !== null && told !== named;
    return chain.gender ?? this.#ofNominals(chain) ?? (unsure ? null : named);
  }

  #ofNominals({ mentions }: Chain): Gender | null {
    for (const index of mentions) {
      const { form, start, end } = this.#known.mentions[index]!;
      const head = form === 'nominal' ? this.#text.slice(start, end).toLowerCase().split(/\s+/).at(-1)! : '';
      const gender = head ? genderOfNoun(head) : null;
      if (gender) {
        return gender;
      }
    }
    return null;
  }
}

/** By the forenames of a name in full; the surname tells nothing. */
export function genderOfName(name: string): Gender | null {
  const forenames = name
    .split(/\s+/)
    .slice(0, -1)
    .filter(word => /^\p{L}{2}/u.test(word));
  for (const forename of forenames) {
    const gender = genderOfForename(forename) ?? genderOfForename(forename.split('-')[0]!);
    if (gender) {
      return gender;
    }
  }
  return null;
}
