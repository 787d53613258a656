import type { Article, Ref } from '../../core/story/article';
import type { Entity } from '../../core/story/model';
import { contains, type Span } from '../../core/text/span';

/** The mention of an entity in an article by which it is told best who speaks: a name before other words, outside the quotation, near to it. */
export function nearestMention({ uri, analysis }: Article, quotation: Span, entity: Entity): Ref | undefined {
  let best: Ref | undefined;
  let least = Infinity;
  for (const ref of [...entity.mentions, ...entity.asides]) {
    const mention = ref.uri === uri ? analysis.mentions[ref.index] : undefined;
    if (mention) {
      const away =
        distance(mention, quotation) +
        (contains(quotation, mention) ? INSIDE : 0) +
        (mention.form === 'name' ? 0 : NAMELESS);
      if (away < least) {
        best = ref;
        least = away;
      }
    }
  }
  return best;
}

const NAMELESS = 1_000_000;
const INSIDE = 10_000_000;

/** UTF-16 units between two stretches. */
export function distance(a: Span, b: Span): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
