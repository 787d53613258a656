import { Lattice, type Transitions } from './crf';
import { decodeNames, scoresFor, stretchesOf, type Stretch } from './decode';
import { documentFacts } from './documentFacts';
import { Evidence, type FoundName } from './evidence';
import { MOST_FEATURES, writeFeatures } from './features';
import type { Gazetteer } from './gazetteer';
import { LABELS } from './labels';
import type { SentenceFacts, WordMemory } from './sentenceFacts';

/** Sums the weights of features: rows `from` to `to` (exclusive) of `rows` are added to the `LABELS` scores from `out[at]` on. */
export interface Scorer {
  addScores(rows: Int32Array, from: number, to: number, out: Float64Array, at: number): void;
}

/** All that tagging needs. */
export interface NameModel {
  readonly scorer: Scorer;
  readonly transitions: Transitions;
  readonly memory: WordMemory;
  readonly gazetteer: Gazetteer;
}

/** What the rest of the document says counts more here than where it was learnt, with evidence from weaker models. Chosen on held-out documents. */
const EVIDENCE_WEIGHT = 2;

interface ScoredSentence {
  readonly facts: SentenceFacts;
  readonly stretches: readonly Stretch[];
  /** For each stretch, `LABELS` for each of its words. */
  readonly scores: readonly Float64Array[];
  names: FoundName[];
}

/**
 * The names in the sentences of one document, in order, with their probabilities. A first pass decides on each sentence by itself; a second
 * knows what the first found in the others.
 * @param sentences the text of each one's tokens
 */
export function tagDocument(
  sentences: readonly (readonly string[])[],
  model: NameModel,
  lattice = new Lattice(model.transitions),
): FoundName[][] {
  const { scorer, transitions } = model;
  const facts = documentFacts(sentences, model.memory, model.gazetteer);
  const lower = lowerCaseWords(facts);
  const rows = new Int32Array(MOST_FEATURES);
  const evidence = new Evidence();
  const said = new Float64Array(LABELS);
  const scored = facts.map((sentence): ScoredSentence => {
    const stretches = stretchesOf(sentence);
    const names: FoundName[] = [];
    const scores = stretches.map(stretch => {
      const own = scoresFor(stretch);
      for (let i = stretch.first; i < stretch.end; i++) {
        const n = writeFeatures(sentence, i, lower.has(sentence.words[i]!.lower), rows);
        scorer.addScores(rows, 0, n, own, (i - stretch.first) * LABELS);
      }
      decodeNames(stretch, own, transitions, lattice, names);
      return own;
    });
    evidence.add(sentence, names, 1);
    return { facts: sentence, stretches, scores, names };
  });
  return scored.map(sentence => {
    evidence.add(sentence.facts, sentence.names, -1);
    const names: FoundName[] = [];
    sentence.stretches.forEach((stretch, s) => {
      const own = sentence.scores[s]!.slice();
      for (let i = stretch.first; i < stretch.end; i++) {
        const n = evidence.write(sentence.facts, i, rows, 0);
        said.fill(0);
        scorer.addScores(rows, 0, n, said, 0);
        for (let label = 0; label < LABELS; label++) {
          own[(i - stretch.first) * LABELS + label]! += EVIDENCE_WEIGHT * said[label]!;
        }
      }
      decodeNames(stretch, own, transitions, lattice, names);
    });
    evidence.add(sentence.facts, sentence.names, 1);
    return names;
  });
}

/** Words that the document also writes without a capital. */
export function lowerCaseWords(sentences: readonly SentenceFacts[]): ReadonlySet<string> {
  const lower = new Set<string>();
  for (const sentence of sentences) {
    for (const word of sentence.words) {
      if (word.hasLetter && !word.capital) {
        lower.add(word.lower);
      }
    }
  }
  return lower;
}
