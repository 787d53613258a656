import { corporaFolder } from '../tools/train/folders';
import { type GoldArticle, hasEventCorpus, readEventCorpus, type Split } from './eventCorpus';
import { analyse } from './finders';
import { whoIsWhoErrors } from './whoIsWhoErrors';
import { scoreStory, type StoryScore } from './whoIsWhoScore';
import { whoIsWhoTable } from './whoIsWhoTable';

/** Prints how well mentions are linked inside the stories of ECB+: a story is a subtopic, or a whole topic of two. */
export function printWhoIsWho(split: Split, show: boolean): void {
  if (!hasEventCorpus(split)) {
    console.log(
      `\nWho is who: skipped, there is no ECB+ in ${corporaFolder}. Set STORY_LENS_CORPORA to the folder that holds the corpora.`,
    );
    return;
  }
  const articles = readEventCorpus(split);
  const analyses = new Map(articles.map(article => [article.uri, analyse(article.text)]));
  const scoresBy = (keyOf: (article: GoldArticle) => string): StoryScore[] =>
    [...new Set(articles.map(keyOf))].map(key =>
      scoreStory(
        key,
        articles.filter(article => keyOf(article) === key),
        ({ uri }) => analyses.get(uri)!,
      ),
    );
  const stories = scoresBy(({ story }) => story);
  const print = (title: string, lines: readonly string[]): void => {
    console.log(`\n${title}\n${lines.map(line => `  ${line}`).join('\n')}`);
  };
  if (show) {
    for (const score of stories) {
      print(`story ${score.story.uri}`, whoIsWhoErrors(score));
    }
  }
  const named = `Who is who, ECB+ ${split}, ${String(articles.length)} articles`;
  print(`${named}: a story is a subtopic`, whoIsWhoTable(stories));
  print(`${named}: a story is a topic`, whoIsWhoTable(scoresBy(({ topic }) => topic)));
}
