import { Evidence, type FoundName } from '../../src/core/language/tagger/evidence';
import { MOST_FEATURES, writeFeatures } from '../../src/core/language/tagger/features';
import type { Gazetteer } from '../../src/core/language/tagger/gazetteer';
import { stretchesOf } from '../../src/core/language/tagger/decode';
import { documentFacts } from '../../src/core/language/tagger/documentFacts';
import type { WordMemory } from '../../src/core/language/tagger/sentenceFacts';
import { lowerCaseWords } from '../../src/core/language/tagger/tagDocument';
import type { LabelledSentence } from './labelled';

/** Stretches of candidate words with their features, ready to train on. */
export interface Dataset {
  /** Rows of all words; word w has `rows[start[w] .. evidence[w])`, then what its document says, up to `start[w + 1]`. */
  readonly rows: Int32Array;
  readonly start: Int32Array;
  readonly evidence: Int32Array;
  readonly masks: Uint16Array;
  /** Words of stretch s: `stretch[s]` to `stretch[s + 1]`. */
  readonly stretch: Int32Array;
  readonly weight: Float32Array;
  /** The sentence and the word in it where each stretch begins. */
  readonly origin: readonly { readonly sentence: number; readonly first: number }[];
}

/** Features of sentences, document by document. `found` are names that other models see in them: the documents' evidence. */
export function buildDataset(
  sentences: readonly LabelledSentence[],
  memory: WordMemory,
  gazetteer: Gazetteer,
  found?: readonly (readonly FoundName[])[],
): Dataset {
  let rows = new Int32Array(1 << 22);
  let used = 0;
  const start: number[] = [];
  const evidenceStart: number[] = [];
  const masks: number[] = [];
  const stretch: number[] = [0];
  const weight: number[] = [];
  const origin: { sentence: number; first: number }[] = [];
  const out = new Int32Array(MOST_FEATURES);
  const push = (n: number): void => {
    if (used + n > rows.length) {
      const larger = new Int32Array(rows.length * 2);
      larger.set(rows);
      rows = larger;
    }
    rows.set(out.subarray(0, n), used);
    used += n;
  };
  for (let from = 0; from < sentences.length;) {
    let to = from + 1;
    while (to < sentences.length && sentences[to]!.document === sentences[from]!.document) {
      to++;
    }
    const facts = documentFacts(
      sentences.slice(from, to).map(sentence => sentence.tokens),
      memory,
      gazetteer,
    );
    const lower = lowerCaseWords(facts);
    const evidence = new Evidence();
    if (found) {
      facts.forEach((sentence, k) => evidence.add(sentence, found[from + k]!, 1));
    }
    facts.forEach((sentence, k) => {
      const labelled = sentences[from + k]!;
      if (found) {
        evidence.add(sentence, found[from + k]!, -1);
      }
      for (const range of labelled.weight > 0 ? stretchesOf(sentence) : []) {
        for (let i = range.first; i < range.end; i++) {
          start.push(used);
          push(writeFeatures(sentence, i, lower.has(sentence.words[i]!.lower), out));
          evidenceStart.push(used);
          if (found) {
            push(evidence.write(sentence, i, out, 0));
          }
          masks.push(labelled.masks[i]!);
        }
        stretch.push(start.length);
        weight.push(labelled.weight);
        origin.push({ sentence: from + k, first: range.first });
      }
      if (found) {
        evidence.add(sentence, found[from + k]!, 1);
      }
    });
    from = to;
  }
  start.push(used);
  return {
    rows: rows.subarray(0, used),
    start: Int32Array.from(start),
    evidence: Int32Array.from(evidenceStart),
    masks: Uint16Array.from(masks),
    stretch: Int32Array.from(stretch),
    weight: Float32Array.from(weight),
    origin,
  };
}
