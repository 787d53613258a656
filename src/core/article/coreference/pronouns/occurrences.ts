import type { Gender } from '../../../language/gender';
import { countWhile } from '../../../text/search';
import { lastStartingAt, type Span } from '../../../text/span';
import type { Mention } from '../../analysis';
import type { Reading, Sentence, Word } from '../../reading';
import type { WhoIsWho } from '../../whoIsWho';
import { type Unnamed, unnamedIn } from './rivals';
import type { SentenceRoles } from './roles';
import type { Occurrence } from './salience';

const NONE = -1;
/** "A suspect" is another than the one before, "the suspect" is the same. */
const ANOTHER = /^(?:an?|another|one)$/;

/** Whom each sentence speaks of: the known, and people without a name, so that none of those is taken for a known one. Read when first asked for. */
export class Occurrences {
  readonly #reading: Reading;
  readonly #known: WhoIsWho;
  readonly #roles: SentenceRoles;
  readonly #isQuoted: (word: number) => boolean;
  readonly #bySentence = new Map<number, Occurrence[]>();
  /** By word: index of the mention that it belongs to, of a name rather than of the nominal around it. */
  readonly #mentionOfWord: Int32Array;
  /** Of those without a name, by their number above the chains'. */
  readonly #genders: (Gender | null)[] = [];
  readonly #byNoun = new Map<string, number>();
  readonly #beside = new Map<number, number>();

  constructor(reading: Reading, known: WhoIsWho, roles: SentenceRoles, isQuoted: (word: number) => boolean) {
    this.#reading = reading;
    this.#known = known;
    this.#roles = roles;
    this.#isQuoted = isQuoted;
    this.#mentionOfWord = mentionsByWord(reading, known);
  }

  /** In no order. */
  at(sentence: number): readonly Occurrence[] {
    let found = this.#bySentence.get(sentence);
    if (!found) {
      found = this.#read(this.#reading.sentences[sentence]!);
      this.#bySentence.set(sentence, found);
    }
    return found;
  }

  /** Takes up another way of speaking of somebody: a pronoun. */
  add(sentence: number, occurrence: Occurrence): void {
    (this.at(sentence) as Occurrence[]).push(occurrence);
  }

  /** A new referent that is nobody known. */
  nobody(gender: Gender | null): number {
    this.#genders.push(gender);
    return this.#known.chains.length + this.#genders.length - 1;
  }

  genderOfNobody(referent: number): Gender | null {
    return this.#genders[referent - this.#known.chains.length]!;
  }

  /** Whether a word belongs to a mention. */
  isTaken(word: number): boolean {
    return this.#mentionOfWord[word] !== NONE;
  }

  /** Whether a word belongs to a name: "He" of a person called so is no pronoun. */
  isInName(word: number): boolean {
    return this.#mentionAt(word)?.form === 'name';
  }

  /** A word of the name that the phrase ending at a word only says more of: "Jane Doe, a lawyer"; undefined where there is none. */
  besideName(end: number): number | undefined {
    return this.#beside.get(end);
  }

  #read(sentence: Sentence): Occurrence[] {
    const { mentions } = this.#known;
    const found: Occurrence[] = [];
    const from = countWhile(mentions.length, i => mentions[i]!.start < sentence.start);
    for (let i = from; i < mentions.length && mentions[i]!.start < sentence.end; i++) {
      const { chain, form } = mentions[i]!;
      const { first, end } = wordsOf(this.#reading.words, mentions[i]!);
      found.push(this.#occurrence(sentence, chain, first, end, form === 'pronoun' ? null : i));
    }
    for (const unnamed of unnamedIn(this.#reading, sentence, word => this.#mentionAt(word))) {
      if (unnamed.beside === null) {
        found.push(this.#occurrence(sentence, this.#referentOf(unnamed), unnamed.first, unnamed.end, null));
      } else {
        this.#beside.set(unnamed.end, unnamed.beside);
      }
    }
    return found;
  }

  #mentionAt(word: number): Mention | undefined {
    return this.#known.mentions[this.#mentionOfWord[word]!];
  }

  #occurrence(sentence: Sentence, referent: number, first: number, end: number, mention: number | null): Occurrence {
    const role = this.#roles.roleOf(sentence, first, end);
    const speaks = role === 'subject' && this.#roles.speaks(sentence, first);
    return { referent, first, end, role, speaks, quoted: this.#isQuoted(first), mention };
  }

  #referentOf({ first, noun, gender }: Unnamed): number {
    const known = this.#byNoun.get(noun);
    if (known !== undefined && !ANOTHER.test(this.#reading.words[first]!.lower)) {
      return known;
    }
    const referent = this.nobody(gender);
    this.#byNoun.set(noun, referent);
    return referent;
  }
}

function mentionsByWord({ words }: Reading, { mentions }: WhoIsWho): Int32Array {
  const byWord = new Int32Array(words.length).fill(NONE);
  mentions.forEach((mention, index) => {
    const { first, end } = wordsOf(words, mention);
    for (let word = first; word < end; word++) {
      if (mentions[byWord[word]!]?.form !== 'name') {
        byWord[word] = index;
      }
    }
  });
  return byWord;
}

/** The words that a span takes up. */
function wordsOf(words: readonly Word[], { start, end }: Span): { readonly first: number; readonly end: number } {
  return { first: countWhile(words.length, i => words[i]!.end <= start), end: lastStartingAt(words, end - 1) + 1 };
}
