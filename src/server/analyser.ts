import type { ArticleAnalysis } from '../core/article/analysis';

/** Analyses texts, at once or aside. */
export interface Analyser {
  /** Holds everything up until it is done: for the article that the reader looks at. */
  now(text: string): ArticleAnalysis;
  /** Elsewhere where that can be had, so that requests are answered meanwhile. Rejects where the analysis throws. */
  aside(text: string): Promise<ArticleAnalysis>;
  dispose(): void;
}

/** All in this thread. */
export function inThisThread(analyse: (text: string) => ArticleAnalysis): Analyser {
  return {
    now: analyse,
    aside: async text => analyse(text),
    dispose: () => undefined,
  };
}
