import type { ArticleAnalysis, Chain } from '../src/core/article/analysis';
import type { Article } from '../src/core/story/article';
import { EntityIndex } from '../src/core/story/entities/entityIndex';
import { LineIndex } from '../src/core/text/lines';
import { createRandom } from '../tools/train/random';
import { analyse } from './finders';
import { readScale } from './scale';

export const SIZES = [100, 1_000, 10_000] as const;
export const EDITS = 30;

/**
 * Prints what linking costs in one story of more and more articles; their analysis is not counted.
 * @param largest stories of more articles are left out
 */
export function printLinkingSpeed(largest: number): void {
  const sizes = SIZES.filter(size => size <= largest);
  const texts = readScale(Math.max(...sizes));
  if (!texts) {
    console.log('\nlinking: skipped, it needs the corpus scale/articles.jsonl.gz');
    return;
  }
  const articles = texts.map(({ id, text }): Article => ({ uri: id, text, ...linkable(text) }));
  console.log(
    `\nlinking in one story; an edit changes a letter in all mentions of one name: median and worst of ${String(EDITS)}`,
  );
  let before: { each: number; edit: number } | undefined;
  for (const size of sizes) {
    const { index, time } = build(articles.slice(0, size));
    const each = time / size;
    const edits = timeEdits(index, articles.slice(0, size));
    const growth = (now: number, then: number | undefined): string =>
      then === undefined ? '' : `, ${(now / then).toFixed(2)} times as much as in the story before`;
    console.log(
      `${size.toLocaleString('en').padStart(7)} articles: ${each.toFixed(3)} ms an article${growth(each, before?.each)}`,
    );
    const edit = edits.chains.median;
    console.log(`${' '.repeat(18)}an edit: who its chains are ${show(edits.chains)}${growth(edit, before?.edit)}`);
    console.log(`${' '.repeat(18)}then the list of all ${show(edits.list)}`);
    before = { each, edit };
  }
}

/** What linking reads of an analysis; the rest would only fill the memory. */
function linkable(text: string): { lines: LineIndex; analysis: ArticleAnalysis } {
  const analysis = { ...analyse(text), quotations: [], times: [], events: [] };
  return { lines: new LineIndex(text), analysis };
}

function build(articles: readonly Article[]): { index: EntityIndex; time: number } {
  const index = new EntityIndex();
  const start = performance.now();
  for (const article of articles) {
    index.set(article);
  }
  articles.forEach(article => {
    askAll(index, article);
  });
  return { index, time: performance.now() - start };
}

function askAll(index: EntityIndex, { uri, analysis }: Article): void {
  analysis.chains.forEach((_, chain) => index.ofChain(uri, chain));
}

/** Until every chain of the edited article is linked anew; then until all entities are in order again, as the tree shows them. */
function timeEdits(index: EntityIndex, articles: readonly Article[]): { chains: Times; list: Times } {
  const random = createRandom(1);
  const named = articles.filter(({ analysis }) => analysis.chains.length > 0);
  const chains: number[] = [];
  const list: number[] = [];
  index.all();
  for (let edit = 0; edit < EDITS; edit++) {
    const article = named[Math.floor(random() * named.length)]!;
    const edited = withOtherName(article, Math.floor(random() * article.analysis.chains.length));
    chains.push(
      timed(() => {
        index.set(edited);
        askAll(index, edited);
      }),
    );
    list.push(timed(() => index.all()));
    index.set(article);
    index.all();
  }
  return { chains: medianAndWorst(chains), list: medianAndWorst(list) };
}

export function timed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Milliseconds. */
export interface Times {
  readonly median: number;
  readonly worst: number;
}

export function medianAndWorst(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, worst: sorted.at(-1)! };
}

export const show = ({ median, worst }: Times): string => `${median.toFixed(2)} ms (${worst.toFixed(2)})`;

/** The article with another letter at the end of every mention of a chain, and of its name. */
export function withOtherName(article: Article, chain: number): Article {
  const changed = (name: string): string => name.slice(0, -1) + (name.endsWith('n') ? 'm' : 'n');
  const { analysis } = article;
  let { text } = article;
  for (const index of analysis.chains[chain]!.mentions) {
    const { start, end } = analysis.mentions[index]!;
    text = text.slice(0, start) + changed(text.slice(start, end)) + text.slice(end);
  }
  const chains = analysis.chains.map((one, i): Chain => (i === chain ? { ...one, name: changed(one.name) } : one));
  return { ...article, text, analysis: { ...analysis, chains } };
}
