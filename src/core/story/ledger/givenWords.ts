import type { Quotation } from '../../article/analysis';

/** "don't", "U.S", "9,500" and "well-kept" are one word. What joins two parts is in neither, so that matching is linear. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/**
 * How many words of an article's quotations are whose, each word once: of quotations inside each other it is the innermost's, and of one
 * whose speaker is not known only where no known speaker's holds it.
 * @param owners of the quotations, in their order; null for a speaker who is not known
 */
export function wordsGiven<Owner>(
  text: string,
  quotations: readonly Quotation[],
  owners: readonly (Owner | null)[],
): ReadonlyMap<Owner | null, number> {
  const pieces = quotations.flatMap(({ pieces }, index) =>
    pieces.map(({ start, end }) => ({ start, end, owner: owners[index] ?? null })),
  );
  pieces.sort((a, b) => Number(a.owner === null) - Number(b.owner === null) || a.end - a.start - (b.end - b.start));
  const counts = new Map<Owner | null, number>();
  const taken = new Set<number>();
  for (const { start, end, owner } of pieces) {
    for (const { index } of text.slice(start, end).matchAll(WORD)) {
      if (!taken.has(start + index)) {
        taken.add(start + index);
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
    }
  }
  return counts;
}
