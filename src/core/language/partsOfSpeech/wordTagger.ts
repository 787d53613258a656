import type { PartOfSpeech, VerbForm, Word } from '../../article/reading';
import type { Span } from '../../text/span';
import { isDemonym } from '../demonyms';
import { lemmaOf } from '../lemma';
import type { Lexicon } from '../tagger/lexicon';
import { type Helping, helpingOf, helpsHere } from './auxiliaries';
import { createMemory } from '../memory';
import { unpackPartsOfSpeech } from './model';
import { createTagSentence } from './tagger';
import { type Tag, tagNames } from './tags';

/** Gives the tokens of one sentence their parts of speech. */
export type WordTagger = (text: string, tokens: readonly Span[]) => Word[];

/**
 * A tagger by learnt weights.
 * @param weights the bytes of `models/partsOfSpeech.bin`
 * @param lexicon the one that the weights were learnt with
 * @throws RangeError where the bytes are damaged or of another version
 */
export function createWordTagger(weights: Uint8Array, lexicon: Lexicon): WordTagger {
  const model = unpackPartsOfSpeech(weights);
  if (model.lexicon !== lexicon.fingerprint) {
    throw new RangeError('The weights for parts of speech were learnt with another lexicon.');
  }
  const tagSentence = createTagSentence(model, lexicon);
  const readingsOf = createMemory(createReadings);
  return (text, tokens) => {
    const forms = tokens.map(({ start, end }) => text.slice(start, end));
    const tags = tagSentence(forms);
    return tokens.map(({ start, end }, i): Word => {
      const form = forms[i]!;
      const { lower, demonym, byTag } = readingsOf(form);
      const tag = tags[i]!;
      const { pos, lemma, verbForm, helping } = (byTag[tag] ??= readingOf(lower, tagNames[tag]!));
      const helps = helping === 'always' || (helping !== 'never' && helpsHere(helping, tags, i));
      return { start, end, text: form, lower, pos: helps ? 'auxiliary' : pos, lemma, form: verbForm, demonym };
    });
  };
}

/** What a form is, made once for all its occurrences. */
interface FormReadings {
  readonly lower: string;
  readonly demonym: boolean;
  /** By tag number; filled as tags come up. */
  readonly byTag: (FormReading | undefined)[];
}

interface FormReading {
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  readonly verbForm: VerbForm | null;
  readonly helping: Helping;
}

function createReadings(form: string): FormReadings {
  const lower = form.toLowerCase().replace(/’/g, "'");
  return { lower, demonym: isDemonym(form), byTag: [] };
}

function readingOf(lower: string, tag: Tag): FormReading {
  const pos = partOf(lower, tag);
  const verb = pos === 'verb' || pos === 'auxiliary';
  return {
    pos,
    lemma: lemmaOf(lower, pos),
    verbForm: verb ? (FORMS[tag] ?? null) : null,
    helping: helpingOf(lower, tag),
  };
}

const PARTS: Readonly<Record<Tag, PartOfSpeech>> = {
  NN: 'noun',
  NNS: 'noun',
  NNP: 'proper',
  VB: 'verb',
  VBP: 'verb',
  VBZ: 'verb',
  VBD: 'verb',
  VBN: 'verb',
  VBG: 'verb',
  MD: 'auxiliary',
  JJ: 'adjective',
  RB: 'adverb',
  RP: 'adverb',
  IN: 'preposition',
  TO: 'conjunction',
  DT: 'determiner',
  PRP: 'pronoun',
  PRP$: 'pronoun',
  WDT: 'determiner',
  WP: 'other',
  EX: 'other',
  CC: 'conjunction',
  CD: 'number',
  POS: 'other',
  UH: 'other',
  MARK: 'punctuation',
};

const FORMS: Readonly<Partial<Record<Tag, VerbForm>>> = {
  VB: 'base',
  VBP: 'present',
  VBZ: 'present',
  VBD: 'past',
  VBN: 'participle',
  VBG: 'gerund',
  MD: 'present',
};

const PRONOUNS = new Set(
  'i you he she it we they me him her us them who whom whose himself herself itself themselves myself ourselves his hers its their theirs my our your'.split(
    ' ',
  ),
);
/** Words tagged like prepositions that open clauses only. */
const CLAUSE_OPENERS = new Set('that if because while although though whereas whether unless lest'.split(' '));

function partOf(lower: string, tag: Tag): PartOfSpeech {
  if (PRONOUNS.has(lower)) {
    return 'pronoun';
  }
  return tag === 'IN' && CLAUSE_OPENERS.has(lower) ? 'conjunction' : PARTS[tag];
}
