import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuzzAnchoring, type Outcomes } from './anchoringFuzz';

/** `node scripts/run.mjs bench/anchoring.ts [SEQUENCES] [SEED]`: how decisions are found again after random edits of their articles. */
const sequences = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const SHOWN = 20;

const texts = [
  '001-harbour-wire',
  '002-gulf-lantern',
  '003-northgate-post',
  '004-eastern-ledger',
  '005-causeway-dispatch',
].map(name => readFileSync(join('seeds', `${name}.txt`), 'utf8'));
const started = performance.now();
const outcomes = fuzzAnchoring(sequences, seed, texts);
const took = performance.now() - started;

const { targets, wrong } = outcomes;
const share = (count: number): string =>
  `${count.toLocaleString('en').padStart(8)}  ${((100 * count) / targets).toFixed(1).padStart(5)}%`;
const rows: readonly (readonly [string, keyof Omit<Outcomes, 'wrong'>])[] = [
  ['found, all as it was', 'exact'],
  ['found, changed around it or within', 'approximate'],
  ['   of both, at a copy made by an edit', 'copies'],
  ['   of both, at the same words typed anew in the same place', 'retyped'],
  ['asked about, as several may be meant', 'ambiguous'],
  ['not found', 'lost'],
  ['   of both, with the place among the candidates', 'shown'],
  ['   of both, though the words stand somewhere unchanged', 'missed'],
];
console.log(
  `${sequences.toLocaleString('en')} sequences of 1 to 12 edits, ${targets.toLocaleString('en')} targets, seed ${String(seed)}, ${(took / 1000).toFixed(1)} s`,
);
for (const [label, key] of rows) {
  console.log(`${label.padEnd(60)}${share(outcomes[key])}`);
}
console.log(`${'taken at other words'.padEnd(60)}${share(wrong.length)}`);
wrong.slice(0, SHOWN).forEach(line => {
  console.log(`  ${line}`);
});
