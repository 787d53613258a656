import { packRows, rowsOfTable } from '../../src/core/language/packedRows';
import {
  MOST_ALONE,
  MOST_TOGETHER,
  places,
  ROWS,
  writeAlone,
  writeTags,
  writeTogether,
} from '../../src/core/language/partsOfSpeech/features';
import type { FormFacts } from '../../src/core/language/partsOfSpeech/formFacts';
import { packPartsOfSpeech, unpackPartsOfSpeech } from '../../src/core/language/partsOfSpeech/model';
import { onlyTag } from '../../src/core/language/partsOfSpeech/onlyTag';
import { createFormMemory, formsOf } from '../../src/core/language/partsOfSpeech/sentenceForms';
import { createTagSentence } from '../../src/core/language/partsOfSpeech/tagger';
import { NO_TAG, SCORED_TAGS } from '../../src/core/language/partsOfSpeech/tags';
import type { Lexicon } from '../../src/core/language/tagger/lexicon';
import { corpora } from './corpora';
import { inEightBits, Perceptron } from './perceptron';
import { createRandom, shuffle } from './random';
import { inCapitals, inTitleCase, tagged, type TaggedSentence, UNKNOWN } from './taggedSentences';

/** GUM is tagged by hand, GMB by a program: of GMB every other sentence, GUM three times over. */
const GMB_EVERY = 2;
const GUM_TIMES = 3;
/** GUM documents of these numbers are for measuring. */
const HELD_OUT_EVERY = 10;
/** This share of the sentences is learnt again in title case, and as many in capitals. */
const RECASED = 0.04;
const EPOCHS = 4;
/** Rows that the training meets less often say more of its texts than of English. */
const FEWEST_OF_ROW = 8;
/** About 155 kB deflated. Twice as many gain a tenth of a point, half as many lose two. */
const MOST_WEIGHTS = 100_000;
const KNOWN = { fewest: 60, share: 0.998 };

/** How many words of the GUM documents that no training sees get the right tag, in percent; marks are not counted. */
export function accuracyOnHeldOut(weights: Uint8Array, lexicon: Lexicon): { words: number; right: number } {
  const tagSentence = createTagSentence(unpackPartsOfSpeech(weights), lexicon);
  let [words, right] = [0, 0];
  for (const { tokens, tags } of corpora.gum().map(tagged).filter(isHeldOut)) {
    tagSentence(tokens).forEach((tag, i) => {
      if (/[\p{L}\p{N}]/u.test(tokens[i]!) && tags[i] !== UNKNOWN) {
        words++;
        right += tag === tags[i] ? 1 : 0;
      }
    });
  }
  return { words, right: Math.round((1000 * right) / words) / 10 };
}

const isHeldOut = (sentence: TaggedSentence): boolean => sentence.document % HELD_OUT_EVERY === 0;

/**
 * Learns the parts of speech from the corpora.
 * @returns the bytes of `models/partsOfSpeech.bin`: the same for the same corpora and lexicon
 */
export function trainPartsOfSpeech(lexicon: Lexicon, say: (line: string) => void): Uint8Array {
  const random = createRandom(5);
  return learnPartsOfSpeech(trainingSentences(random), lexicon, random, say);
}

/** Learns the parts of speech from these sentences. */
export function learnPartsOfSpeech(
  sentences: readonly TaggedSentence[],
  lexicon: Lexicon,
  random: () => number,
  say: (line: string) => void,
): Uint8Array {
  const known = knownForms(sentences);
  const learner = new Learner(sentences, known, lexicon);
  say(`${String(sentences.length)} sentences, ${String(known.size)} known words, ${String(learner.rows.length)} rows`);
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    say(`epoch ${String(epoch)}: ${(100 * learner.learn(random)).toFixed(2)}% wrong`);
  }
  const found = rowsOfTable(inEightBits(learner.weights(), MOST_WEIGHTS), SCORED_TAGS);
  const rows = { ...found, numbers: found.numbers.map(k => learner.rows[k]!) };
  say(`${String(rows.numbers.length)} rows kept, ${String(packRows(rows).length)} bytes`);
  return packPartsOfSpeech({ known, rows, lexicon: lexicon.fingerprint });
}

function trainingSentences(random: () => number): TaggedSentence[] {
  const gum = corpora
    .gum()
    .map(tagged)
    .filter(sentence => !isHeldOut(sentence));
  const gmb = corpora.gmb().filter((_, i) => i % GMB_EVERY === 0);
  const sentences = gmb.map(tagged);
  for (let time = 0; time < GUM_TIMES; time++) {
    sentences.push(...gum);
  }
  const recased = sentences.flatMap(sentence => {
    const chance = random();
    return chance < RECASED ? [inTitleCase(sentence)] : chance < 2 * RECASED ? [inCapitals(sentence)] : [];
  });
  return [...sentences, ...recased];
}

