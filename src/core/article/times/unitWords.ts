import type { Words } from './calendarWords';
import type { TimeUnit } from './timeMeaning';

export interface UnitWord {
  readonly unit: TimeUnit;
  /** How many of the unit the word is: a fortnight is two weeks. */
  readonly times: number;
  readonly plural: boolean;
}

const UNITS = new Map<string, UnitWord>();
for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade'] as const) {
  UNITS.set(unit, { unit, times: 1, plural: false });
  UNITS.set(`${unit}s`, { unit, times: 1, plural: true });
}
UNITS.set('century', { unit: 'century', times: 1, plural: false });
UNITS.set('centuries', { unit: 'century', times: 1, plural: true });
UNITS.set('fortnight', { unit: 'week', times: 2, plural: false });
UNITS.set('fortnights', { unit: 'week', times: 2, plural: true });

export function unitAt(words: Words, at: number): UnitWord | undefined {
  return UNITS.get(words.lower(at));
}

export function unitOf(lower: string): UnitWord | undefined {
  return UNITS.get(lower);
}

const LETTERS: Readonly<Record<TimeUnit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

/** A TIMEX3 duration: "P2D", "PT30M", "P2Y6M"; "PXY" where the amount is not known. Decades and centuries are counted in years. */
export function durationValue(unit: TimeUnit, amount: number | null): string {
  const time = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  if (amount === null) {
    return `P${time}X${LETTERS[unit]}`;
  }
  if (unit === 'decade' || unit === 'century') {
    return `P${amount * (unit === 'decade' ? 10 : 100)}Y`;
  }
  const whole = Math.floor(amount);
  if (amount - whole === 0.5 && (unit === 'year' || unit === 'hour')) {
    const half = unit === 'year' ? '6M' : '30M';
    return `P${time}${whole > 0 ? `${whole}${LETTERS[unit]}` : ''}${half}`;
  }
  return `P${time}${amount}${LETTERS[unit]}`;
}
