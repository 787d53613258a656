import { reportingVerbs } from '../../language/reporting';
import type { Span } from '../../text/span';
import { lastStartingAt, spanAt } from '../../text/span';
import type { Article, Ref } from '../article';
import { compareRefs } from '../article';
import { contentWords, saidWords } from './saidWords';

/** One pair of marks of a quotation, as its words alone tell. */
export interface QuotedPiece extends Ref {
  /** Index into the quotation's pieces. */
  readonly piece: number;
  /** Forms as `saidWords` gives them. */
  readonly words: readonly string[];
  /** The words with a space between them. */
  readonly wording: string;
  /** Name of the speaker in lower case, as far as it tells him apart: a person's last name, an organization's whole. */
  readonly speaker: string | null;
  /** Stems of all words of that name. */
  readonly name: ReadonlySet<string>;
  /** First letter of a person's first name, where he is named by more than one word. */
  readonly initial: string | null;
  /** Words of it that are written like names. */
  readonly capitals: ReadonlySet<string>;
  /** It quotes somebody itself. */
  readonly isQuoting: boolean;
  /** The other words of its sentence that mean something. */
  readonly context: ReadonlySet<string>;
}

/** Fewer words than these, or fewer that mean something, may come together by chance. */
const LONG_WORDS = 4;
/** So many are enough, whatever words they are. */
export const SURELY_LONG_WORDS = 10;
const LONG_CONTENT_WORDS = 2;
const UNMISTAKABLE_CONTENT = 4;
const UNMISTAKABLE_WORDS = 8;
/** Words of a sentence beyond this many are left out of the context. */
const CONTEXT_WORDS = 80;

const INNER_MARK = /["“”«»‘]|(?:^|\s)['’]\p{L}/u;

/** The quoted pieces of an article outside boilerplate, in order; those of a single word and indirect speech are left out. */
export function quotedPieces({ uri, text, analysis }: Article): QuotedPiece[] {
  return analysis.quotations.flatMap((quotation, index) => {
    if (quotation.kind === 'indirect') {
      return [];
    }
    const chain = quotation.speakerChain === null ? undefined : analysis.chains[quotation.speakerChain];
    const forms = chain ? formsOf(chain.name) : [];
    const name = new Set(forms.map(stem));
    const isPerson = chain?.kind === 'person';
    const speaker = (isPerson ? forms.at(-1) : forms.join(' ')) || null;
    const initial = isPerson && forms.length > 1 ? forms[0]![0]! : null;
    return quotation.pieces.flatMap((span, piece) => {
      const said = saidWords(text.slice(span.start, span.end));
      if (said.length < 2 || spanAt(analysis.regions, span.start)?.kind === 'boilerplate') {
        return [];
      }
      const words = said.map(({ form }) => form);
      const capitals = new Set(said.filter(({ capital }) => capital).map(({ form }) => form));
      const isQuoting = INNER_MARK.test(text.slice(span.start + 1, span.end - 1));
      const context = contextOf(text, analysis.sentences, span, words);
      return [
        { uri, index, piece, words, wording: words.join(' '), speaker, name, initial, capitals, isQuoting, context },
      ];
    });
  });
}

/** True where the words are many enough to know them again wherever they stand. */
export function isLong({ words }: QuotedPiece): boolean {
  return (
    words.length >= SURELY_LONG_WORDS ||
    (words.length >= LONG_WORDS && contentWords(words).length >= LONG_CONTENT_WORDS)
  );
}

export function comparePieces(a: QuotedPiece, b: QuotedPiece): number {
  return compareRefs(a, b) || a.piece - b.piece;
}

/** True where two people hardly come upon the words by themselves. */
export function isUnmistakable({ words }: QuotedPiece): boolean {
  return words.length >= UNMISTAKABLE_WORDS || contentWords(words).length >= UNMISTAKABLE_CONTENT;
}

/** True where the speakers are known and could be one: "state department" and "us state department", "j. doe" and "jane doe". */
export function isSameSpeaker(a: QuotedPiece, b: QuotedPiece): boolean {
  if (!a.speaker || !b.speaker || (a.initial && b.initial && a.initial !== b.initial)) {
    return false;
  }
  return a.speaker === b.speaker || a.speaker.endsWith(` ${b.speaker}`) || b.speaker.endsWith(` ${a.speaker}`);
}

/** How many words of the sentence around a piece are among others. */
export function sharedWith({ context }: QuotedPiece, others: Iterable<string>): number {
  let shared = 0;
  for (const word of new Set(others)) {
    shared += context.has(word) ? 1 : 0;
  }
  return shared;
}

/** How many words of both sentences are the same, the speakers' names not counted. */
export function sharedContext(a: QuotedPiece, b: QuotedPiece): number {
  return sharedWith(
    a,
    [...b.context].filter(word => !a.name.has(word) && !b.name.has(word)),
  );
}

function formsOf(text: string): string[] {
  return saidWords(text).map(({ form }) => form);
}

function contextOf(text: string, sentences: readonly Span[], span: Span, own: readonly string[]): ReadonlySet<string> {
  const context: string[] = [];
  for (let i = Math.max(0, lastStartingAt(sentences, span.start)); i < sentences.length; i++) {
    const sentence = sentences[i]!;
    if (sentence.start >= span.end || context.length >= CONTEXT_WORDS) {
      break;
    }
    const around = `${text.slice(sentence.start, span.start)} ${text.slice(span.end, sentence.end)}`;
    context.push(...contentWords(formsOf(around)).filter(word => !reportingVerbs.has(word)));
  }
  const inside = new Set(own.map(stem));
  return new Set(
    context
      .slice(0, CONTEXT_WORDS)
      .map(stem)
      .filter(word => !inside.has(word)),
  );
}

/** "talks" as "talk": good enough to see that two sentences speak of the same. */
export function stem(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}
