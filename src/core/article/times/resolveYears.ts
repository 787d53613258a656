import { dayOf, daysOf, easterOf, isoDay, isoMonth, weekdayOf, yearOf } from './calendar';
import { dated, NO_DATE, type ResolvedTime, type TimeContext, two } from './resolvedTime';
import type { Holiday, Step, TimeMeaning } from './timeMeaning';

/** A month without a year: as its clause looks, the last or the next one; the nearest where nothing tells. */
export function resolveMonth(
  meaning: Extract<TimeMeaning, { kind: 'month' | 'monthOfYear' }>,
  { today, direction }: TimeContext,
): ResolvedTime {
  const { month, step } = meaning;
  if (meaning.kind === 'monthOfYear') {
    const day = meaning.day === null ? '' : `-${two(meaning.day)}`;
    return today === undefined
      ? dated(`XXXX-${two(month)}${day}`, `of an unknown year: ${NO_DATE}`)
      : dated(`${yearOf(today) + meaning.step}-${two(month)}${day}`, "counted from the year of the article's date");
  }
  if (meaning.year !== null) {
    return dated(`${meaning.year}-${two(month)}`, 'the month that it names');
  }
  if (today === undefined) {
    return dated(`XXXX-${two(month)}`, `a month of an unknown year: ${NO_DATE}`);
  }
  const since = (Number(isoMonth(today).slice(5)) - month + 12) % 12;
  const looks = step === -1 ? 'back' : step === 1 ? 'ahead' : (direction ?? (since <= 6 ? 'back' : 'ahead'));
  const away = looks === 'back' ? -(step === -1 ? since || 12 : since) : step === 1 ? 12 - since : (12 - since) % 12;
  return dated(
    isoMonth(today, away),
    `the ${looks === 'back' ? 'last' : 'next'} such month, counted from the article's date`,
  );
}

/** Days in which a part of a year is still spoken of as of what is to come: results expected for it. */
const REPORTED = 120;

type PartOfYear = Extract<TimeMeaning, { kind: 'season' | 'quarter' | 'half' }>;

/**
 * A part of a year. Without one it is the last that had begun, or the next where its clause looks ahead; "last summer" is the last one over,
 * "last year's third quarter" is of last year.
 */
export function resolvePartOfYear(meaning: PartOfYear, { today, direction }: TimeContext): ResolvedTime {
  const name =
    meaning.kind === 'season'
      ? meaning.season
      : meaning.kind === 'quarter'
        ? `Q${meaning.quarter}`
        : `H${meaning.half}`;
  if (meaning.year !== null) {
    return dated(`${meaning.year}-${name}`, `the ${meaning.kind} that it names`);
  }
  if (today === undefined) {
    return dated(`XXXX-${name}`, `a ${meaning.kind} of an unknown year: ${NO_DATE}`);
  }
  const year = yearOf(today);
  if (meaning.step !== null && (meaning.kind !== 'season' || meaning.step === 0)) {
    return dated(`${year + meaning.step}-${name}`, "counted from the year of the article's date");
  }
  const looks: Step = meaning.step ?? (direction === 'ahead' ? 1 : 0);
  const of = (y: number): string => `${y}-${name}`;
  const fits = (y: number): boolean => {
    const { first, last } = daysOf(of(y))!;
    switch (looks) {
      case -1:
        return last < today;
      case 1:
        return meaning.step === 1 ? first > today : last + REPORTED >= today;
      case 0:
        return first <= today;
    }
  };
  const years = looks === 1 ? [year - 1, year, year + 1] : [year, year - 1, year - 2];
  const which = looks === 1 ? 'next' : 'last';
  return dated(of(years.find(fits) ?? year), `the ${which} such ${meaning.kind}, counted from the article's date`);
}

/** The nearest one; those that move by their rules. */
export function resolveHoliday(
  { holiday, year }: Extract<TimeMeaning, { kind: 'holiday' }>,
  { today }: TimeContext,
): ResolvedTime {
  if (year !== null) {
    return dated(isoDay(holidayIn(holiday, year)), 'the holiday that it names');
  }
  if (today === undefined) {
    const day = FIXED[holiday];
    return dated(day ? `XXXX-${two(day[0])}-${two(day[1])}` : 'XXXX-XX-XX', `a holiday of an unknown year: ${NO_DATE}`);
  }
  const count = [yearOf(today) - 1, yearOf(today), yearOf(today) + 1]
    .map(y => holidayIn(holiday, y))
    .sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
  return dated(isoDay(count ?? today), "the nearest such holiday to the article's date");
}

const FIXED: Partial<Record<Holiday, readonly [number, number]>> = {
  christmas: [12, 25],
  'christmas eve': [12, 24],
  'new year': [1, 1],
  "new year's eve": [12, 31],
  halloween: [10, 31],
  valentine: [2, 14],
};

function holidayIn(holiday: Holiday, year: number): number {
  const day = FIXED[holiday];
  if (day) {
    return dayOf(year, day[0], day[1])!;
  }
  if (holiday === 'easter') {
    return easterOf(year);
  }
  const november = dayOf(year, 11, 1)!;
  return november + ((4 - weekdayOf(november) + 7) % 7) + 21; // the fourth Thursday
}
