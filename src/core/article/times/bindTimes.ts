import type { FoundTime, TimeMeaning, TimeUnit } from './timeMeaning';

/** How many sentences back a time may have been named that another one counts from. */
const REACH = 4;
/** The same for a quarter that results are compared with. */
const FAR = 8;
/** And how many expressions back. */
const MOST = 60;

/**
 * Gives expressions that count from another time the one before them that they count from: "two days later", "that year", a bare "8 p.m.".
 * @param tells whether what a sentence names may be counted from, as what the text tells may and its dateline may not
 */
export function bindTimes(found: readonly FoundTime[], tells: (sentence: number) => boolean): FoundTime[] {
  return found.map((time, index) => {
    const meaning = bound(time.meaning, { found, index, tells });
    return meaning === time.meaning ? time : { ...time, meaning };
  });
}

/** Where in the article an expression stands that may count from another. */
interface Place {
  readonly found: readonly FoundTime[];
  readonly index: number;
  readonly tells: (sentence: number) => boolean;
}

function bound(meaning: TimeMeaning, place: Place): TimeMeaning {
  switch (meaning.kind) {
    case 'clock': {
      const day = bound(meaning.day, place);
      return day === meaning.day ? meaning : { ...meaning, day };
    }
    case 'from': {
      const ref = meaning.kept ? yearOf(place) : antecedent(place, REACH, other => names(other, meaning));
      return ref === null ? meaning : { ...meaning, ref };
    }
    case 'offset': {
      const { firstWord, endWord } = place.found[place.index]!;
      // "a year ago" beside a quarter is that quarter a year ago
      const ref =
        meaning.unit === 'year' && meaning.amount === -1 && endWord - firstWord === 3
          ? antecedent(place, REACH, other => other.kind === 'quarter')
          : null;
      return ref === null ? meaning : { kind: 'from', ref, unit: 'year', amount: -1, part: null, kept: true };
    }
    default:
      return meaning;
  }
}

/** What "a year earlier" is a year before: a quarter that the text still speaks of, or a time named just before. */
function yearOf(place: Place): number | null {
  return (
    antecedent(place, FAR, ({ kind }) => kind === 'quarter' || kind === 'half') ??
    antecedent(place, 1, other => 'year' in other && other.year !== null)
  );
}

function antecedent(
  { found, index, tells }: Place,
  reach: number,
  fits: (meaning: TimeMeaning) => boolean,
): number | null {
  const { sentence } = found[index]!;
  for (let i = index - 1; i >= Math.max(0, index - MOST) && sentence - found[i]!.sentence <= reach; i--) {
    if (fits(found[i]!.meaning) && tells(found[i]!.sentence)) {
      return i;
    }
  }
  return null;
}

const DAYS = new Set<TimeMeaning['kind']>(['day', 'weekday', 'holiday', 'clock']);
const LONGER = new Set<TimeMeaning['kind']>([
  'month',
  'monthOfYear',
  'season',
  'quarter',
  'half',
  'weekend',
  'weekOf',
  'year',
]);

/** Can so many units be counted from this one? */
function names(meaning: TimeMeaning, { unit, amount }: { readonly unit: TimeUnit; readonly amount: number }): boolean {
  const { kind } = meaning;
  const isDay =
    DAYS.has(kind) ||
    ((kind === 'offset' || kind === 'from') && meaning.unit === 'day' && !(kind === 'from' && meaning.ref === null));
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return isDay;
    case 'quarter':
      return kind === 'quarter' || (kind === 'offset' && meaning.unit === 'quarter');
    case 'week':
      return isDay || kind === 'weekOf' || (kind === 'offset' && meaning.unit === 'week');
    case 'month':
      return amount !== 0 || kind !== 'year' ? isDay || kind === 'month' || kind === 'monthOfYear' : false;
    default:
      return isDay || LONGER.has(kind) || (kind === 'offset' && (meaning.unit === 'month' || meaning.unit === 'year'));
  }
}
