import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaAround, isCapital, isRegion, liesIn, placeFacts } from '../../src/core/language/placeFacts';
import { canonicalPlace } from '../../src/core/language/places';

/** "city in Oregon, United States", with the degrees rounded where told. */
function told(name: string, around?: string): string {
  const facts = placeFacts(name, around);
  if (!facts) {
    return 'unknown';
  }
  const { kind, region, country, position } = facts;
  const inside = [region, country].filter(area => area !== null).join(', ');
  const at = position ? ` ${String(Math.round(position.latitude))} ${String(Math.round(position.longitude))}` : '';
  return `${kind}${inside === '' ? '' : ` in ${inside}`}${at}`;
}

describe('place facts', () => {
  const cases: readonly (readonly [name: string, around: string | undefined, expected: string])[] = [
    ['Oslo', undefined, 'city in Norway 60 11'],
    ['OSLO', undefined, 'city in Norway 60 11'],
    ['Norway', undefined, 'country 61 10'],
    ['U.S.', undefined, 'country 39 -93'],
    ['Portland', undefined, 'city in Oregon, United States 46 -123'],
    ['Portland', 'Maine', 'city in Maine, United States 44 -70'],
    ['Portland, Ore.', undefined, 'city in Oregon, United States 46 -123'],
    ['Paris', undefined, 'city in Île-de-France, France 49 2'],
    ['Paris', 'Texas', 'city in Texas, United States 34 -96'],
    ['Paris', 'U.S.', 'city in Texas, United States 34 -96'],
    ['Birmingham', 'Ala', 'city in Alabama, United States 34 -87'],
    ['Brooklyn', 'New York City', 'city in New York, United States 41 -74'],
    ['New York', undefined, 'city in United States 41 -74'],
    ['Buffalo', 'New York', 'city in New York, United States 43 -79'],
    ['Washington', undefined, 'city in District of Columbia, United States 39 -77'],
    ['Seattle', 'Washington', 'city in Washington State, United States 48 -122'],
    ['Georgia', undefined, 'country 42 44'],
    ['Georgia', 'United States', 'region in United States 33 -84'],
    ['Atlanta', 'Georgia', 'city in Georgia, United States 34 -84'],
    ['Bavaria', undefined, 'region in Germany 49 11'],
    ['Ontario', undefined, 'region in Canada 44 -79'],
    ['Greenland', undefined, 'region in Denmark 65 -53'],
    ['San Juan', 'Puerto Rico', 'city in Puerto Rico, United States 18 -66'],
    ['Kiev', undefined, 'city in Ukraine 50 31'],
    ['Kyiv Oblast', undefined, 'region in Ukraine 50 31'],
    ['Odessa', 'Texas', 'city in Texas, United States 32 -102'],
    ['São Paulo', undefined, 'city in Brazil -24 -47'],
    ['Sao Paulo', undefined, 'city in Brazil -24 -47'],
    ['The Hague', undefined, 'city in South Holland, Netherlands 52 4'],
    ['Europe', undefined, 'region'],
    // A town of a listed name that the lists do not have there.
    ['Portland', 'Ontario', 'city in Ontario, Canada'],
    ['Brandwine Falls', undefined, 'unknown'],
  ];
  for (const [name, around, expected] of cases) {
    it(around === undefined ? name : `${name} in ${around}`, () => assert.equal(told(name, around), expected));
  }

  it('knows every capital, and shows every country by its one name', () => {
    const file = readFileSync(join(__dirname, '../../models/places.json'), 'utf8');
    const { countries } = JSON.parse(file) as { countries: string };
    const rows = countries.split('|').map(row => row.split(':'));
    assert.ok(rows.length > 190);
    assert.deepEqual(
      rows.filter(([name]) => canonicalPlace(name!) !== name),
      [],
    );
    const unknown = rows.filter(([name, , capital]) => capital !== '' && placeFacts(capital!, name)?.position === null);
    assert.deepEqual(unknown, []);
  });

  it('tells capitals from their namesakes', () => {
    assert.deepEqual(['Oslo', 'D.C.', 'Kiev', 'London', 'Geneva', 'Chicago', 'Victoria'].filter(isCapital), [
      'Oslo',
      'D.C.',
      'Kiev',
      'London',
    ]);
  });

  it('tells whether a place lies in another', () => {
    assert.equal(liesIn('Texas', 'US'), true);
    assert.equal(liesIn('Portland', 'Oregon'), true);
    assert.equal(liesIn('Portland', 'Maine'), true);
    assert.equal(liesIn('Oregon', 'Maine'), false);
    assert.equal(liesIn('Lyon', 'Norway'), false);
    assert.equal(liesIn('Brandwine Falls', 'Norway'), null);
    assert.equal(liesIn('Lyon', 'Brandwine Falls'), null);
    assert.equal(liesIn('Lyon', 'Marseille'), null);
  });

  it('names the area that lies around a place', () => {
    assert.equal(areaAround('Seattle', 'Washington'), 'Washington State');
    assert.equal(areaAround('Atlanta', 'Georgia'), 'Georgia');
    assert.equal(areaAround('Lyon', 'Texas'), null);
    assert.deepEqual(['Washington State', 'Texas', 'Oslo State', 'Norway'].filter(isRegion), [
      'Washington State',
      'Texas',
    ]);
  });
});
