import type { ArticleAnalysis } from '../article/analysis';
import { LineIndex } from '../text/lines';
import type { Article } from './article';
import { Story } from './story';

/** All stories of a workspace: each folder that holds articles is one. */
export class Library {
  readonly #stories = new Map<string, Story>();
  readonly #analyse: (text: string) => ArticleAnalysis;
  #analysed = 0;

  constructor(analyse: (text: string) => ArticleAnalysis) {
    this.#analyse = analyse;
  }

  /** Analyses a text and files it in the story of its folder; a text that has not changed costs nothing. */
  set(uri: string, text: string): Article {
    const known = this.article(uri);
    return known?.text === text ? known : this.add(uri, text, this.#analyse(text));
  }

  /** Files a text that was analysed elsewhere. Gives it as its story reads it. */
  add(uri: string, text: string, analysis: ArticleAnalysis): Article {
    this.#analysed++;
    const article: Article = { uri, text, lines: new LineIndex(text), analysis };
    const folder = folderOf(uri);
    let story = this.#stories.get(folder);
    if (!story) {
      story = new Story(folder);
      this.#stories.set(folder, story);
    }
    story.set(article);
    return story.article(uri)!;
  }

  /** False where there is no such article. */
  delete(uri: string): boolean {
    const folder = folderOf(uri);
    const story = this.#stories.get(folder);
    if (!story?.delete(uri)) {
      return false;
    }
    if (story.articles.length === 0) {
      this.#stories.delete(folder);
    }
    return true;
  }

  article(uri: string): Article | undefined {
    return this.storyOf(uri)?.article(uri);
  }

  storyOf(uri: string): Story | undefined {
    return this.#stories.get(folderOf(uri));
  }

  /** Sorted by the uri of their folder. */
  get stories(): readonly Story[] {
    return [...this.#stories.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** How many texts were analysed since the library began. */
  get analysed(): number {
    return this.#analysed;
  }
}

/** Empty for a text that lies in no folder. */
function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
