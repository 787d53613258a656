import type { ArticleAnalysis } from '../article/analysis';
import type { Article } from './article';

/**
 * Pairs of chains of which one place is said to lie in the other: "Lyon, France", "the palace in Oslo". Lists ("Paris, London and Rome") give none.
 */
export function placesInside({ text, analysis }: Article): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const { mentions } = analysis;
  for (let i = 0; i + 1 < mentions.length; i++) {
    const [a, b] = [mentions[i]!, mentions[i + 1]!];
    if (
      a.chain !== b.chain &&
      isPlace(analysis, b.chain) &&
      (isPlace(analysis, a.chain) || analysis.chains[a.chain]!.kind === 'organization')
    ) {
      const between = text.slice(a.end, Math.min(b.start, a.end + 12));
      const behind = text.slice(b.end, b.end + 6);
      const inside = /^ in (?:the )?$/.test(between);
      const comma = between === ', ' && isPlace(analysis, a.chain) && !/^(?:,? and |, \p{Lu})/u.test(behind);
      if (a.end + between.length === b.start && (inside || comma)) {
        pairs.push([a.chain, b.chain]);
      }
    }
  }
  return pairs;
}

function isPlace({ chains }: ArticleAnalysis, chain: number): boolean {
  return chains[chain]!.kind === 'place';
}
