import { findMarked } from '../src/core/article/quotations/quotationMarks';
import { findRegions } from '../src/core/article/regions';
import { analyse } from './finders';

const ROUNDS = 5;
const SENTENCE = 'The river rose again in the night and the old bridge held, as it did in spring';
/** Articles of so many characters with so many quotation marks. */
const SIZES = [
  { characters: 100_000, marks: 2_000 },
  { characters: 1_000_000, marks: 20_000 },
] as const;
const KINDS: readonly (readonly [string, (i: number) => string])[] = [
  ['balanced', i => (i % 2 === 0 ? '“' : '”')],
  ['only opening', () => '“'],
  ['straight, one missing in ten', i => (i % 10 === 0 ? '' : '"')],
  ['nested, never closed', i => (i % 2 === 0 ? '“' : '‘')],
];

/** Prints how long quotation marks take in articles full of them; ten times the text should take about ten times as long. */
export function printMarks(): void {
  console.log('\nquotation marks: best of five; marks alone, then the whole analysis');
  for (const [kind, markOf] of KINDS) {
    for (const { characters, marks } of SIZES) {
      const text = write(characters, marks, markOf);
      const regions = findRegions(text);
      const [alone, whole] = [best(() => findMarked(text, regions)), best(() => analyse(text), 1)];
      console.log(
        `${kind.padEnd(30)} ${text.length.toLocaleString('en').padStart(9)} characters: ${alone.toFixed(1)} ms, ${whole.toFixed(0)} ms`,
      );
    }
  }
}

function write(characters: number, marks: number, markOf: (i: number) => string): string {
  const each = Math.floor(characters / marks);
  const parts = Array.from({ length: marks }, (_, i) => {
    const words = SENTENCE.slice(0, each - 4).trim();
    const end = i % 8 === 7 ? '.\n\n' : ' ';
    return markOf(i) === '”' || i % 2 === 1 ? `${words},${markOf(i)} she said${end}` : `${markOf(i)}${words} `;
  });
  return parts.join('').slice(0, characters);
}

function best(run: () => unknown, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
