import { corporaFolder } from '../tools/train/folders';
import { type GoldArticle, hasEventCorpus, readEventCorpus, type Split } from './eventCorpus';
import { type EventStoryScore, type LinkScore, scoreEvents } from './eventScore';
import { eventErrors } from './eventErrors';
import { analyse } from './finders';

/** Prints how well one event is told to be one across the articles of ECB+: a story is a topic of two subtopics, or a subtopic. */
export function printEvents(split: Split, show: boolean): void {
  if (!hasEventCorpus(split)) {
    console.log(
      `\nEvents: skipped, there is no ECB+ in ${corporaFolder}. Set STORY_LENS_CORPORA to the folder that holds the corpora.`,
    );
    return;
  }
  const articles = readEventCorpus(split);
  const analyses = new Map(articles.map(article => [article.uri, analyse(article.text)]));
  const scoresBy = (keyOf: (article: GoldArticle) => string): EventStoryScore[] =>
    [...new Set(articles.map(keyOf))].map(key =>
      scoreEvents(
        key,
        articles.filter(article => keyOf(article) === key),
        ({ uri }) => analyses.get(uri)!,
      ),
    );
  const topics = scoresBy(({ topic }) => topic);
  if (show) {
    for (const score of topics) {
      console.log([`\ntopic ${score.story.uri}`, ...eventErrors(score)].join('\n  '));
    }
  }
  const named = `Events, ECB+ ${split}, ${String(articles.length)} articles`;
  printTable(`${named}: a story is a topic`, topics);
  printTable(
    `${named}: a story is a subtopic`,
    scoresBy(({ story }) => story),
  );
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const figure = (value: number): string => value.toFixed(1).padStart(6);

function printTable(title: string, scores: readonly EventStoryScore[]): void {
  const events = scores.flatMap(score => score.events);
  const found = events.filter(({ index }) => index !== null).length;
  console.log(`\n${title}`);
  console.log(`  event mentions found ${figure(percent(found, events.length))} % of ${String(events.length)}`);
  printLinks('Story Lens', scores.map(({ ours }) => ours)); // prettier-ignore
  printLinks('same lemma, one event', scores.map(({ lemmas }) => lemmas)); // prettier-ignore
}

function printLinks(title: string, scores: readonly LinkScore[]): void {
  const sum = (valueOf: (score: LinkScore) => number): number =>
    scores.reduce((total, score) => total + valueOf(score), 0);
  const row = (name: string, p: number, r: number): void => {
    console.log(
      `  ${title.padEnd(22)} ${name.padEnd(28)} P ${figure(p)}  R ${figure(r)}  F1 ${figure(p + r === 0 ? 0 : (2 * p * r) / (p + r))}`,
    );
  };
  for (const [name, key] of [
    ['B3, mentions found', 'found'],
    ['B3, missed ones by themselves', 'all'],
  ] as const) {
    const mentions = sum(score => score[key].mentions);
    row(name, percent(sum(score => score[key].precision), mentions), percent(sum(score => score[key].recall), mentions)); // prettier-ignore
  }
  const right = sum(({ pairs }) => pairs.right);
  row(
    'links',
    percent(
      right,
      sum(({ pairs }) => pairs.linked),
    ),
    percent(
      right,
      sum(({ pairs }) => pairs.wanted),
    ),
  );
}
