import type { PlaceKind } from './places';

const COUNTRIES = 'country nation republic kingdom state sultanate emirate';
const REGIONS = 'state province prefecture canton emirate oblast governorate';
const CITIES = 'city town village municipality suburb metropolis hamlet borough township resort port seaport';
const OTHERS =
  'capital island archipelago atoll islet river lake mountain volcano bay strait sea canal desert forest beach base airport park camp square street bridge prison jail stadium enclave exclave settlement commune parish outpost community region county territory peninsula valley continent neighborhood neighbourhood district';

/** What a noun says a place is; null for places of no list's kind: "island". */
const kinds = new Map<string, readonly PlaceKind[]>();
for (const [kind, list] of [
  ['country', COUNTRIES],
  ['region', REGIONS],
  ['city', CITIES],
] as const) {
  for (const noun of list.split(' ')) {
    kinds.set(noun, [...(kinds.get(noun) ?? []), kind]);
  }
}
OTHERS.split(' ').forEach(noun => kinds.set(noun, []));

/** True for a noun in the singular, in lower case, that a place is called by: "city", "island". */
export function isPlaceNoun(noun: string): boolean {
  return kinds.has(noun);
}

/** The kinds that a noun may stand for: country and region for "state"; none for a noun that no list's kind has, as "island". */
export function placeKindsOf(noun: string): readonly PlaceKind[] {
  return kinds.get(noun) ?? [];
}
