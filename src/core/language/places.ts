import gazetteer from '../../../models/gazetteer.json';

/** Short and older names that lists of countries leave out, each with the name to show. */
const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
  'U.S.A': 'United States',
  America: 'United States',
  'U.K.': 'United Kingdom',
  Britain: 'United Kingdom',
  UAE: 'United Arab Emirates',
  'U.A.E.': 'United Arab Emirates',
  Emirates: 'United Arab Emirates',
  Syria: 'Syria',
  Laos: 'Laos',
  Brunei: 'Brunei',
  Burma: 'Myanmar',
  Holland: 'Netherlands',
  Macedonia: 'North Macedonia',
  Bosnia: 'Bosnia and Herzegovina',
  Vatican: 'Vatican City',
  'Vatican City': 'Vatican City',
  DRC: 'Democratic Republic of the Congo',
  'DR Congo': 'Democratic Republic of the Congo',
  Kosovo: 'Kosovo',
  Swaziland: 'Eswatini',
  Trinidad: 'Trinidad and Tobago',
};

/** The name to show where a list's first name is its long one. */
const PREFERRED: Readonly<Record<string, string>> = {
  'United States of America': 'United States',
  'Russian Federation': 'Russia',
  "People's Republic of China": 'China',
  'Republic of the Congo': 'Congo',
  'Islamic Republic of Iran': 'Iran',
  'State of Palestine': 'Palestine',
  'Syrian Arab Republic': 'Syria',
  'United Republic of Tanzania': 'Tanzania',
  Türkiye: 'Turkey',
  'Republic of The Gambia': 'Gambia',
  'The Republic of North Macedonia': 'North Macedonia',
  "Lao People's Democratic Republic": 'Laos',
  'Brunei Darussalam': 'Brunei',
  "Cote d'Ivoire": 'Ivory Coast',
};

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

/** A name in any case to the country's name to show: "u.s." to "United States". */
const countries = new Map<string, string>();
for (const line of gazetteer.countries) {
  const names = line.split('|');
  const shown = PREFERRED[names[0]!] ?? names[0]!;
  for (const name of [...names, shown]) {
    countries.set(name.toLowerCase(), shown);
  }
}
for (const [alias, shown] of Object.entries(COUNTRY_ALIASES)) {
  countries.set(alias.toLowerCase(), shown);
}

const regions = new Set(REGIONS.map(name => name.toLowerCase()));
const cities = new Set(gazetteer.cities.split('|').map(name => name.toLowerCase()));

export type PlaceKind = 'country' | 'region' | 'city';

/** What a name is in the open lists, in any case; undefined where none has it. "US" is a country, "us" is a pronoun. */
export function placeKind(name: string): PlaceKind | undefined {
  const key = name.toLowerCase();
  if (key.length <= 3 && name !== name.toUpperCase()) {
    return undefined;
  }
  if (countries.has(key)) {
    return 'country';
  }
  return regions.has(key) ? 'region' : cities.has(key) ? 'city' : undefined;
}

const OTHER_ALIASES = new Map([
  ['washington dc', 'Washington'],
  ['washington d.c.', 'Washington'],
  ['d.c.', 'Washington'],
  ['dc', 'Washington'],
  ['nyc', 'New York'],
  ['new york city', 'New York'],
  ['kiev', 'Kyiv'],
  ['odessa', 'Odesa'],
  ['donbass', 'Donbas'],
]);

/** The one name for all names of a place: "United States" for "U.S.", "Geneva" for a dateline's "GENEVA"; any other as it is. */
export function canonicalPlace(name: string): string {
  const key = name.toLowerCase();
  const known = countries.get(key) ?? OTHER_ALIASES.get(key);
  if (known) {
    return known;
  }
  return name.length > 3 && name === name.toUpperCase()
    ? key.replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : name;
}
