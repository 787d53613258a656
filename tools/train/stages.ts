import type { FoundName } from '../../src/core/language/tagger/evidence';
import type { Gazetteer } from '../../src/core/language/tagger/gazetteer';
import { beginOf, insideOf, LABELS } from '../../src/core/language/tagger/labels';
import type { WordMemory } from '../../src/core/language/tagger/sentenceFacts';
import { buildDataset, type Dataset } from './dataset';
import { ANY, type LabelledSentence, O, restOf } from './labelled';
import { predict } from './predict';
import { createRandom } from './random';
import { type Learnt, train, usualOptions } from './trainer';
import { titled } from './taggedSentences';
import { sentencesOf } from './unlabelled';

/** What all stages share. */
export interface Workshop {
  readonly memory: WordMemory;
  readonly gazetteer: Gazetteer;
  readonly say: (line: string) => void;
}

/** Labels that the other half's model finds less likely than this are taken for slips of a corpus whose names were marked or derived by programs. */
const UNLIKELY = 0.08;
/** Corpora whose labels are checked so. */
const CHECKED: ReadonlySet<string> = new Set(['gmb', 'gum', 're3d']);

/** Sentences with slips freed, and the names that a model which never saw each document finds in it. */
export interface Jackknifed {
  readonly sentences: readonly LabelledSentence[];
  readonly found: readonly (readonly FoundName[])[];
}

/** Trains on each half of the documents to look at the other. */
export function jackknife(all: readonly LabelledSentence[], { memory, gazetteer, say }: Workshop): Jackknifed {
  const sentences = all.slice();
  const found: (readonly FoundName[])[] = all.map(() => []);
  const halfOf = (sentence: LabelledSentence): number => (Math.imul(sentence.document, 0x9e3779b1) >>> 16) & 1;
  const halves = [0, 1].map(half => all.map((_, i) => i).filter(i => halfOf(all[i]!) === half));
  const data = halves.map(indices =>
    buildDataset(
      indices.map(i => all[i]!),
      memory,
      gazetteer,
    ),
  );
  halves.forEach((indices, half) => {
    say(`half ${String(half + 1)} of 2`);
    const learnt = train(data[1 - half]!, { ...usualOptions, epochs: 3, seed: 5 + half }, say);
    const own = data[half]!;
    const { names, marginals } = predict(own, indices.length, learnt, false);
    indices.forEach((index, k) => (found[index] = names[k]!));
    let freed = 0;
    own.origin.forEach(({ sentence, first }, s) => {
      const index = indices[sentence]!;
      if (!CHECKED.has(all[index]!.corpus)) {
        return;
      }
      for (let w = own.stretch[s]!; w < own.stretch[s + 1]!; w++) {
        if (likelihood(marginals, w, own.masks[w]!) < UNLIKELY) {
          if (sentences[index] === all[index]) {
            sentences[index] = { ...all[index]!, masks: all[index]!.masks.slice() };
          }
          sentences[index]!.masks[first + w - own.stretch[s]!] = ANY;
          freed++;
        }
      }
    });
    say(`${String(freed)} labels of ${String(own.masks.length)} freed`);
  });
  return { sentences, found };
}

function likelihood(marginals: Float32Array, word: number, mask: number): number {
  let sum = 0;
  for (let b = 0; b < LABELS; b++) {
    sum += (mask >> b) & 1 ? marginals[word * LABELS + b]! : 0;
  }
  return sum;
}

/** Paragraphs taken together as if they were one article. */
const TOGETHER = 25;
const SURE = 0.9;

/** Unlabelled news with the labels that a model is sure of; all others are left open (self-training). */
export function labelBySelf(
  paragraphs: readonly string[],
  learnt: Learnt,
  firstDocument: number,
  weight: number,
  { memory, gazetteer }: Workshop,
): Jackknifed {
  const sentences = paragraphs.flatMap((paragraph, i) =>
    sentencesOf(paragraph).map((tokens): LabelledSentence => ({
      tokens,
      masks: new Uint16Array(tokens.length).fill(O),
      document: firstDocument + Math.floor(i / TOGETHER),
      corpus: 'self',
      weight,
    })),
  );
  const bare = buildDataset(sentences, memory, gazetteer);
  const { names: found } = predict(bare, sentences.length, learnt, false);
  const data = buildDataset(sentences, memory, gazetteer, found);
  const { names, marginals } = predict(data, sentences.length, learnt, true);
  data.origin.forEach(({ sentence, first }, s) => {
    for (let w = data.stretch[s]!; w < data.stretch[s + 1]!; w++) {
      const sure = marginals[w * LABELS]! > SURE;
      sentences[sentence]!.masks[first + w - data.stretch[s]!] = sure ? O : ANY;
    }
  });
  names.forEach((own, i) => {
    for (const name of own) {
      if (name.probability > SURE) {
        sentences[i]!.masks[name.first] = 1 << beginOf(name.kind);
        sentences[i]!.masks.fill(1 << insideOf(name.kind), name.first + 1, name.end);
      }
    }
  });
  return { sentences, found };
}

/** The share of documents that are learnt again with some sentences in capitals or title case, and the share of these sentences. */
const RECASED = { documents: 0.4, sentences: 0.5 };
/** The share of sentences with a hyphen in a name that are learnt again with spaces around hyphens, as texts cut into words print them. */
const SPACED = 0.25;
/** Documents that stand a second time bear numbers from here on. */
const COPIES = 10_000_000;

/** Some documents again as headlines and as other programs write them. */
export function augment({ sentences, found }: Jackknifed, seed: number): Jackknifed {
  const random = createRandom(seed);
  const more: LabelledSentence[] = [];
  const moreFound: (readonly FoundName[])[] = [];
  let last = -1;
  let copied = false;
  sentences.forEach((sentence, i) => {
    if (sentence.document !== last) {
      last = sentence.document;
      copied = random() < RECASED.documents && sentence.corpus !== 'tweets';
    }
    if (copied) {
      const recased = random() < RECASED.sentences && sentence.tokens.length >= 5;
      const recase = random() < 0.5 ? toCapitals : titled;
      more.push({
        ...sentence,
        document: COPIES + sentence.document,
        // The others are there to be looked at: they were learnt already.
        ...(recased ? { tokens: sentence.tokens.map(recase) } : { weight: 0 }),
      });
      moreFound.push(found[i]!);
    }
  });
  sentences.forEach(sentence => {
    if (sentence.tokens.some(isHyphenated) && random() < SPACED) {
      more.push(withSpacedHyphens(sentence));
      moreFound.push([]);
    }
  });
  return { sentences: [...sentences, ...more], found: [...found, ...moreFound] };
}

const toCapitals = (token: string): string => token.toUpperCase();
const isHyphenated = (token: string): boolean => /^\p{Lu}[\p{L}'’]*-\p{L}/u.test(token);

function withSpacedHyphens(sentence: LabelledSentence): LabelledSentence {
  const tokens: string[] = [];
  const masks: number[] = [];
  sentence.tokens.forEach((token, i) => {
    const mask = sentence.masks[i]!;
    if (!isHyphenated(token)) {
      tokens.push(token);
      masks.push(mask);
      return;
    }
    token.split(/(-)/).forEach((part, k) => {
      if (part !== '') {
        tokens.push(part);
        masks.push(k === 0 ? mask : restOf(mask));
      }
    });
  });
  return { ...sentence, tokens, masks: Uint16Array.from(masks) };
}

export function datasetOf({ sentences, found }: Jackknifed, { memory, gazetteer }: Workshop): Dataset {
  return buildDataset(sentences, memory, gazetteer, found);
}
