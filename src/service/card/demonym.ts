import type { Demonym } from '../../core/article/analysis';
import type { Article } from '../../core/story/article';
import type { Story } from '../../core/story/story';
import { oneLine } from '../excerpt';
import { articleName } from '../place';
import { faint, line, some, strong, text, type Card } from './card';
import { inSentence } from './countries';

const ARTICLES = 6;

/** What a word for a country's people means where no article names that country, and how often it stands where. */
export function demonymCard(story: Story, article: Article, { start, end, country }: Demonym): Card {
  const name = inSentence(country);
  return [
    line(strong(oneLine(article.text.slice(start, end))), text(' · '), faint(`of ${name}`)),
    line(text(`No article of this story names ${name}`)),
    line(text(countsOf(story, country))),
  ];
}

/** "5 times in 2 articles: coast 3, harbour 2", "Once, in coast alone"; of several words "Norwegian 3×, Norwegians 2×, in coast alone". */
function countsOf(story: Story, country: string): string {
  const found = story.articles.flatMap(({ uri, analysis, text: whole }) =>
    analysis.demonyms
      .filter(demonym => demonym.country === country)
      .map(({ start, end }) => ({ article: articleName(uri), word: oneLine(whole.slice(start, end)) })),
  );
  const words = tally(found.map(({ word }) => word));
  const articles = tally(found.map(({ article }) => article));
  const times = found.length === 1 ? 'Once' : `${found.length} times`;
  const often = words.length === 1 ? times : words.map(([word, count]) => `${word} ${count}×`).join(', ');
  const counts = articles.map(([article, count]) => `${article} ${count}`);
  return articles.length === 1
    ? `${often}, in ${articles[0]![0]} alone`
    : `${often} in ${articles.length} articles: ${some(counts, ARTICLES)}`;
}

/** Most frequent first. */
function tally(texts: readonly string[]): readonly (readonly [text: string, count: number])[] {
  const counts = new Map<string, number>();
  texts.forEach(each => counts.set(each, (counts.get(each) ?? 0) + 1));
  return [...counts].sort(([, a], [, b]) => b - a);
}
