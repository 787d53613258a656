import { reportingVerbs } from '../../../language/reporting';
import { type Clause, findClauses } from '../../syntax/clauses';
import type { Reading, Sentence, Word } from '../../reading';

/** What a noun phrase does in its clause. A `modifier` only says which: "Lagos officials". */
export type Role = 'subject' | 'object' | 'oblique' | 'possessor' | 'modifier' | 'other';

/** What stands behind a form of these is what is said, or who says it: "said Smith would leave", "said Smith". */
const SAYS_CLAUSE = new Set(
  (
    'say add claim insist argue note explain state declare announce reply respond concede contend allege suggest believe conclude predict reveal report ' +
    'maintain stress reiterate recall confirm acknowledge admit'
  ).split(' '),
);
/** Prepositions that may open a clause: "after Smith left". */
const OPENS_CLAUSE = new Set('after before since until till as than like once'.split(' '));

/** Words of a phrase between a preposition and what it governs, at most. */
const LONGEST_PHRASE = 12;

/** Clauses of sentences, each found when first asked for, and what noun phrases do in them. */
export class SentenceRoles {
  readonly #words: readonly Word[];
  readonly #clauses = new Map<Sentence, readonly Clause[]>();

  constructor({ words }: Reading) {
    this.#words = words;
  }

  clauses(sentence: Sentence): readonly Clause[] {
    let clauses = this.#clauses.get(sentence);
    if (!clauses) {
      clauses = findClauses(this.#words, sentence.firstWord, sentence.endWord);
      this.#clauses.set(sentence, clauses);
    }
    return clauses;
  }

  /** The clause that a word of the sentence stands in. */
  clauseAt(sentence: Sentence, word: number): Clause {
    const clauses = this.clauses(sentence);
    return clauses.find(({ first, end }) => word >= first && word < end) ?? clauses[0]!;
  }

  /** The role of the noun phrase whose name or noun takes up the words from `first` to `end`. */
  roleOf(sentence: Sentence, first: number, end: number): Role {
    const words = this.#words;
    const next = end < sentence.endWord ? words[end] : undefined;
    if (next && /^'s?$/.test(next.lower)) {
      return 'possessor';
    }
    if (next && isHeadBehind(words, end, sentence.endWord)) {
      return 'modifier';
    }
    const { verb } = this.clauseAt(sentence, first);
    if (!verb) {
      return governor(words, first, sentence.firstWord) ? 'oblique' : 'other';
    }
    if (end <= verb.first) {
      const isList = next?.lower !== ','; // "the head of Acme, Jane Doe, said"
      const preposition = governor(words, first, sentence.firstWord, isList);
      return preposition === null || OPENS_CLAUSE.has(preposition) ? 'subject' : 'oblique';
    }
    if (first === verb.end && reportsClause(words[verb.head]!.lower)) {
      return 'subject';
    }
    return governor(words, first, verb.end) ? 'oblique' : 'object';
  }

  /** Whether the subject at `first` is who says what its clause tells: "Smith said", `“…,” said Smith`. */
  speaks(sentence: Sentence, first: number): boolean {
    const { verb } = this.clauseAt(sentence, first);
    if (!verb || !reportingVerbs.has(this.#words[verb.head]!.lower)) {
      return false;
    }
    return first < verb.first || isInverted(this.#words, verb.first);
  }
}

/** Is it a form, in lower case, of a verb behind which what is said stands as a clause: "said he left"? */
export function reportsClause(verb: string): boolean {
  return SAYS_CLAUSE.has(reportingVerbs.get(verb) ?? '');
}

/** `"…," said Smith`: nothing but marks before the verb. */
function isInverted(words: readonly Word[], verb: number): boolean {
  return /^["”’»,']+$/.test(words[verb - 1]?.lower ?? '');
}

/** A noun behind a name is the head of their phrase: "Lagos officials". */
export function isHeadBehind(words: readonly Word[], at: number, end: number): boolean {
  const { pos, lower } = words[at]!;
  if (pos === 'noun' || pos === 'proper') {
    return !/day$|^(?:today|tonight|tomorrow|yesterday)$/.test(lower);
  }
  return pos === 'adjective' && at + 1 < end && words[at + 1]!.pos === 'noun';
}

/** The preposition before the phrase that the word at `first` belongs to, alone or in a list; null where none is. */
function governor(words: readonly Word[], first: number, from: number, mayList = false): string | null {
  let inList = false;
  for (let i = first - 1; i >= Math.max(from, first - LONGEST_PHRASE); i--) {
    const { pos, lower } = words[i]!;
    if (pos === 'preposition') {
      return inList && !complements(words, i, from) ? null : lower;
    }
    const isComma = mayList && lower === ',' && words[i - 1]?.pos === 'proper' && words[i + 1]?.pos === 'proper';
    inList ||= isComma;
    const joins = isComma || (lower === 'and' && /^(?:noun|proper)$/.test(words[i - 1]?.pos ?? ''));
    if (!joins && !/^(?:noun|proper|adjective|determiner|number)$/.test(pos) && lower !== "'s" && lower !== '-') {
      return lower === 'to' && words[i + 1]?.pos !== 'verb' ? lower : null;
    }
  }
  return null;
}

/** "Lawyers for Acme, Globex": it says more of a noun that nothing but its own words stand before. "After talks in Oslo, Smith" is no list. */
function complements(words: readonly Word[], preposition: number, from: number): boolean {
  const before = words.slice(Math.max(from, preposition - LONGEST_PHRASE), preposition);
  return (
    before.at(-1)?.pos === 'noun' &&
    before.every(({ pos }) => /^(?:noun|proper|adjective|determiner|number)$/.test(pos))
  );
}
