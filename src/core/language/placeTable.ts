import places from '../../../models/places.json';
import { countWhile } from '../text/search';
import { CODE_LENGTH, decoded, decodedPosition, LESS_KNOWN, type Position } from './placeCodes';
import { placeKey } from './placeKey';

/** A country, state or province, or city of the open lists. */
export interface ListedPlace {
  readonly kind: 'country' | 'region' | 'city';
  /** Of a country and region the name to show; of a city the key that it was found by. */
  readonly name: string;
  /** Null for a country, and for a territory of no or several countries. */
  readonly country: string | null;
  /** Of a city the state, province or territory that it is in, where the list knows it. */
  readonly region: string | null;
  readonly position: Position;
  /** A region whose name a city bears, and that city is better known. */
  readonly lessKnown: boolean;
}

/** Characters for the number of what a place is in and for its position. */
const PLACE_LENGTH = 3 * CODE_LENGTH;

interface Areas {
  readonly countries: ReadonlyMap<string, ListedPlace>;
  readonly regions: readonly ListedPlace[];
  readonly regionsByKey: ReadonlyMap<string, readonly ListedPlace[]>;
  /** Keys of capitals to their countries. */
  readonly capitals: ReadonlyMap<string, string>;
}

let areas: Areas | undefined;

/** Countries and regions: read when they are first asked for. */
function readAreas(): Areas {
  return (areas ??= parseAreas());
}

function parseAreas(): Areas {
  const rows = places.countries.split('|').map(row => row.split(':') as [string, string, string]);
  const countries = rows.map(([name, position]): ListedPlace => {
    return {
      kind: 'country',
      name,
      country: null,
      region: null,
      position: decodedPosition(position, 0),
      lessKnown: false,
    };
  });
  const regions = places.regions.split('|').map((row): ListedPlace => {
    const country = countries[decoded(row, 0) - 1]?.name ?? null;
    const lessKnown = row.startsWith(LESS_KNOWN, PLACE_LENGTH);
    const name = row.slice(PLACE_LENGTH + (lessKnown ? LESS_KNOWN.length : 0));
    return { kind: 'region', name, country, region: null, position: decodedPosition(row, CODE_LENGTH), lessKnown };
  });
  const regionsByKey = new Map<string, ListedPlace[]>();
  for (const region of regions) {
    const key = placeKey(region.name);
    for (const name of new Set([key, key.replace(/ state$/, '')])) {
      regionsByKey.set(name, [...(regionsByKey.get(name) ?? []), region]);
    }
  }
  regionsByKey.delete('');
  return {
    countries: new Map(countries.map(country => [placeKey(country.name), country])),
    regions,
    regionsByKey,
    capitals: new Map(rows.map(([name, , capital]) => [capital, name])),
  };
}

/** @param key made by `placeKey`, as in all that follow */
export function countryOf(key: string): ListedPlace | undefined {
  return readAreas().countries.get(key);
}

/** States, provinces and territories of the name; "Washington State" is found as "Washington" too. */
export function regionsOf(key: string): readonly ListedPlace[] {
  return readAreas().regionsByKey.get(key) ?? [];
}

/** The country whose capital has the name. */
export function countryOfCapital(key: string): string | undefined {
  return readAreas().capitals.get(key);
}

/** Cities of the name, the one with most people first; of each region the largest alone. */
export function citiesOf(key: string): ListedPlace[] {
  const codes = codesOf(places.cities, key);
  const { regions } = readAreas();
  return Array.from({ length: codes.length / PLACE_LENGTH }, (_, i) => {
    const { country, name: region } = regions[decoded(codes, i * PLACE_LENGTH)]!;
    return {
      kind: 'city',
      name: key,
      country,
      region: region === '' ? null : region,
      position: decodedPosition(codes, i * PLACE_LENGTH + CODE_LENGTH),
      lessKnown: false,
    };
  });
}

/**
 * What stands behind the key in rows of "key:codes" that are sorted by key and parted by "|"; empty where none has it. Found by halving, so
 * that the rows need not be taken apart.
 */
function codesOf(rows: string, key: string): string {
  const below = countWhile(rows.length, at => keyAt(rows, rowStart(rows, at)) < key);
  const start = rowStart(rows, Math.min(below, rows.length - 1));
  if (keyAt(rows, start) !== key) {
    return '';
  }
  const end = rows.indexOf('|', start);
  return rows.slice(start + key.length + 1, end === -1 ? rows.length : end);
}

/** The start of the row that holds the character at `at`; a "|" belongs to the row before it. */
function rowStart(rows: string, at: number): number {
  return at === 0 ? 0 : rows.lastIndexOf('|', at - 1) + 1;
}

function keyAt(rows: string, start: number): string {
  return rows.slice(start, rows.indexOf(':', start));
}
