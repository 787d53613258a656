import type { DayPart, Season, Step, TimeMeaning, TimeUnit } from './timeMeaning';

export const STEPS: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);

export const PARTS: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
  ['mid-morning', 'TMO'],
  ['midmorning', 'TMO'],
  ['mid-afternoon', 'TAF'],
  ['midafternoon', 'TAF'],
]);

export const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
]);

/** So many units from now. */
export function offset(unit: TimeUnit, amount: number): TimeMeaning {
  return { kind: 'offset', unit, amount, part: null };
}
