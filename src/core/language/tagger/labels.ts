/** What a capitalised name may be to the tagger; `other` are names of things and peoples, which are no entities here. */
export const nameKinds = ['person', 'place', 'organization', 'other'] as const;
export type NameKind = (typeof nameKinds)[number];

/** O, then beginning and inside of each kind: B-person, I-person, B-place, ... */
export const LABELS = 1 + 2 * nameKinds.length;
export const OUTSIDE = 0;

export const beginOf = (kind: number): number => 1 + 2 * kind;
export const insideOf = (kind: number): number => 2 + 2 * kind;
export const isBegin = (label: number): boolean => (label & 1) === 1;
export const isInside = (label: number): boolean => label > 0 && (label & 1) === 0;
/** Index into `nameKinds`; only for labels other than `OUTSIDE`. */
export const kindOf = (label: number): number => (label - 1) >> 1;

/** An inside follows only a beginning or an inside of its own kind. */
export function mayFollow(before: number, label: number): boolean {
  return !isInside(label) || (before !== OUTSIDE && kindOf(before) === kindOf(label));
}
