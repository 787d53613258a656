/** Where a mention stands in the reference and in what was found. */
export interface Placed {
  readonly gold: string;
  readonly found: string;
}

/** Sums over mentions, so that those of several stories can be added up. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly mentions: number;
}

/** B³ (Bagga and Baldwin 1998) over the mentions that both sides have; precision and recall are sums to be divided by `mentions`. */
export function bCubed(mentions: readonly Placed[]): BCubed {
  const count = (keyOf: (mention: Placed) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const mention of mentions) {
      counts.set(keyOf(mention), (counts.get(keyOf(mention)) ?? 0) + 1);
    }
    return counts;
  };
  const both = ({ gold, found }: Placed): string => JSON.stringify([gold, found]);
  const golds = count(({ gold }) => gold);
  const founds = count(({ found }) => found);
  let precision = 0;
  let recall = 0;
  for (const [key, shared] of count(both)) {
    const [gold, found] = JSON.parse(key) as [string, string];
    precision += shared ** 2 / founds.get(found)!;
    recall += shared ** 2 / golds.get(gold)!;
  }
  return { precision, recall, mentions: mentions.length };
}
