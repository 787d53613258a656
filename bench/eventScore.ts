import type { ArticleAnalysis } from '../src/core/article/analysis';
import { Story } from '../src/core/story/story';
import { LineIndex } from '../src/core/text/lines';
import { bCubed, type BCubed, type Placed } from './bCubed';
import type { GoldArticle } from './eventCorpus';
import type { GoldEvent } from './eventGold';

/** An event mention of the corpus with the one of ours that was found in its place. */
export interface FoundEvent {
  readonly article: GoldArticle;
  readonly gold: GoldEvent;
  /** Index into the analysis' events; null where it was missed. */
  readonly index: number | null;
}

/** What one way of linking makes of a story's event mentions. */
export interface LinkScore {
  /** Over the mentions that were found. */
  readonly found: BCubed;
  /** Over all, each that was missed being an event by itself. */
  readonly all: BCubed;
  /** Pairs of found mentions. */
  readonly pairs: { readonly right: number; readonly linked: number; readonly wanted: number };
}

export interface EventStoryScore {
  readonly story: Story;
  readonly events: readonly FoundEvent[];
  readonly ours: LinkScore;
  /** Of the same mentions: those of one lemma are one event. */
  readonly lemmas: LinkScore;
}

/** Reads articles as one story. Counted are the event mentions of checked sentences that the corpus gives a chain. */
export function scoreEvents(
  name: string,
  articles: readonly GoldArticle[],
  analysisOf: (article: GoldArticle) => ArticleAnalysis,
): EventStoryScore {
  const story = new Story(name);
  for (const article of articles) {
    const { uri, text } = article;
    story.set({ uri, text, lines: new LineIndex(text), analysis: analysisOf(article) });
  }
  const events = articles.flatMap(article => matched(article, story.article(article.uri)!.analysis));
  const lemmaOf = ({ article, index }: FoundEvent): string =>
    story.article(article.uri)!.analysis.events[index!]!.lemma;
  return {
    story,
    events,
    ours: linkScore(events, ({ article, index }) => story.eventOf({ uri: article.uri, index: index! })!.id),
    lemmas: linkScore(events, lemmaOf),
  };
}

/** Each mention of the corpus with the one of ours that overlaps it, each of ours once. */
function matched(article: GoldArticle, { events }: ArticleAnalysis): FoundEvent[] {
  const taken = new Set<number>();
  return article.events
    .filter(({ checked, chain }) => checked && chain !== null)
    .map(gold => {
      const index = events.findIndex(
        (event, i) => !taken.has(i) && gold.pieces.some(piece => event.start < piece.end && piece.start < event.end),
      );
      taken.add(index);
      return { article, gold, index: index < 0 ? null : index };
    });
}

function linkScore(events: readonly FoundEvent[], eventOf: (event: FoundEvent) => string): LinkScore {
  const placed = events.map((event, i): Placed & { readonly missed: boolean } => ({
    gold: event.gold.chain!,
    found: event.index === null ? `missed ${String(i)}` : `event ${eventOf(event)}`,
    missed: event.index === null,
  }));
  const found = placed.filter(({ missed }) => !missed);
  const pairsBy = (keyOf: (mention: Placed) => string): number => {
    const counts = new Map<string, number>();
    found.forEach(mention => counts.set(keyOf(mention), (counts.get(keyOf(mention)) ?? 0) + 1));
    return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  };
  return {
    found: bCubed(found),
    all: bCubed(placed),
    pairs: {
      right: pairsBy(mention => JSON.stringify([mention.gold, mention.found])),
      linked: pairsBy(mention => mention.found),
      wanted: pairsBy(mention => mention.gold),
    },
  };
}
