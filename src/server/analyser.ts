import type { ArticleAnalysis } from '../core/article/analysis';
import type { Corrections } from '../core/article/corrections';
import type { Analyse } from '../core/story/library';

/** Analyses texts by what is laid down of them, at once or aside. */
export interface Analyser {
  /** Holds everything up until it is done: for the article that the reader looks at. */
  now(text: string, corrections: Corrections): ArticleAnalysis;
  /** Elsewhere where that can be had, so that requests are answered meanwhile. Rejects where the analysis throws. */
  aside(text: string, corrections: Corrections): Promise<ArticleAnalysis>;
  dispose(): void;
}

/** All in this thread. */
export function inThisThread(analyse: Analyse): Analyser {
  return {
    now: analyse,
    aside: async (text, corrections) => analyse(text, corrections),
    dispose: () => undefined,
  };
}
