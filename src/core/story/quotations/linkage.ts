/** Two clusters belong together where the average over all their pairs, those that are not alike counted as 0, is at least this. */
const LEAST_AVERAGE = 0.4;

/**
 * Agglomerative clustering by average linkage (Sokal & Michener 1958): the two clusters that are most alike on average become one, again and again.
 * The outcome depends on the order of `items` only where two pairs are equally alike.
 * @param likeness above 0 for the pairs that are alike, each given once by indices
 */
export function cluster(count: number, likeness: readonly (readonly [number, number, number])[]): number[][] {
  const members = new Map(Array.from({ length: count }, (_, i) => [i, [i]] as [number, number[]]));
  const sums = new Map<number, Map<number, number>>();
  const add = (a: number, b: number, sum: number): void => {
    const own = sums.get(a) ?? new Map<number, number>();
    sums.set(a, own.set(b, (own.get(b) ?? 0) + sum));
  };
  for (const [a, b, score] of likeness) {
    add(a, b, score);
    add(b, a, score);
  }
  for (;;) {
    let best: readonly [number, number] | null = null;
    let most = LEAST_AVERAGE;
    for (const [a, others] of [...sums].sort(([x], [y]) => x - y)) {
      for (const [b, sum] of others) {
        const average = sum / (members.get(a)!.length * members.get(b)!.length);
        if (a < b && (average > most || (average === most && (!best || (best[0] === a && b < best[1]))))) {
          best = [a, b];
          most = average;
        }
      }
    }
    if (!best) {
      return [...members.values()];
    }
    const [into, from] = best;
    members.get(into)!.push(...members.get(from)!);
    members.delete(from);
    const moved = sums.get(from)!;
    sums.delete(from);
    for (const [other, sum] of moved) {
      sums.get(other)?.delete(from);
      if (other !== into) {
        add(into, other, sum);
        add(other, into, sum);
      }
    }
  }
}
