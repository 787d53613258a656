/** A thing that both we and the annotator put into a group. */
export interface Grouped<T> {
  readonly item: T;
  /** The group that we put it into. */
  readonly found: string;
  /** The annotator's. */
  readonly told: string;
}

/** How our groups become the annotator's. */
export interface Regrouping<T> {
  /** Items to be taken out of the group in which `from` stays. */
  readonly splits: readonly { readonly from: T; readonly items: readonly T[] }[];
  /** Groups to be joined once that is done, each by one of its items. */
  readonly joins: readonly { readonly to: T; readonly other: T }[];
}

/**
 * The fewest steps that a reader would take: what most of a group of ours are keeps it, all others are taken out of it; then what is one group of the
 * annotator's is joined to the largest part of it.
 * @param things in order of file and text
 */
export function regroup<T>(things: readonly Grouped<T>[]): Regrouping<T> {
  const splits: { from: T; items: readonly T[] }[] = [];
  /** Of each group of the annotator's the parts that stand apart by now. */
  const parts = new Map<string, (readonly T[])[]>();
  for (const own of byKey(things, ({ found }) => found).values()) {
    const [main, ...others] = [...byKey(own, ({ told }) => told)].sort(([, a], [, b]) => b.length - a.length);
    const from = main![1][0]!.item;
    for (const [told, members] of [main!, ...others]) {
      const items = members.map(({ item }) => item);
      parts.set(told, [...(parts.get(told) ?? []), items]);
      if (told !== main![0]) {
        splits.push({ from, items });
      }
    }
  }
  const joins = [...parts.values()].flatMap(own => {
    const [largest, ...others] = [...own].sort((a, b) => b.length - a.length);
    return others.map(([other]) => ({ to: largest![0]!, other: other! }));
  });
  return { splits, joins };
}

function byKey<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const thing of things) {
    const list = lists.get(keyOf(thing));
    if (list) {
      list.push(thing);
    } else {
      lists.set(keyOf(thing), [thing]);
    }
  }
  return lists;
}
