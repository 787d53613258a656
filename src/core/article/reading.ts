import type { Span } from '../text/span';
import type { Region } from './analysis';

export type PartOfSpeech =
  | 'noun'
  | 'proper'
  | 'verb'
  | 'auxiliary'
  | 'adjective'
  | 'adverb'
  | 'pronoun'
  | 'determiner'
  | 'preposition'
  | 'conjunction'
  | 'number'
  | 'punctuation'
  | 'other';

export type VerbForm = 'past' | 'present' | 'base' | 'gerund' | 'participle';

/** A word, number or mark of the text. Its offsets are true to the text: `text.slice(start, end) === token.text`. */
export interface Token extends Span {
  readonly text: string;
}

/** A token with what the language knows of it. */
export interface Word extends Token {
  /** The text in lower case, curly apostrophes straightened. */
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** The base form in lower case. */
  readonly lemma: string;
  readonly form: VerbForm | null;
  /** It names a country's people: "Norwegian". */
  readonly demonym: boolean;
}

/** A sentence and its words, as indices into `Reading.words`, end exclusive. */
export interface Sentence extends Span {
  readonly firstWord: number;
  readonly endWord: number;
  /** Index into `Reading.regions`. */
  readonly region: number;
}

/** A text taken apart: what every step of the analysis starts from. */
export interface Reading {
  readonly text: string;
  readonly regions: readonly Region[];
  readonly sentences: readonly Sentence[];
  readonly words: readonly Word[];
  /** What stands in quotation marks: of each stretch its paragraphs, marks included. */
  readonly marked: readonly (readonly Span[])[];
}
