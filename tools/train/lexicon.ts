import { countLevel, type LexiconData, NO_CLUSTER } from '../../src/core/language/tagger/lexicon';
import { plainForm } from '../../src/core/language/tagger/wordFacts';
import { createRandom } from './random';
import { sentencesOf } from './unlabelled';
import { cluster, embed, normalizeRows, type Sparse } from './vectors';

const FEWEST_CLUSTERED = 20;
const FEWEST_COUNTED = 10;
const CONTEXT_WORDS = 2000;
const POSITIONS = [-2, -1, 1, 2];
const DIMENSIONS = 64;
const CLUSTERS = { fine: 1024, middle: 255, coarse: 64 };
const TABLE_BITS = 25;

/**
 * Clusters and counts of word forms: positive pointwise mutual information of words with the words around them (Bullinaria and Levy 2007),
 * in 64 dimensions, then spherical k-means. Words that begin a sentence are not counted: their capitals say nothing.
 */
export function learnLexicon(paragraphs: readonly string[], say: (line: string) => void): LexiconData {
  const ids = new Map<string, number>();
  const forms: string[] = [];
  const counts: number[] = [];
  const inside: number[] = [];
  const stream: Int32Array[] = [];
  for (const paragraph of paragraphs) {
    for (const sentence of sentencesOf(paragraph)) {
      const numbers = new Int32Array(sentence.length);
      sentence.forEach((token, i) => {
        const form = /^\p{N}/u.test(token) ? '0' : plainForm(token);
        let id = ids.get(form);
        if (id === undefined) {
          id = forms.length;
          ids.set(form, id);
          forms.push(form);
          counts.push(0);
          inside.push(0);
        }
        counts[id]!++;
        if (i > 0 && /\p{L}|,/u.test(sentence[i - 1]!)) {
          inside[id]!++;
        }
        numbers[i] = id;
      });
      stream.push(numbers);
    }
  }
  say(`${String(forms.length)} forms in ${String(stream.length)} sentences`);
  const isWord = (form: string): boolean => /^\p{L}/u.test(form) && form.length <= 24;
  const known = forms
    .map((_, id) => id)
    .filter(id => inside[id]! >= FEWEST_COUNTED && isWord(forms[id]!))
    .sort((a, b) => inside[b]! - inside[a]! || (forms[a]! < forms[b]! ? -1 : 1));
  const clustered = known.filter(id => inside[id]! >= FEWEST_CLUSTERED);
  const matrix = contexts(stream, forms, counts, clustered);
  say(`${String(clustered.length)} forms with ${String(matrix.value.length)} contexts`);
  const vectors = embed(matrix, DIMENSIONS, 3, 7);
  normalizeRows(vectors, DIMENSIONS);
  const random = createRandom(11);
  const fine = cluster(vectors, DIMENSIONS, CLUSTERS.fine, 12, random);
  const middle = cluster(fine.centres, DIMENSIONS, CLUSTERS.middle, 20, random);
  const coarse = cluster(fine.centres, DIMENSIONS, CLUSTERS.coarse, 20, random);
  const clusterOf = new Map(clustered.map((id, i) => [id, fine.of[i]!]));
  const sorted = known.slice().sort((a, b) => (forms[a]! < forms[b]! ? -1 : 1));
  return {
    forms: sorted.map(id => forms[id]!),
    clusters: Uint16Array.from(sorted, id => clusterOf.get(id) ?? NO_CLUSTER),
    counts: Uint8Array.from(sorted, id => countLevel(inside[id]!)),
    middle: Uint8Array.from(middle.of),
    coarse: Uint8Array.from(coarse.of),
  };
}

/** How much more often than by chance each word stands beside each of the commonest words, at each place. */
function contexts(
  stream: readonly Int32Array[],
  forms: readonly string[],
  counts: readonly number[],
  words: readonly number[],
): Sparse {
  const row = new Int32Array(forms.length).fill(-1);
  words.forEach((id, i) => (row[id] = i));
  const lowered = new Map<string, number>();
  forms.forEach((form, id) => {
    const lower = form.toLowerCase();
    lowered.set(lower, (lowered.get(lower) ?? 0) + counts[id]!);
  });
  const common = [...lowered].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, CONTEXT_WORDS);
  const contextOf = new Map(common.map(([lower], i) => [lower, i]));
  const context = Int32Array.from(
    forms,
    form =>
      contextOf.get(form.toLowerCase()) ?? CONTEXT_WORDS + (/^\p{Lu}/u.test(form) ? 1 : /^\p{L}/u.test(form) ? 2 : 3),
  );
  const edge = CONTEXT_WORDS;
  const perPlace = CONTEXT_WORDS + 4;
  const columns = perPlace * POSITIONS.length;

  const mask = (1 << TABLE_BITS) - 1;
  const keys = new Float64Array(1 << TABLE_BITS).fill(-1);
  const seen = new Int32Array(1 << TABLE_BITS);
  for (const sentence of stream) {
    for (let i = 1; i < sentence.length; i++) {
      const r = row[sentence[i]!]!;
      if (r < 0) {
        continue;
      }
      for (let p = 0; p < POSITIONS.length; p++) {
        const k = i + POSITIONS[p]!;
        const c = k < 0 || k >= sentence.length ? edge : context[sentence[k]!]!;
        const key = r * columns + p * perPlace + c;
        let slot = Math.imul(key | 0, 0x9e3779b1) >>> (32 - TABLE_BITS);
        while (keys[slot] !== -1 && keys[slot] !== key) {
          slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        seen[slot]!++;
      }
    }
  }
  return pointwise(keys, seen, words.length, columns);
}

function pointwise(keys: Float64Array, seen: Int32Array, rows: number, columns: number): Sparse {
  const rowSum = new Float64Array(rows);
  const columnSum = new Float64Array(columns);
  const used: number[] = [];
  for (let slot = 0; slot < keys.length; slot++) {
    if (keys[slot]! >= 0) {
      used.push(slot);
      rowSum[Math.floor(keys[slot]! / columns)]! += seen[slot]!;
      columnSum[keys[slot]! % columns]! += seen[slot]!;
    }
  }
  // Counts of contexts to the power of 0.75: rare ones weigh less (Levy et al. 2015).
  const smoothed = columnSum.map(sum => sum ** 0.75);
  const total = smoothed.reduce((a, b) => a + b, 0);
  const order = Int32Array.from(used).sort((a, b) => keys[a]! - keys[b]!);
  const rowStart = new Int32Array(rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  for (const slot of order) {
    const r = Math.floor(keys[slot]! / columns);
    const c = keys[slot]! % columns;
    const information = Math.log((seen[slot]! * total) / (rowSum[r]! * smoothed[c]!));
    if (information > 0) {
      column.push(c);
      value.push(information);
      rowStart[r + 1] = column.length;
    }
  }
  for (let r = 1; r <= rows; r++) {
    rowStart[r] = Math.max(rowStart[r]!, rowStart[r - 1]!);
  }
  return { rows, columns, rowStart, column: Int32Array.from(column), value: Float32Array.from(value) };
}
