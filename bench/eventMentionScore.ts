import type { ArticleAnalysis, EventMention } from '../src/core/article/analysis';
import { overlaps } from '../src/core/text/span';
import type { GoldArticle } from './eventCorpus';
import type { GoldEvent } from './eventGold';

/** An event mention of a checked sentence, and whether the other side has one of its words. */
export interface Judged<E> {
  readonly article: GoldArticle;
  readonly event: E;
  readonly matched: boolean;
}

export interface EventMentionScore {
  readonly gold: readonly Judged<GoldEvent>[];
  readonly ours: readonly Judged<EventMention>[];
}

/** Compares the triggers of checked sentences: one is right where it overlaps a word of a mention of the corpus, whatever that is called. */
export function scoreEventMentions(article: GoldArticle, { events }: ArticleAnalysis): EventMentionScore {
  const gold = article.events.filter(({ checked }) => checked);
  const ours = events.filter(event => article.checked.some(sentence => overlaps(sentence, event)));
  const fits = (event: GoldEvent, own: EventMention): boolean => event.pieces.some(piece => overlaps(piece, own));
  return {
    gold: gold.map(event => ({ article, event, matched: ours.some(own => fits(event, own)) })),
    ours: ours.map(event => ({ article, event, matched: gold.some(one => fits(one, event)) })),
  };
}
