import type { Region, RegionKind } from '../analysis';
import { mostOverlapping, type RegionCorrection } from '../corrections';
import { behindDateline } from '../regions';

/** Regions with the kinds that were laid down; of several for one region the last. */
export function correctRegions(
  text: string,
  regions: readonly Region[],
  corrections: readonly RegionCorrection[],
): readonly Region[] {
  const kinds = new Map<number, RegionKind>();
  for (const correction of corrections) {
    const index = mostOverlapping(regions, correction);
    if (index >= 0) {
      kinds.set(index, correction.kind);
    }
  }
  return kinds.size === 0
    ? regions
    : joined(
        text,
        regions.flatMap((region, i) => ofKind(text, region, kinds.get(i) ?? region.kind)),
      );
}

/** A paragraph said to be a dateline is that up to where the dateline ends. */
function ofKind(text: string, region: Region, kind: RegionKind): readonly Region[] {
  const parts = kind === 'dateline' && region.kind === 'paragraph' ? behindDateline(text, region) : null;
  return parts ?? [{ ...region, kind }];
}

/** What is no dateline any more is one with the paragraph behind it. */
function joined(text: string, regions: readonly Region[]): Region[] {
  const all: Region[] = [];
  for (const region of regions) {
    const before = all.at(-1);
    const goesOn = before?.kind === region.kind && !/[\r\n]/.test(text.slice(before.end, region.start));
    if (goesOn) {
      all[all.length - 1] = { ...before, end: region.end };
    } else {
      all.push(region);
    }
  }
  return all;
}
