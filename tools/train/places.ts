import { createRequire } from 'node:module';
import path from 'node:path';
import { coded, codedPosition, LESS_KNOWN } from '../../src/core/language/placeCodes';
import { placeKey } from '../../src/core/language/placeKey';
import { preferredNames, territories, unlistedCountries } from '../../src/core/language/placeNames';
import { type City, isCapital, isListed, keyOf, keysOf, readCities } from './cities';
import { root } from './folders';
import { readList } from './lists';
import { middleOf, positionOf } from './middle';

/** A country's code, or those of a country and a region in it parted by a dot: GeoNames' way. */
type Code = string;

interface Region {
  readonly code: Code;
  /** Empty for all of a country: there are cities whose region has no name in our list. */
  readonly name: string;
  /** Of the country that it is in; empty for none. */
  readonly country: Code;
  readonly cities: readonly City[];
}

/** What models/places.json holds: see `src/core/language/placeTable.ts`. */
export function buildPlaces(): Record<string, unknown> {
  const names = countryNames();
  const cities = readCities().filter(({ country }) => names.has(country));
  const listed = cities.filter(isListed);
  const inCountry = grouped(cities, ({ country }) => country);
  const countries = [...inCountry.keys()].filter(code => !ownerOf.has(code)).sort();
  const regions = regionsOf(cities, listed, names);
  const numbers = new Map(regions.map(({ code }, i) => [code, i]));
  const packedCountry = (code: Code): string => {
    const own = inCountry.get(code)!;
    const capital = own.find(isCapital);
    return [names.get(code)!, codedPosition(middleOf(own)), capital ? keyOf(capital) : ''].join(':');
  };
  const largest = largestCities(listed);
  const packedRegion = (region: Region): string => {
    const mark = isLessKnown(region, largest) ? LESS_KNOWN : '';
    return coded(countries.indexOf(region.country) + 1) + codedPosition(middleOf(region.cities)) + mark + region.name;
  };
  return {
    version: 1,
    countries: countries.map(packedCountry).join('|'),
    regions: regions.map(packedRegion).join('|'),
    cities: packCities(listed, city => numbers.get(regionOf(city))!),
  };
}

/** Codes of countries to the names that they are shown by. */
function countryNames(): Map<Code, string> {
  const load = createRequire(path.join(root, 'package.json'));
  const { countries } = load('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  return new Map(
    Object.entries(countries).map(([code, names]) => {
      const first = [names].flat().find(name => !/[,(]/.test(name)) ?? '';
      return [code, unlistedCountries[code] ?? preferredNames[first] ?? first];
    }),
  );
}

/** Territories to the countries that they belong to. */
const ownerOf = new Map(
  Object.entries(territories).flatMap(([owner, codes]) => codes.split(' ').map(code => [code, owner] as const)),
);

const regionNames = new Map(readList('first-level-regions').map(line => line.split('|') as [Code, string]));

/** The region that a city is listed in: a territory is one by itself. */
function regionOf({ country, adminCode }: City): Code {
  const code = `${country}.${adminCode}`;
  return regionNames.has(code) && !ownerOf.has(country) ? code : country;
}

/** All regions of listed cities, and all territories, those with most people first. */
function regionsOf(cities: readonly City[], listed: readonly City[], names: ReadonlyMap<Code, string>): Region[] {
  const inCountry = grouped(cities, ({ country }) => country);
  const inRegion = grouped(cities, ({ country, adminCode }) => `${country}.${adminCode}`);
  return [...new Set([...listed.map(regionOf), ...ownerOf.keys()])]
    .map(code => ({
      code,
      name: regionNames.get(code) ?? (ownerOf.has(code) ? names.get(code)! : ''),
      country: ownerOf.get(code) ?? code.slice(0, 2),
      cities: inRegion.get(code) ?? inCountry.get(code) ?? [],
    }))
    .filter(region => region.cities.length > 0)
    .sort((a, b) => peopleOf(b.cities) - peopleOf(a.cities) || (a.code < b.code ? -1 : 1));
}

/** Is a region named after a city in it, or is a city of the name elsewhere about as large? */
function isLessKnown({ name, cities }: Region, largest: ReadonlyMap<string, number>): boolean {
  const key = placeKey(name);
  return 2 * (largest.get(key) ?? 0) > peopleOf(cities) || cities.some(city => keyOf(city) === key);
}

/** Keys of cities to the people of the largest one. */
function largestCities(cities: readonly City[]): Map<string, number> {
  const largest = new Map<string, number>();
  for (const city of cities) {
    keysOf(city).forEach(key => largest.set(key, Math.max(city.population, largest.get(key) ?? 0)));
  }
  return largest;
}

function peopleOf(cities: readonly City[]): number {
  return cities.reduce((sum, { population }) => sum + population, 0);
}

/** Keys in order, each with the regions and positions of its cities: the largest first, of each region the largest alone. */
function packCities(cities: readonly City[], regionNumber: (city: City) => number): string {
  const byKey = new Map<string, Map<string, string>>();
  for (const city of [...cities].sort((a, b) => b.population - a.population)) {
    const region = coded(regionNumber(city));
    for (const key of keysOf(city)) {
      const known = byKey.get(key) ?? new Map<string, string>();
      byKey.set(key, known);
      if (!known.has(region)) {
        known.set(region, codedPosition(positionOf(city)));
      }
    }
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, places]) => `${key}:${[...places].map(place => place.join('')).join('')}`)
    .join('|');
}

function grouped<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOfItem(item)) ?? [];
    groups.set(keyOfItem(item), group);
    group.push(item);
  }
  return groups;
}
