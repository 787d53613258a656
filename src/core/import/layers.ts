import type { ImportedArticle } from './imported';
import type { MatchedQuotations } from './quotations';

/** What annotators looked for: only of that is what they do not have none. */
export interface Layers {
  readonly names: boolean;
  readonly quotations: boolean;
  /** Speech without marks. */
  readonly indirect: boolean;
  readonly events: boolean;
}

/** What there is anything of in all articles together. */
export function layersOf(
  articles: readonly { readonly imported: ImportedArticle; readonly quotations: MatchedQuotations }[],
): Layers {
  return {
    names: articles.some(({ imported }) => imported.names.length > 0),
    quotations: articles.some(({ imported }) => imported.quotations.length > 0),
    indirect: articles.some(({ quotations }) => quotations.pairs.some(({ found }) => found.kind === 'indirect')),
    events: articles.some(({ imported }) => imported.events.length > 0),
  };
}
