/**
 * The tags of the Penn Treebank, those together that no step of the analysis tells apart: degrees of adjectives and adverbs (JJ, RB), plurals of
 * names (NNP), question words (WP), foreign words and interjections (UH), and all marks (MARK). "to" is TO only before an infinitive.
 */
export const tagNames = [
  'NN',
  'NNS',
  'NNP',
  'VB',
  'VBP',
  'VBZ',
  'VBD',
  'VBN',
  'VBG',
  'MD',
  'JJ',
  'RB',
  'RP',
  'IN',
  'TO',
  'DT',
  'PRP',
  'PRP$',
  'WDT',
  'WP',
  'EX',
  'CC',
  'CD',
  'POS',
  'UH',
  'MARK',
] as const;
export type Tag = (typeof tagNames)[number];

const TAGS = tagNames.length;
/** A mark is known by its characters and never scored: the tagger chooses among the tags before it. */
export const SCORED_TAGS = TAGS - 1;
export const MARK = TAGS - 1;
/** Stands before a sentence. */
export const NO_TAG = TAGS;

export const tagNumber = (tag: Tag): number => tagNames.indexOf(tag);
