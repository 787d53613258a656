import gazetteer from '../../../models/gazetteer.json';
import { placeKey } from './placeKey';
import { otherNames, preferredNames, stateAbbreviations, unlistedCountries } from './placeNames';

const REGIONS = (
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|' +
  'Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York State|North Carolina|North Dakota|Ohio|' +
  'Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|' +
  'Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec|Saskatchewan|England|Scotland|Wales|Northern Ireland|New South Wales|' +
  'Queensland|Tasmania|Bavaria|Saxony|Brandenburg|Catalonia|Andalusia|Galicia|Sicily|Sardinia|Tuscany|Lombardy|Brittany|Normandy|Corsica|Flanders|Wallonia|' +
  'Crimea|Donbas|Donbass|Siberia|Chechnya|Dagestan|Tatarstan|Transnistria|Abkhazia|South Ossetia|Nagorno-Karabakh|Kurdistan|Kashmir|Punjab|Gujarat|Kerala|Bihar|Assam|' +
  'Uttar Pradesh|Tamil Nadu|Maharashtra|Rajasthan|Balochistan|Sindh|Tibet|Xinjiang|Sichuan|Guangdong|Hubei|Hunan|Yunnan|Zhejiang|Inner Mongolia|Hokkaido|Okinawa|' +
  'Java|Sumatra|Borneo|Bali|Aceh|Papua|Mindanao|Luzon|Darfur|Tigray|Zanzibar|Somaliland|Puntland|Biafra|Sahel|Maghreb|Sinai|Gaza|Gaza Strip|West Bank|Golan Heights|' +
  'Europe|Asia|Africa|North America|South America|Latin America|Central America|Oceania|Antarctica|Eurasia|Middle East|Near East|Far East|Central Asia|Southeast Asia|' +
  'South Asia|East Asia|North Africa|West Africa|East Africa|Southern Africa|Eastern Europe|Western Europe|Central Europe|Balkans|Caucasus|Baltics|Scandinavia|Levant|' +
  'Caribbean|Mediterranean|Persian Gulf|Red Sea|Black Sea|Baltic Sea|North Sea|South China Sea|East China Sea|Sea of Azov|Caspian Sea|Gulf of Mexico|Gulf of Aden|' +
  'Arctic|Atlantic|Pacific|Indian Ocean|Arctic Ocean|Atlantic Ocean|Pacific Ocean|Strait of Hormuz|Taiwan Strait|Suez Canal|Panama Canal|Himalayas|Alps|Amazon|' +
  'Manhattan|Brooklyn|Queens|Bronx|Harlem|Hollywood|Silicon Valley|Jerusalem|Washington DC|D.C.|DC|New England|Midwest|Mecca|Medina|Kabul|Kiev|Kyiv|Odessa|Tel Aviv|Los Angeles|Hong Kong|Macau'
).split('|');

/** Keys of names to the names to show. */
const shownNames = new Map<string, string>();
/** Names of countries that are shown. */
const countries = new Set<string>();
for (const line of gazetteer.countries) {
  const names = line.split('|');
  const shown = preferredNames[names[0]!] ?? names[0]!;
  countries.add(shown);
  for (const name of [...names, shown]) {
    shownNames.set(placeKey(name), shown);
  }
}
for (const name of Object.values(unlistedCountries)) {
  countries.add(name);
  shownNames.set(placeKey(name), name);
}
for (const [shown, others] of Object.entries(otherNames)) {
  for (const name of [shown, ...others.split('|')]) {
    shownNames.set(placeKey(name), shown);
  }
}

const newspaperStates = new Map(
  stateAbbreviations.flatMap(([state, newspapers]) => newspapers.split('|').map(short => [short, state] as const)),
);
const postalStates = new Map(stateAbbreviations.map(([state, , postal]) => [postal, state] as const));

const regions = new Set(REGIONS.map(name => name.toLowerCase()));
const cities = new Set(gazetteer.cities.split('|').map(name => name.toLowerCase()));

export type PlaceKind = 'country' | 'region' | 'city';

/**
 * What a name is in the tagger's lists, in any case; undefined where none has it. "US" is a country, "us" is a pronoun. `placeFacts` knows more
 * regions and which of several places is meant, but takes a name for a place's that may be something else's.
 */
export function placeKind(name: string): PlaceKind | undefined {
  const lower = name.toLowerCase();
  if (lower.length <= 3 && name !== name.toUpperCase()) {
    return undefined;
  }
  if (countries.has(shownNames.get(placeKey(name)) ?? '')) {
    return 'country';
  }
  return regions.has(lower) ? 'region' : cities.has(lower) ? 'city' : undefined;
}

/** The one name for all names of a place: "United States" for "U.S.", "California" for "Calif.", "Geneva" for a dateline's "GENEVA"; any other as it is. */
export function canonicalPlace(name: string): string {
  const known = stateOf(name) ?? shownNames.get(placeKey(name));
  if (known) {
    return known;
  }
  return name.length > 3 && name === name.toUpperCase()
    ? name
        .toLowerCase()
        .replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : name;
}

/** The state of a newspaper's abbreviation, the full stop or a lawmaker's party with it or not: "Calif", "N.Y.", "D-Calif". Two capitals alone may be anything. */
function stateOf(name: string): string | undefined {
  const short = name.replace(/^[DRI]-(?=\p{Lu})/u, '');
  const letters = short.replace(/\./g, '');
  return /^\p{Lu}{2,3}$/u.test(short) ? undefined : newspaperStates.get(letters);
}

/** The state of a postal abbreviation, which is one only behind the comma that follows a place: "Miami, FL". */
export function postalState(name: string): string | null {
  return postalStates.get(name) ?? null;
}
