import { corporaFolder } from '../tools/train/folders';
import { hasTimes, readTimes, type TimedArticle, type TimeSplit } from './timesCorpus';
import { chronosTimes, ourTimes, type TimeFinder } from './timesFinders';
import { type MatchedTime, matchTimes, TimeCounts } from './timesScore';

/** Prints how well time expressions are found and read in TimeBank and AQUAINT, beside chrono-node; with `show` also what went wrong. */
export function printTimes(split: TimeSplit, show = false): void {
  if (!hasTimes()) {
    console.log(
      `\nTimes: skipped, there is no TimeBank in ${corporaFolder}. Set STORY_LENS_CORPORA to the folder that holds the corpora.`,
    );
    return;
  }
  const articles = readTimes(split);
  if (show) {
    articles.forEach(showErrors);
  }
  console.log(`\nTimes, TimeBank and AQUAINT ${split}, ${String(articles.length)} articles`);
  print('Story Lens', articles, ourTimes);
  print('chrono-node', articles, chronosTimes);
}

function print(title: string, articles: readonly TimedArticle[], find: TimeFinder): void {
  const counts = new TimeCounts();
  for (const article of articles) {
    counts.add(matchTimes(article.times, find(article)));
  }
  console.log(`  ${title}`);
  for (const line of counts.lines()) {
    console.log(`    ${line}`);
  }
}

const AROUND = 40;

function showErrors(article: TimedArticle): void {
  for (const { gold, found } of matchTimes(article.times, ourTimes(article))) {
    const what = verdict({ gold, found });
    const { start, end } = gold ?? found!;
    if (what !== undefined) {
      const words = (from: number, to: number): string =>
        article.text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
      const ours = found ? `${words(found.start, found.end)} ${found.type} ${found.value}` : '';
      console.log(
        `${what}\t${article.created}\t${words(start - AROUND, start)}[${words(start, end)}]${words(end, end + AROUND)}\t${gold ? `${gold.type} ${gold.value}` : ''}\t${ours}`,
      );
    }
  }
}

function verdict({ gold, found }: MatchedTime): string | undefined {
  if (!gold || !found) {
    return gold ? 'missed' : 'extra';
  }
  return gold.value !== found.value
    ? 'value'
    : gold.type !== found.type
      ? 'type'
      : gold.start !== found.start || gold.end !== found.end
        ? 'span'
        : undefined;
}
