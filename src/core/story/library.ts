import type { ArticleAnalysis } from '../article/analysis';
import type { Corrections } from '../article/corrections';
import { type Decided, NOTHING_DECIDED } from '../decisions/decided';
import { LineIndex } from '../text/lines';
import type { Article } from './article';
import { Story } from './story';

/** Analyses a text by what was laid down of it. */
export type Analyse = (text: string, corrections: Corrections) => ArticleAnalysis;

/** All stories of a workspace: each folder that holds articles is one. */
export class Library {
  readonly #stories = new Map<string, Story>();
  /** As they were filed: their stories may read them otherwise. */
  readonly #filed = new Map<string, Article>();
  readonly #analyse: Analyse;
  #analysed = 0;

  constructor(analyse: Analyse) {
    this.#analyse = analyse;
  }

  /** Analyses a text and files it in the story of its folder; what has not changed costs nothing. */
  set(uri: string, text: string, decided: Decided = NOTHING_DECIDED): Article {
    const analysis = this.known(uri, text, decided.corrections) ?? this.#analyse(text, decided.corrections);
    return this.add(uri, text, analysis, decided);
  }

  /** The analysis of an article as it was filed, if its text and corrections were the same. */
  known(uri: string, text: string, corrections: Corrections): ArticleAnalysis | undefined {
    const filed = this.#filed.get(uri);
    return filed?.text === text && isSame(decidedOf(filed).corrections, corrections) ? filed.analysis : undefined;
  }

  /** Files a text that was analysed elsewhere with the same corrections. Gives it as its story reads it. */
  add(uri: string, text: string, analysis: ArticleAnalysis, decided: Decided = NOTHING_DECIDED): Article {
    const filed = this.#filed.get(uri);
    if (filed?.text === text && filed.analysis === analysis && isSame(decidedOf(filed), decided)) {
      this.#filed.set(uri, { ...filed, decided }); // the very same the next time
      return this.article(uri)!;
    }
    if (filed?.analysis !== analysis) {
      this.#analysed++;
    }
    const lines = filed?.text === text ? filed.lines : new LineIndex(text);
    const article: Article = { uri, text, lines, analysis, decided };
    const folder = folderOf(uri);
    let story = this.#stories.get(folder);
    if (!story) {
      story = new Story(folder);
      this.#stories.set(folder, story);
    }
    this.#filed.set(uri, article);
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
    this.#filed.delete(uri);
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

function decidedOf({ decided }: Article): Decided {
  return decided ?? NOTHING_DECIDED;
}

/** Plain data, and mostly the very same: decisions of an article are found anew only when its text or one of them has changed. */
function isSame<T>(a: T, b: T): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
