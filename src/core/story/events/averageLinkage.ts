/** Items so few that all pairs of them may be compared. */
export const MOST_LINKED = 60;

/**
 * Joins, again and again, the two groups that fit best on average over all their pairs, as long as that is at least 0. Pairs of which something
 * speaks against keep their groups apart. Cubic in the number of items, of which there must be few.
 * @param scoreOf null where something speaks against two being one
 * @param mayJoin asked of two groups right before they are joined; what it keeps apart stays apart
 */
export function averageLinkage<T>(
  items: readonly T[],
  scoreOf: (a: T, b: T) => number | null,
  mayJoin: (a: readonly T[], b: readonly T[]) => boolean = () => true,
): T[][] {
  const groups = items.map(item => [item]);
  const scores = items.map((a, i) =>
    items.map((b, j) => (i === j ? -Infinity : j < i ? 0 : (scoreOf(a, b) ?? -Infinity))),
  );
  scores.forEach((row, i) => row.forEach((_, j) => (row[j] = j < i ? scores[j]![i]! : row[j]!)));
  for (;;) {
    const [first, second] = bestPair(scores, groups);
    if (first < 0) {
      return groups.filter(({ length }) => length > 0);
    }
    if (!mayJoin(groups[first]!, groups[second]!)) {
      scores[first]![second] = -Infinity;
      scores[second]![first] = -Infinity;
      continue;
    }
    const [a, b] = [groups[first]!.length, groups[second]!.length];
    for (let k = 0; k < items.length; k++) {
      if (k !== first && k !== second) {
        const mean = (scores[first]![k]! * a + scores[second]![k]! * b) / (a + b);
        scores[first]![k] = mean;
        scores[k]![first] = mean;
      }
    }
    groups[first]!.push(...groups[second]!);
    groups[second] = [];
  }
}

function bestPair(scores: readonly (readonly number[])[], groups: readonly (readonly unknown[])[]): [number, number] {
  let best: [number, number] = [-1, -1];
  let bestScore = 0;
  for (let i = 0; i < groups.length; i++) {
    for (let j = i + 1; groups[i]!.length > 0 && j < groups.length; j++) {
      const score = scores[i]![j]!;
      if (groups[j]!.length > 0 && (score > bestScore || (score === bestScore && best[0] < 0))) {
        best = [i, j];
        bestScore = score;
      }
    }
  }
  return best;
}
