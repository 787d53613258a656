import { reportingVerbs } from '../language/reporting';
import { functionWords } from '../language/words';
import type { Span } from '../text/span';
import { lastStartingAt, spanAt } from '../text/span';
import type { Article, Ref } from './article';
import { compareRefs } from './article';

/** One pair of marks of a quotation, as its words alone tell. */
export interface QuotedPiece extends Ref {
  /** Index into the quotation's pieces. */
  readonly piece: number;
  /** In lower case, without marks. */
  readonly words: readonly string[];
  /** The words with a space between them. */
  readonly wording: string;
  /** Name of the speaker in lower case, as far as it tells him apart: a person's last name, an organization's whole. */
  readonly speaker: string | null;
  /** The other words of its sentence that mean something. */
  readonly context: ReadonlySet<string>;
}

/** Fewer words than these, or fewer that mean something, may come together by chance. */
const LONG_WORDS = 4;
/** So many are enough, whatever words they are. */
export const SURELY_LONG_WORDS = 10;
const LONG_CONTENT_WORDS = 2;
/** Words of a sentence beyond this many are left out of the context. */
const CONTEXT_WORDS = 80;

/** The quoted pieces of an article outside boilerplate, in order; those of a single word are left out. */
export function quotedPieces({ uri, text, analysis }: Article): QuotedPiece[] {
  return analysis.quotations.flatMap((quotation, index) =>
    quotation.pieces.flatMap((span, piece) => {
      const words = wordsOf(text.slice(span.start, span.end));
      if (words.length < 2 || spanAt(analysis.regions, span.start)?.kind === 'boilerplate') {
        return [];
      }
      const chain = quotation.speakerChain === null ? undefined : analysis.chains[quotation.speakerChain];
      const name = chain && wordsOf(chain.name);
      const speaker = (chain?.kind === 'person' ? name?.at(-1) : name?.join(' ')) ?? null;
      const context = contextOf(text, analysis.sentences, span, words);
      return [{ uri, index, piece, words, wording: words.join(' '), speaker, context }];
    }),
  );
}

/** True where the words are many enough to know them again wherever they stand. */
export function isLong({ words }: QuotedPiece): boolean {
  return (
    words.length >= SURELY_LONG_WORDS ||
    (words.length >= LONG_WORDS && contentWords(words).length >= LONG_CONTENT_WORDS)
  );
}

export function contentWords(words: readonly string[]): string[] {
  return words.filter(word => word.length > 1 && !functionWords.has(word));
}

export function comparePieces(a: QuotedPiece, b: QuotedPiece): number {
  return compareRefs(a, b) || a.piece - b.piece;
}

/** "U.S." as "us", "long-term" as two words: outlets write them in different ways. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu) ?? [];
  return words.map(word => word.replace(/['’.]/g, ''));
}

function contextOf(text: string, sentences: readonly Span[], span: Span, own: readonly string[]): ReadonlySet<string> {
  const context: string[] = [];
  for (let i = Math.max(0, lastStartingAt(sentences, span.start)); i < sentences.length; i++) {
    const sentence = sentences[i]!;
    if (sentence.start >= span.end || context.length >= CONTEXT_WORDS) {
      break;
    }
    const around = `${text.slice(sentence.start, span.start)} ${text.slice(span.end, sentence.end)}`;
    context.push(...contentWords(wordsOf(around)).filter(word => !reportingVerbs.has(word)));
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
