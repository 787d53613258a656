import { corporaFolder } from '../tools/train/folders';
import { hasEventCorpus, readEventCorpus, type Split } from './eventCorpus';
import { type EventMentionScore, type Judged, scoreEventMentions } from './eventMentionScore';
import { analyse } from './finders';

/** Prints how many event mentions of ECB+ are found in checked sentences, and how many of ours it has. */
export function printEventMentions(split: Split, show: boolean): void {
  if (!hasEventCorpus(split)) {
    console.log(
      `\nEvent mentions: skipped, there is no ECB+ in ${corporaFolder}. Set STORY_LENS_CORPORA to the folder that holds the corpora.`,
    );
    return;
  }
  const scores = readEventCorpus(split).map(article => scoreEventMentions(article, analyse(article.text)));
  const gold = scores.flatMap(score => score.gold);
  const ours = scores.flatMap(score => score.ours);
  console.log(`\nEvent mentions, ECB+ ${split}, checked sentences of ${String(scores.length)} articles`);
  const print = (name: string, judged: readonly Judged<unknown>[]): void => {
    const right = judged.filter(({ matched }) => matched).length;
    const share = (100 * right) / Math.max(1, judged.length);
    console.log(`  ${name.padEnd(34)} ${share.toFixed(1).padStart(5)} %  of ${String(judged.length)}`);
  };
  print('found', gold);
  print(
    'found, of those in a chain',
    gold.filter(({ event }) => event.chain !== null),
  );
  byKey(gold, ({ event }) => event.type).forEach(([type, judged]) => print(`  ${type}`, judged));
  print(
    '  denied',
    gold.filter(({ event }) => event.negated),
  );
  print('precision', ours);
  byKey(ours, ({ event }) => event.kind).forEach(([kind, judged]) => print(`  ${kind}s`, judged));
  byKey(ours, ({ event }) => event.modality).forEach(([modality, judged]) => print(`  ${modality}`, judged));
  byKey(ours, ({ event }) => `confidence ${event.confidence.toFixed(1)}`).forEach(([name, judged]) =>
    print(`  ${name}`, judged),
  );
  if (show) {
    printWords(scores);
  }
}

/** What occurs most among the mentions that the other side lacks, by word. */
function printWords(scores: readonly EventMentionScore[]): void {
  const print = <E extends { start: number; end: number }>(name: string, judged: readonly Judged<E>[]): void => {
    const words = byKey(judged, ({ article, event }) => article.text.slice(event.start, event.end).toLowerCase());
    const failing = words
      .map(([word, all]) => ({ word, all: all.length, failed: all.filter(({ matched }) => !matched).length }))
      .filter(({ failed }) => failed > 0)
      .sort((a, b) => b.failed - a.failed);
    console.log(
      `\n${name}\n  ${failing.map(({ word, all, failed }) => `${word} ${String(failed)}/${String(all)}`).join(', ')}`,
    );
  };
  print(
    'missed, of all',
    scores.flatMap(({ gold }) => gold),
  );
  print(
    'not in the corpus, of all',
    scores.flatMap(({ ours }) => ours),
  );
}

function byKey<T>(values: readonly T[], keyOf: (value: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}
