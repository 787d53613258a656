import type { Quotation } from '../src/core/article/analysis';
import type { Span } from '../src/core/text/span';
import type { GoldAttribution } from './attributions';

/** A quotation or an attribution that has no counterpart, or one with another speaker. */
export interface Miss {
  readonly found: Quotation | null;
  readonly wanted: GoldAttribution | null;
}

/** What was found of an article's indirect attributions. */
export interface IndirectScore {
  /** Of each quotation found: whether its content is right, and whether its speaker is, too. */
  readonly found: readonly { readonly quotation: Quotation; readonly content: boolean; readonly right: boolean }[];
  readonly wanted: number;
  readonly misses: readonly Miss[];
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

function shared(some: readonly Span[], others: readonly Span[]): number {
  let sum = 0;
  for (const a of some) {
    for (const b of others) {
      sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
    }
  }
  return sum;
}

/** Intersection over union, in characters. */
function overlap(some: readonly Span[], others: readonly Span[]): number {
  const both = shared(some, others);
  return both === 0 ? 0 : both / (length(some) + length(others) - both);
}

function sameSpeaker({ speaker }: Quotation, { source }: GoldAttribution): boolean {
  return speaker === null ? source.length === 0 : shared([speaker], source) > 0;
}

/**
 * Pairs indirect quotations with indirect attributions whose contents overlap by more than half, each with one at most: those of the same
 * speaker first, of these the closest. A speaker is right where the words overlap, or where there is none on either side.
 */
export function scoreIndirect(
  quotations: readonly Quotation[],
  attributions: readonly GoldAttribution[],
): IndirectScore {
  const ours = quotations.filter(({ kind }) => kind === 'indirect');
  const wanted = attributions.filter(({ kind, content }) => kind === 'indirect' && content.length > 0);
  const pairs = ours.flatMap(quotation =>
    wanted
      .map(gold => ({
        quotation,
        gold,
        close: overlap(quotation.pieces, gold.content),
        right: sameSpeaker(quotation, gold),
      }))
      .filter(({ close }) => close > 0.5),
  );
  pairs.sort((a, b) => Number(b.right) - Number(a.right) || b.close - a.close);
  const paired = new Map<Quotation, { readonly gold: GoldAttribution; readonly right: boolean }>();
  const taken = new Set<GoldAttribution>();
  for (const { quotation, gold, right } of pairs) {
    if (!paired.has(quotation) && !taken.has(gold)) {
      paired.set(quotation, { gold, right });
      taken.add(gold);
    }
  }
  return {
    found: ours.map(quotation => ({
      quotation,
      content: paired.has(quotation),
      right: paired.get(quotation)?.right === true,
    })),
    wanted: wanted.length,
    misses: [
      ...ours
        .filter(quotation => paired.get(quotation)?.right !== true)
        .map(found => ({ found, wanted: paired.get(found)?.gold ?? null })),
      ...wanted.filter(gold => !taken.has(gold)).map(gold => ({ found: null, wanted: gold })),
    ],
  };
}
