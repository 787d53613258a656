import { lastStartingAt, type Span } from '../../../text/span';
import type { EntityKind } from '../../analysis';
import type { Reading } from '../../reading';
import type { WhoIsWho } from '../../whoIsWho';
import { type Profile, profilesOf } from './profiles';

/** Who is spoken of at some place, by a name or by a nominal that stands for it. */
export interface Named {
  readonly chain: number;
  /** Index into the mentions: the last name. */
  readonly mention: number;
  /** Offset at which it is spoken of. */
  readonly start: number;
  readonly sentence: number;
}

/** No more names than these are looked back at: a text that has more in a few sentences is a list. */
const MOST = 80;
/** An entity named so often, and so many times as often as another, is what the article is about. */
const MANY = 3;
const CLEARLY = 2;

/** What opens a line that says who took a picture, where it is not boilerplate; no longer than so many characters. */
const CREDIT = /^(?:photograph|(?:photo|image|picture)(?: by| credit))(?: by)?:/i;
const LONGEST_CREDIT = 24;

/** Who has been named up to where the text has been read. */
export class Scene {
  readonly reading: Reading;
  readonly known: WhoIsWho;
  readonly profiles: readonly Profile[];
  readonly #last = new Map<number, Named>();
  /** By noun, the chains called so and the sentence of the last time. */
  readonly #calls = new Map<string, Map<number, number>>();
  readonly #named: Named[] = [];
  #next = 0;

  constructor(reading: Reading, known: WhoIsWho) {
    this.reading = reading;
    this.known = known;
    this.profiles = profilesOf(reading, known);
  }

  /** Reads on up to an offset. */
  readTo(offset: number): void {
    const { mentions } = this.known;
    for (; this.#next < mentions.length && mentions[this.#next]!.start < offset; this.#next++) {
      const { chain, start, form } = mentions[this.#next]!;
      const sentence = lastStartingAt(this.reading.sentences, start);
      const region = this.reading.regions[this.reading.sentences[sentence]?.region ?? -1];
      const told = region && region.kind !== 'boilerplate' && region.kind !== 'byline';
      if (form === 'name' && told && !isCredit(this.reading.text, start, region)) {
        this.#see({ chain, mention: this.#next, start, sentence });
      }
    }
  }

  /** Keeps that a chain was called by a noun. */
  call(noun: string, called: Named): void {
    const calls = this.#calls.get(noun) ?? new Map<number, number>();
    this.#calls.set(noun, calls.set(called.chain, called.sentence));
    this.#see(called);
  }

  #see(named: Named): void {
    this.#named.push(named);
    this.#last.set(named.chain, named);
  }

  /** The only chain that was called by a noun. */
  calledBy(noun: string): number | null {
    const chains = this.#calls.get(noun);
    return chains?.size === 1 ? [...chains.keys()][0]! : null;
  }

  /** The sentence in which a chain was last called by a noun alone. */
  lastCall(noun: string, chain: number): number | null {
    return this.#calls.get(noun)?.get(chain) ?? null;
  }

  /** Of several, the one that the article names far more often than each other one. */
  clearest(named: readonly Named[]): Named | null {
    const count = ({ chain }: Named): number => this.profiles[chain]!.names;
    const [first, second] = [...named].sort((a, b) => count(b) - count(a));
    const clear = first && (!second || count(first) >= Math.max(MANY, CLEARLY * count(second)));
    return clear ? first : null;
  }

  /** Where a chain was last spoken of. */
  last(chain: number): Named | undefined {
    return this.#last.get(chain);
  }

  /** Where a chain was spoken of since a sentence. */
  timesSince(sentence: number, chain: number): Named[] {
    return this.#named.slice(-MOST).filter(named => named.chain === chain && named.sentence >= sentence);
  }

  /** Chains spoken of since a sentence, the last one first. */
  since(sentence: number, kind: EntityKind | null = null): Named[] {
    const found = new Map<number, Named>();
    for (let i = this.#named.length - 1; i >= Math.max(0, this.#named.length - MOST); i--) {
      const named = this.#named[i]!;
      if (named.sentence < sentence) {
        break;
      }
      if (!found.has(named.chain) && (kind === null || this.known.chains[named.chain]!.kind === kind)) {
        found.set(named.chain, named);
      }
    }
    return [...found.values()];
  }
}

/** "Jane Doe/AP", "Photograph: Jane Doe": who took a picture. */
function isCredit(text: string, start: number, region: Span): boolean {
  return text[start - 1] === '/' || CREDIT.test(text.slice(region.start, region.start + LONGEST_CREDIT));
}
