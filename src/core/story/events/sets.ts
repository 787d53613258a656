export function isDisjoint<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return shared(a, b) === 0;
}

/** How many are in both. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of few) {
    count += many.has(item) ? 1 : 0;
  }
  return count;
}

/** From 0 to 1: the cosine of two sets. */
export function likeness<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return a.size === 0 || b.size === 0 ? 0 : shared(a, b) / Math.sqrt(a.size * b.size);
}

/** How many of both are shared, from 0 to 1. */
export function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
