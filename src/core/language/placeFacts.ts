import { createMemory } from './memory';
import { placeKey } from './placeKey';
import { canonicalPlace, type PlaceKind, placeKind } from './places';
import { citiesOf, countryOf, countryOfCapital, type ListedPlace, regionsOf } from './placeTable';

/** What open lists know of a place. */
export interface PlaceFacts {
  readonly kind: PlaceKind;
  /** The country it is in, as countries are named here; null for a country, for what lies in several, and where no list tells. */
  readonly country: string | null;
  /** Of a city the state, province or territory that it is in; null where no list tells. */
  readonly region: string | null;
  /** Degrees, north and east positive: of a city its middle, of a country or region a point within it; null where no list has them. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

/**
 * What open lists know of a place; null where none has it. Of namesakes it is the one that lies in `around`; without that the country, then the
 * region unless it is named after a city in it, then the largest city.
 * @param name as written or canonical: "Portland", "Portland, Oregon", "U.S."
 * @param around the name of a place said to lie around it: "Oregon"
 */
export function placeFacts(name: string, around?: string): PlaceFacts | null {
  const named = listed(name);
  const comma = name.lastIndexOf(', ');
  if (named.length === 0 && around === undefined && comma > 0) {
    return placeFacts(name.slice(0, comma), name.slice(comma + 2));
  }
  const wider = around === undefined ? [] : areasOf(around);
  const inner = wider.length === 0 ? named[0] : firstInside(named, wider);
  if (inner) {
    const { kind, country, position } = inner;
    // "Geneva" and not "Geneva in Geneva".
    const region = inner.region !== null && placeKey(inner.region) === inner.name ? null : inner.region;
    return { kind, country, region, position };
  }
  const kind = named[0]?.kind ?? placeKind(name);
  if (kind === undefined || wider.length > 1) {
    return null;
  }
  // A town of a listed name where the lists have none of it.
  const [area] = wider;
  const country = area?.kind === 'country' ? area.name : (area?.country ?? null);
  return { kind, country, region: area?.kind === 'region' && kind === 'city' ? area.name : null, position: null };
}

/** Is a country's capital the best known city of the name? It often stands for who governs there. */
export function isCapital(name: string): boolean {
  const key = placeKey(canonicalPlace(name));
  const country = countryOfCapital(key);
  return country !== undefined && citiesOf(key)[0]?.country === country;
}

/** Does a place of one name lie in a country or region of the other? Null where the lists do not know two such. */
export function liesIn(name: string, other: string): boolean | null {
  const inner = listed(name);
  const wider = listed(other).filter(({ kind }) => kind !== 'city');
  return inner.length === 0 || wider.length === 0 ? null : firstInside(inner, wider) !== undefined;
}

/** The name of the country or region called `area` in which a place called `name` lies; null where the lists know none. */
export function areaAround(name: string, area: string): string | null {
  const inner = listed(name);
  const wider = listed(area).filter(({ kind }) => kind !== 'city');
  return wider.find(each => firstInside(inner, [each]))?.name ?? null;
}

/** Is it the name of a state, province or territory? */
export function isRegion(name: string): boolean {
  return regionsOf(placeKey(name)).length > 0;
}

/** What regions are called behind their names. */
const KIND_OF_REGION =
  / (?:state|province|region|oblast|krai|governorate|voivodeship|prefecture|canton|department|district)$/;

/** All places of a name, the one most often meant first. */
const listed = createMemory(findListed);

function findListed(name: string): readonly ListedPlace[] {
  const key = placeKey(name);
  const keys = [...new Set([placeKey(canonicalPlace(name)), key])];
  const countries = keys.flatMap(each => countryOf(each) ?? []);
  const regions = keys.flatMap(regionsOf);
  const cities = keys.flatMap(citiesOf);
  if (countries.length + regions.length + cities.length === 0 && KIND_OF_REGION.test(key)) {
    return regionsOf(key.replace(KIND_OF_REGION, ''));
  }
  const known = (region: ListedPlace): boolean => !region.lessKnown && keys.includes(placeKey(region.name));
  return [...countries, ...regions.filter(known), ...cities, ...regions.filter(region => !known(region))];
}

/** The countries and regions of a name; of a city those that it is in. */
function areasOf(name: string): readonly ListedPlace[] {
  const named = listed(name);
  const areas = named.filter(({ kind }) => kind !== 'city');
  const city = named[0];
  if (areas.length > 0 || !city) {
    return areas;
  }
  const country = city.country === null ? undefined : countryOf(placeKey(city.country));
  const region = regionsOf(placeKey(city.region ?? '')).find(each => each.country === city.country);
  return [region, country].filter(area => area !== undefined);
}

function firstInside(places: readonly ListedPlace[], areas: readonly ListedPlace[]): ListedPlace | undefined {
  for (const area of areas) {
    const inside = places.find(place => isInside(place, area));
    if (inside) {
      return inside;
    }
  }
  return undefined;
}

function isInside(place: ListedPlace, area: ListedPlace): boolean {
  return area.kind === 'country'
    ? place.country === area.name
    : place.region === area.name && place.country === area.country;
}
