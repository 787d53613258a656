import type { Chain, Mention } from './analysis';

/** Who is who in an article, as far as it is known. */
export interface WhoIsWho {
  /** In the order that `ArticleAnalysis.mentions` has. */
  readonly mentions: readonly Mention[];
  readonly chains: readonly Chain[];
}

/**
 * With more mentions, and their chains where they begin new ones.
 * @param added in any order; `chain` and `link.to` are indices into what it is added to
 * @param chains new ones, which come behind the others; their own `mentions` are left out of account
 */
export function withMentions(known: WhoIsWho, added: readonly Mention[], chains: readonly Chain[] = []): WhoIsWho {
  if (added.length === 0) {
    return known;
  }
  const all = [...known.mentions, ...added];
  const order = all.map((_, i) => i).sort((a, b) => all[a]!.start - all[b]!.start || all[b]!.end - all[a]!.end);
  const places = new Array<number>(all.length);
  order.forEach((from, to) => (places[from] = to));
  const own = [...known.chains, ...chains].map(chain => ({ ...chain, mentions: [] as number[] }));
  const mentions = order.map((from, to) => {
    const mention = all[from]!;
    own[mention.chain]!.mentions.push(to);
    return mention.link ? { ...mention, link: { ...mention.link, to: places[mention.link.to]! } } : mention;
  });
  return { mentions, chains: own };
}