/** Frequent words in lower case that have the same tag as good as always. */
function knownForms(sentences: readonly TaggedSentence[]): Map<string, number> {
  const counts = new Map<string, Uint32Array>();
  for (const { tokens, tags } of sentences) {
    tokens.forEach((token, i) => {
      if (tags[i]! < SCORED_TAGS && /^[a-z]+$/.test(token)) {
        let count = counts.get(token);
        if (!count) {
          count = new Uint32Array(SCORED_TAGS);
          counts.set(token, count);
        }
        count[tags[i]!]!++;
      }
    });
  }
  const known = new Map<string, number>();
  for (const [form, count] of counts) {
    const all = count.reduce((a, b) => a + b, 0);
    const most = Math.max(...count);
    if (all >= KNOWN.fewest && most >= KNOWN.share * all) {
      known.set(form, count.indexOf(most));
    }
  }
  return known;
}

interface Form extends FormFacts {
  readonly only: number | undefined;
  /** Rows that the form gives to the words at each of `places` from it. */
  readonly alone: readonly Int32Array[];
}

interface Item {
  readonly forms: readonly Form[];
  readonly tags: Uint8Array;
}

class Learner {
  /** Numbers of the rows that are learnt, ascending; the perceptron counts them from 0. */
  readonly rows: Int32Array;
  private readonly items: Item[];
  private readonly perceptron: Perceptron;
  private readonly placeOf = new Int32Array(ROWS).fill(-1);
  private readonly found = new Int32Array(places.length * MOST_ALONE + MOST_TOGETHER);
  private readonly together = new Int32Array(MOST_TOGETHER);

  constructor(sentences: readonly TaggedSentence[], known: ReadonlyMap<string, number>, lexicon: Lexicon) {
    const buffer = new Int32Array(MOST_ALONE);
    const memory = createFormMemory<Form>(lexicon, (facts, form) => ({
      ...facts,
      only: onlyTag(form, known),
      alone: places.map(place => buffer.slice(0, writeAlone(facts, place, buffer))),
    }));
    this.items = sentences.map(({ tokens, tags }) => ({ forms: formsOf(tokens, memory), tags }));
    const counts = this.countRows();
    this.rows = Int32Array.from(counts.keys()).filter(number => counts[number]! >= FEWEST_OF_ROW);
    this.rows.forEach((number, k) => {
      this.placeOf[number] = k;
    });
    this.perceptron = new Perceptron(this.rows.length, SCORED_TAGS);
  }

  weights(): Float32Array {
    return this.perceptron.averaged();
  }

  /** Goes once through all sentences; the tags before a word are those found, as they will be in use. Returns the share of wrong ones. */
  learn(random: () => number): number {
    let wrong = 0;
    let all = 0;
    for (const item of shuffle(this.items, random)) {
      this.walk(item, (count, right) => {
        const places = this.keepLearnt(count);
        const found = this.perceptron.best(this.found, places);
        if (right !== UNKNOWN) {
          this.perceptron.learn(this.found, places, found, right);
          wrong += found === right ? 0 : 1;
          all++;
        }
        return found;
      });
    }
    return wrong / all;
  }

  private countRows(): Uint32Array {
    const counts = new Uint32Array(ROWS);
    for (const item of this.items) {
      this.walk(item, (count, right) => {
        for (let k = 0; k < count; k++) {
          counts[this.found[k]!]!++;
        }
        return right === UNKNOWN ? 0 : right;
      });
    }
    return counts;
  }

  /** Hands over each word that has a choice, its rows in `found`, and goes on with the tag that comes back. */
  private walk({ forms, tags }: Item, choose: (count: number, right: number) => number): void {
    let tag: number = NO_TAG;
    let tag2: number = NO_TAG;
    forms.forEach((form, i) => {
      const next = form.only ?? choose(this.findRows(forms, i, tag, tag2), tags[i]!);
      tag2 = tag;
      tag = next;
    });
  }

  private findRows(forms: readonly Form[], i: number, tag: number, tag2: number): number {
    let count = 0;
    const put = (rows: Int32Array, length: number): void => {
      for (let k = 0; k < length; k++) {
        this.found[count++] = rows[k]!;
      }
    };
    for (let p = 0; p < places.length; p++) {
      const alone = forms[i + p - 2]?.alone[p];
      if (alone) {
        put(alone, alone.length);
      }
    }
    put(this.together, writeTags(tag, tag2, this.together));
    put(this.together, writeTogether(forms[i]!, forms[i + 1], tag, this.together));
    return count;
  }

  /** Turns row numbers in `found` into the perceptron's and leaves out those that are not learnt. */
  private keepLearnt(count: number): number {
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const place = this.placeOf[this.found[k]!]!;
      if (place >= 0) {
        this.found[kept++] = place;
      }
    }
    return kept;
  }
}
