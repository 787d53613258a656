import nlp from 'compromise';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../src/core/text/sentences';
import { tokenize } from '../src/core/text/tokens';
import { corporaFolder } from '../tools/train/folders';
import { analyse, open } from './finders';
import { printLinkingSpeed } from './linkingSpeed';
import { printMarks } from './marks';
import { readScale } from './scale';

/**
 * `npm run bench`: words a second of one core on the same text in the same run, beside compromise; time and memory that the models take;
 * what linking costs in a story of up to 10,000 articles.
 */
const ARTICLES = 100;
const ROUNDS = 5;
const LARGEST_STORY = 10_000;

function readTexts(): string[] {
  const scale = readScale(ARTICLES);
  if (scale) {
    return scale.map(({ text }) => text);
  }
  console.log(`There are no corpora in ${corporaFolder}; the articles in seeds/ are read ten times over instead.`);
  const own = ['001', '002', '003', '004', '005'].map(name => readFileSync(join('seeds', `${name}.txt`), 'utf8'));
  return Array.from({ length: 10 }, () => own).flat();
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const before = memory();
const started = performance.now();
const language = open();
const loaded = performance.now() - started;
const held = memory() - before;
console.log(`models: loaded in ${loaded.toFixed(0)} ms, ${megabytes(held)} of memory`);

const texts = readTexts();
const words = texts.reduce(
  (sum, text) => sum + tokenize(text).filter(({ start }) => /[\p{L}\p{N}]/u.test(text[start]!)).length,
  0,
);
console.log(`${String(texts.length)} articles, ${String(words)} words; medians of ${String(ROUNDS)} rounds\n`);

function namesOf(text: string): unknown {
  const tokens = tokenize(text);
  return language.tagNames(
    splitSentences(text, tokens).map(range =>
      tokens.slice(range.first, range.end).map(token => text.slice(token.start, token.end)),
    ),
  );
}

const subjects: readonly (readonly [string, (text: string) => unknown])[] = [
  ['tokens', text => tokenize(text)],
  ['names, from raw text', namesOf],
  ['whole analysis', text => analyse(text)],
  [
    'compromise, names',
    text => {
      const doc = nlp(text);
      return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array')];
    },
  ],
];

const times = subjects.map(() => [] as number[]);
for (let round = 0; round < ROUNDS; round++) {
  subjects.forEach(([, run], i) => {
    const start = performance.now();
    for (const text of texts) {
      run(text);
    }
    times[i]!.push(performance.now() - start);
  });
}
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const theirs = median(times.at(-1)!);
subjects.forEach(([name], i) => {
  const time = median(times[i]!);
  const speed = Math.round((words / time) * 1000).toLocaleString('en');
  console.log(
    `${name.padEnd(22)} ${speed.padStart(10)} words/s  ${(theirs / time).toFixed(1).padStart(6)} times compromise`,
  );
});

// Is time linear in the text? One article again and again in one text.
const [article] = texts;
for (const copies of [10, 100]) {
  const text = Array.from({ length: copies }, () => article).join('\n');
  namesOf(text);
  const start = performance.now();
  namesOf(text);
  const time = performance.now() - start;
  console.log(
    `\none text of ${megabytes(text.length)}: ${(time / copies).toFixed(2)} ms for each ${String(article!.length)} characters`,
  );
}

printMarks();
printLinkingSpeed(LARGEST_STORY);
