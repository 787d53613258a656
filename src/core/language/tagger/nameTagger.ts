import { Lattice } from './crf';
import { openGazetteer, gazetteerHash } from './gazetteerLists';
import { join } from './hash';
import { nameKinds, type NameKind } from './labels';
import type { Lexicon } from './lexicon';
import { calibrated, unpackNames } from './modelFile';
import { createWordMemory } from './sentenceFacts';
import { type NameModel, tagDocument } from './tagDocument';
import { WeightTable } from './weights';

/** A name in a sentence: indices of its first token and, exclusive, its end; how likely it is right, from 0 to 1. */
export interface TaggedName {
  readonly first: number;
  readonly end: number;
  readonly kind: NameKind;
  readonly confidence: number;
}

/** Finds names in the sentences of one text: for each sentence, given as the text of its tokens, its names in order. */
export type NameTagger = (sentences: readonly (readonly string[])[]) => TaggedName[][];

/** What weights for names must have been learnt with to fit this lexicon and the lists. */
export const basisOf = (lexicon: Lexicon): number => join(gazetteerHash, lexicon.fingerprint);

/**
 * A tagger by learnt weights.
 * @param weights the bytes of `models/names.bin`
 * @param lexicon the one that the weights were learnt with
 * @throws RangeError where the bytes are damaged, of another version, or were learnt with other lists
 */
export function createNameTagger(weights: Uint8Array, lexicon: Lexicon): NameTagger {
  const learnt = unpackNames(weights);
  if (learnt.basis !== basisOf(lexicon)) {
    throw new RangeError('The weights for names were learnt with other lists or another lexicon.');
  }
  const gazetteer = openGazetteer();
  const model: NameModel = {
    scorer: new WeightTable(learnt.table, learnt.step),
    transitions: learnt.transitions,
    memory: createWordMemory(lexicon, gazetteer),
    gazetteer,
  };
  const lattice = new Lattice(learnt.transitions);
  return sentences =>
    tagDocument(sentences, model, lattice).map(names =>
      names.map(({ first, end, kind, probability }) => ({
        first,
        end,
        kind: nameKinds[kind]!,
        confidence: calibrated(probability, learnt.calibration[kind]!),
      })),
    );
}
