import { openGazetteer } from '../../src/core/language/tagger/gazetteerLists';
import { createLexicon, type LexiconData } from '../../src/core/language/tagger/lexicon';
import { packNames } from '../../src/core/language/tagger/modelFile';
import { basisOf } from '../../src/core/language/tagger/nameTagger';
import { createWordMemory } from '../../src/core/language/tagger/sentenceFacts';
import type { NameModel } from '../../src/core/language/tagger/tagDocument';
import { WeightTable } from '../../src/core/language/tagger/weights';
import { calibrate, type Reliability, reliability } from './calibrate';
import { readLabelled } from './convert';
import { corpora, type CorpusName } from './corpora';
import type { LabelledSentence } from './labelled';
import { readOwn } from './ownSentences';
import { quantize } from './quantize';
import { judge, measures, scoredKinds } from './scoring';
import { augment, datasetOf, jackknife, labelBySelf, type Workshop } from './stages';
import { type Learnt, train, usualOptions } from './trainer';

const OWN_WEIGHT = 3;
/** Every so-many-th document of the corpora labelled by hand is held out of the rehearsal. */
const HELD_OUT = 10;
/** Paragraphs of unlabelled news that the model labels itself, from the first on, and how much they count. */
const SELF = { first: 100_000, paragraphs: 60_000, weight: 0.15 };

/** Figures of the rehearsal on what was held out of it. */
export interface Figures {
  readonly byCorpus: Readonly<
    Record<string, Readonly<Record<string, { precision: number; recall: number; f1: number }>>>
  >;
  readonly reliability: readonly Reliability[];
}

/**
 * Learns names twice: in rehearsal without a tenth of the hand-made documents, to measure and to calibrate on these, and then with all.
 * @returns the bytes of models/names.bin, the same in every run
 */
export function learnNames(
  lexiconData: LexiconData,
  paragraphs: readonly string[],
  say: (line: string) => void,
): { bytes: Uint8Array; figures: Figures } {
  const lexicon = createLexicon(lexiconData);
  const gazetteer = openGazetteer();
  const workshop: Workshop = { memory: createWordMemory(lexicon, gazetteer), gazetteer, say };
  const all = readAll();
  say(`names: ${String(all.length)} labelled sentences`);

  const held = all.filter(isHeldOut);
  const rehearsal = finished(
    learn(
      all.filter(sentence => !isHeldOut(sentence)),
      paragraphs,
      workshop,
    ),
    workshop,
  );
  const { judged } = judge(held, rehearsal.model);
  const calibration = calibrate(judged);
  // The table of reliability is of names that its calibration was not fitted on.
  const halves = [0, 1].map(
    half =>
      judge(
        held.filter(({ document }) => Math.floor(document / HELD_OUT) % 2 === half),
        rehearsal.model,
      ).judged,
  );
  const figures: Figures = {
    byCorpus: Object.fromEntries(
      [...new Set(held.map(sentence => sentence.corpus))].map(corpus => {
        const { score } = judge(
          held.filter(sentence => sentence.corpus === corpus),
          rehearsal.model,
        );
        return [
          corpus,
          Object.fromEntries([
            ...scoredKinds.map((kind, i) => [kind, measures(score, i)] as const),
            ['all', measures(score)] as const,
          ]),
        ];
      }),
    ),
    reliability: reliability([
      { judged: halves[0]!, calibration: calibrate(halves[1]!) },
      { judged: halves[1]!, calibration: calibrate(halves[0]!) },
    ]),
  };

  const { table, step, transitions } = finished(learn(all, paragraphs, workshop), workshop);
  return { bytes: packNames({ table, step, transitions, calibration, basis: basisOf(lexicon) }), figures };
}

function readAll(): LabelledSentence[] {
  const all: LabelledSentence[] = [];
  let document = 0;
  for (const name of Object.keys(corpora) as CorpusName[]) {
    all.push(...readLabelled(name, document));
    document = all.at(-1)!.document + 1;
  }
  all.push(...readOwn(document, OWN_WEIGHT));
  return all;
}

const isHeldOut = (sentence: LabelledSentence): boolean =>
  sentence.document % HELD_OUT === 3 && sentence.corpus !== 'gmb' && sentence.corpus !== 're3d';

/** Labelled sentences first; what these teach labels some of the unlabelled news, and all of it is learnt once more. */
function learn(sentences: readonly LabelledSentence[], paragraphs: readonly string[], workshop: Workshop): Learnt {
  // Twice: what the first round freed no longer misleads the second.
  const labelled = jackknife(jackknife(sentences, workshop).sentences, workshop);
  const first = train(datasetOf(augment(labelled, 3), workshop), usualOptions, workshop.say);
  const taken = paragraphs.slice(SELF.first, SELF.first + SELF.paragraphs);
  const self = labelBySelf(taken, first, 1_000_000, SELF.weight, workshop);
  workshop.say(`${String(self.sentences.length)} sentences labelled by the model itself`);
  const together = {
    sentences: [...labelled.sentences, ...self.sentences],
    found: [...labelled.found, ...self.found],
  };
  return train(datasetOf(augment(together, 3), workshop), usualOptions, workshop.say);
}

function finished(
  { weights, transitions }: Learnt,
  { memory, gazetteer }: Workshop,
): { table: Int8Array; step: number; transitions: Learnt['transitions']; model: NameModel } {
  const { table, step } = quantize(weights);
  return { table, step, transitions, model: { scorer: new WeightTable(table, step), transitions, memory, gazetteer } };
}
