import type { Gender } from '../../../language/gender';
import { countWhile } from '../../../text/search';
import { lastStartingAt, type Span, spanAt } from '../../../text/span';
import type { Reading, Sentence } from '../../reading';
import type { WhoIsWho } from '../../whoIsWho';
import { Genders } from './gender';
import { Occurrences } from './occurrences';
import { SentenceRoles } from './roles';
import type { Occurrence, Seen } from './salience';

/** No pronoun looks farther back, in sentences outside quotation marks and in all. */
const REACH = 3;
const MOST_SENTENCES = 12;
/** Of a crowd of names only the nearest count. */
const MOST_SEEN = 60;

/** An article as a pronoun sees it: who is spoken of around it, and what is known of them. */
export class Scene {
  readonly reading: Reading;
  readonly known: WhoIsWho;
  readonly roles: SentenceRoles;
  readonly occurrences: Occurrences;
  readonly #genders: Genders;
  readonly #marked: readonly Span[];
  /** By sentence: how many stand before it outside marks and boilerplate. */
  readonly #ordinals: readonly number[];
  readonly #inWords = new Map<number, readonly number[]>();

  constructor(reading: Reading, known: WhoIsWho) {
    this.reading = reading;
    this.known = known;
    this.roles = new SentenceRoles(reading);
    this.occurrences = new Occurrences(reading, known, this.roles, word => this.isQuoted(word));
    this.#genders = new Genders(reading.text, known);
    const marked = reading.marked.flat();
    this.#marked = marked.sort((a, b) => a.start - b.start);
    let ordinal = 0;
    this.#ordinals = reading.sentences.map(sentence => (this.#isAside(sentence) ? ordinal : ++ordinal));
  }

  /** Index of the sentence that a word stands in. */
  sentenceOf(word: number): number {
    const { sentences } = this.reading;
    return countWhile(sentences.length, i => sentences[i]!.endWord <= word);
  }

  sentenceAt(word: number): Sentence {
    return this.reading.sentences[this.sentenceOf(word)]!;
  }

  isBoilerplate(sentence: Sentence): boolean {
    return this.reading.regions[sentence.region]!.kind === 'boilerplate';
  }

  isQuoted(word: number): boolean {
    return spanAt(this.#marked, this.reading.words[word]!.start) !== undefined;
  }

  isNamed(referent: number): boolean {
    return referent < this.known.chains.length;
  }

  isPerson(referent: number): boolean {
    return !this.isNamed(referent) || this.known.chains[referent]!.kind === 'person';
  }

  genderOf(referent: number): Gender | null {
    return this.isNamed(referent) ? this.#genders.of(referent) : this.occurrences.genderOfNobody(referent);
  }

  /** A pronoun that can be nobody else tells a gender for what follows. */
  learnGender(referent: number, gender: Gender | null): void {
    if (this.isNamed(referent)) {
      this.#genders.learn(referent, gender);
    }
  }

  /** How often somebody is named before a word. */
  mentionsBefore(referent: number, word: number): number {
    return this.#countBefore(this.known.chains[referent]?.mentions ?? [], word);
  }

  /** The last name or nominal of a chain before a word, as an index into the mentions; where none is, its first. */
  lastInWords(chain: number, word: number): number {
    const { mentions, chains } = this.known;
    let own = this.#inWords.get(chain);
    if (!own) {
      own = chains[chain]!.mentions.filter(index => mentions[index]!.form !== 'pronoun');
      this.#inWords.set(chain, own);
    }
    return own[Math.max(0, this.#countBefore(own, word) - 1)]!;
  }

  /** Who is spoken of before a word, nearest first. `reach` is in sentences outside quotation marks. */
  before(word: number, reach = REACH): Seen[] {
    const { sentences, regions } = this.reading;
    const own = this.sentenceOf(word);
    const isQuoted = this.isQuoted(word);
    const seen: Seen[] = [];
    for (const i of this.#sentencesBefore(own, reach)) {
      const { region } = sentences[i]!;
      const distance = this.#distance(own, i);
      const headline = /^(?:headline|subheading)$/.test(regions[region]!.kind);
      const sameParagraph = region === sentences[own]!.region;
      const here = this.occurrences.at(i).filter(({ first }) => first < word);
      for (const { referent, first, end, role, speaks, quoted, mention } of here.sort((a, b) => b.first - a.first)) {
        const there = quoted && !isQuoted;
        seen.push({ referent, first, end, role, speaks, mention, quoted: there, distance, headline, sameParagraph });
        if (seen.length === MOST_SEEN) {
          return seen;
        }
      }
    }
    return seen;
  }

  /** Who is spoken of in a word's sentence behind it, in order. */
  behind(word: number): Occurrence[] {
    const own = this.occurrences.at(this.sentenceOf(word));
    return own.filter(({ first }) => first > word).sort((a, b) => a.first - b.first);
  }

  /** The sentences within reach, the nearest first; they are read in order of text, so that "the suspect" is known as the one before. */
  #sentencesBefore(own: number, reach: number): number[] {
    const within: number[] = [];
    for (let i = own; i >= Math.max(0, own - MOST_SENTENCES) && this.#distance(own, i) <= reach; i--) {
      if (!this.isBoilerplate(this.reading.sentences[i]!)) {
        within.push(i);
      }
    }
    within.reduceRight((_, i) => this.occurrences.at(i).length, 0);
    return within;
  }

  #distance(own: number, other: number): number {
    return own === other ? 0 : Math.max(1, this.#ordinals[own]! - this.#ordinals[other]!);
  }

  #countBefore(mentions: readonly number[], word: number): number {
    const { start } = this.reading.words[word]!;
    return countWhile(mentions.length, i => this.known.mentions[mentions[i]!]!.start < start);
  }

  /** What counts for nothing: boilerplate, and what stands wholly in quotation marks. */
  #isAside(sentence: Sentence): boolean {
    const marked = this.#marked[lastStartingAt(this.#marked, sentence.start)];
    return this.isBoilerplate(sentence) || (marked !== undefined && marked.end >= sentence.end);
  }
}
