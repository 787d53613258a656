import type { Span } from '../src/core/text/span';
import { corporaFolder } from '../tools/train/folders';
import { type AttributedArticle, hasAttributions, readAttributions } from './attributions';
import type { Split } from './eventCorpus';
import { analyse } from './finders';
import { type IndirectScore, type Miss, scoreIndirect } from './indirectScore';

const LEAST_FOUND = 10; // of a cue, to have a line of its own
const BANDS = [0.8, 0.7, 0.6, 0.5, 0.4, 0];

/** Prints how well indirect speech is found in PolNeAr: content and speaker, by confidence and by cue; with `show` also what went wrong. */
export function printIndirect(split: Split, show: boolean): void {
  if (!hasAttributions(split)) {
    console.log(
      `\nIndirect speech: skipped, there is no PolNeAr in ${corporaFolder}. Set STORY_LENS_CORPORA to the folder that holds the corpora.`,
    );
    return;
  }
  const articles = readAttributions(split);
  const scored = articles.map(article => ({
    article,
    score: scoreIndirect(analyse(article.text).quotations, article.attributions),
  }));
  if (show) {
    for (const { article, score } of scored) {
      score.misses.forEach(miss => {
        console.log(lineOf(article, miss));
      });
    }
  }
  console.log(`\nIndirect speech, PolNeAr ${split}, ${String(articles.length)} articles`);
  const scores = scored.map(({ score }) => score);
  for (const line of [...summary(scores), ...byConfidence(scores), ...byCue(scored)]) {
    console.log(`  ${line}`);
  }
}

function summary(scores: readonly IndirectScore[]): string[] {
  const found = scores.flatMap(score => score.found);
  const wanted = scores.reduce((sum, score) => sum + score.wanted, 0);
  const line = (title: string, right: number): string =>
    `${title.padEnd(22)} P ${percent(right, found.length)}  R ${percent(right, wanted)}  F1 ${percent(2 * right, found.length + wanted)}`;
  return [
    line('content and speaker', found.filter(({ right }) => right).length),
    line('content alone', found.filter(({ content }) => content).length),
  ];
}

function byConfidence(scores: readonly IndirectScore[]): string[] {
  const found = scores.flatMap(score => score.found);
  return BANDS.map((least, i) => {
    const own = found.filter(
      ({ quotation: { confidence } }) => confidence >= least && confidence < (BANDS[i - 1] ?? Infinity),
    );
    const right = own.filter(({ right }) => right).length;
    return `confidence from ${least.toFixed(1)}    P ${percent(right, own.length)}  of ${String(own.length)}`;
  });
}

function byCue(scored: readonly { readonly article: AttributedArticle; readonly score: IndirectScore }[]): string[] {
  const cues = new Map<string, { found: number; content: number; right: number }>();
  for (const { article, score } of scored) {
    for (const { quotation, content, right } of score.found) {
      const cue = wordsOf(article, quotation.cue ? [quotation.cue] : []).toLowerCase();
      const sum = cues.get(cue) ?? { found: 0, content: 0, right: 0 };
      sum.found++;
      sum.content += content ? 1 : 0;
      sum.right += right ? 1 : 0;
      cues.set(cue, sum);
    }
  }
  return [...cues]
    .filter(([, { found }]) => found >= LEAST_FOUND)
    .sort(([, a], [, b]) => b.found - a.found)
    .map(
      ([cue, { found, content, right }]) =>
        `${cue.padEnd(22)} P ${percent(right, found)}  content ${percent(content, found)}  of ${String(found)}`,
    );
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1).padStart(5);
}

function lineOf(article: AttributedArticle, { found, wanted }: Miss): string {
  const ours = found
    ? `${wordsOf(article, found.speaker ? [found.speaker] : [])} | ${wordsOf(article, found.cue ? [found.cue] : [])} | ${wordsOf(article, found.pieces)}`
    : 'nothing';
  const gold = wanted
    ? `${wordsOf(article, wanted.source)} | ${wordsOf(article, wanted.cue)} | ${wordsOf(article, wanted.content)}`
    : 'nothing';
  return `found ${ours} <> wanted ${gold}`;
}

function wordsOf({ text }: AttributedArticle, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/g, ' ');
}
