import type { ArticleAnalysis } from '../src/core/article/analysis';
import { Story } from '../src/core/story/story';
import { LineIndex } from '../src/core/text/lines';
import { shuffle } from '../tools/train/random';
import type { ScaleArticle } from './scale';

const STORIES = 10;
const SHARED_NAMES = 3;
const FEWEST = 8;
const MOST = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Before and behind its day; a day alone has too few articles in the corpus. */
const DAYS_AROUND = 3;

/** Articles that could be a reader's story: of one week, all sharing people and organizations with one among them. */
export interface LikelyStory {
  readonly day: string;
  readonly articles: ReadonlyMap<string, ScaleArticle>;
  readonly story: Story;
}

/** Ten stories of different days without an article in common; fewer where the corpus has no more. */
export function likelyStories(
  articles: readonly ScaleArticle[],
  analyse: (text: string) => ArticleAnalysis,
  random: () => number,
): LikelyStory[] {
  const dated = articles.filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/.test(date));
  const days = shuffle([...new Set(dated.map(({ date }) => date))], random);
  const used = new Set<ScaleArticle>();
  const stories: LikelyStory[] = [];
  for (const day of days) {
    if (stories.length === STORIES) {
      break;
    }
    const distance = (date: string): number => Math.abs(Date.parse(date) - Date.parse(day));
    const near = dated.filter(article => !used.has(article) && distance(article.date) <= DAYS_AROUND * DAY_MS);
    const told =
      near.length < FEWEST ? [] : around(near.map(article => ({ article, analysis: analyse(article.text) })));
    if (told.length >= FEWEST) {
      const story = new Story(day);
      for (const { article, analysis } of told) {
        used.add(article);
        story.set({ uri: article.id, text: article.text, analysis, lines: new LineIndex(article.text) });
      }
      stories.push({ day, articles: new Map(told.map(({ article }) => [article.id, article])), story });
    }
  }
  return stories;
}

interface Analysed {
  readonly article: ScaleArticle;
  readonly analysis: ArticleAnalysis;
}

/** The article that shares names with most others, and these, those that share most names first. */
function around(articles: readonly Analysed[]): Analysed[] {
  const names = articles.map(({ analysis }) => namesOf(analysis));
  const sharing = (i: number): Analysed[] =>
    articles
      .map((one, k) => ({
        one,
        shared: k === i ? Infinity : [...names[k]!].filter(name => names[i]!.has(name)).length,
      }))
      .filter(({ shared }) => shared >= SHARED_NAMES)
      .sort((a, b) => b.shared - a.shared)
      .map(({ one }) => one);
  const groups = articles.map((_, i) => sharing(i));
  return groups.reduce((best, next) => (next.length > best.length ? next : best), []).slice(0, MOST);
}

/** People in full and organizations. */
function namesOf({ chains }: ArticleAnalysis): Set<string> {
  return new Set(
    chains
      .filter(({ kind, name }) => kind === 'organization' || (kind === 'person' && name.includes(' ')))
      .map(({ kind, name }) => `${kind} ${name.toLowerCase()}`),
  );
}
