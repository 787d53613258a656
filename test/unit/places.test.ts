import assert from 'node:assert/strict';
import { otherNames } from '../../src/core/language/placeNames';
import { canonicalPlace, placeKind, postalState } from '../../src/core/language/places';

describe('names of places', () => {
  const cases: Readonly<Record<string, string>> = {
    'United States': 'U.S. US U.S U.S.A. USA America',
    'United Kingdom': 'U.K. UK Britain',
    'United Arab Emirates': 'U.A.E. UAE Emirates',
    Washington: 'D.C. DC WASHINGTON',
    California: 'Calif. Calif D-Calif CALIFORNIA',
    Louisiana: 'La. La R-La',
    'Los Angeles': 'L.A. LA',
    'New York': 'N.Y. NYC',
    'Washington State': 'Wash. D-Wash',
    Beijing: 'Peking BEIJING',
    Mumbai: 'Bombay',
    Kyiv: 'Kiev KIEV',
    Lviv: 'Lvov',
    Yangon: 'Rangoon',
    'Ho Chi Minh City': 'Saigon',
    Myanmar: 'Burma',
    Netherlands: 'Holland',
    'Democratic Republic of the Congo': 'Congo DRC',
    Turkey: 'Türkiye',
    Geneva: 'GENEVA Geneva',
    'Port Brandwine': '',
  };
  for (const [shown, names] of Object.entries(cases)) {
    it(`${names} are ${shown}`, () => {
      assert.deepEqual(
        [...names.split(' ').filter(name => name !== ''), shown].filter(name => canonicalPlace(name) !== shown),
        [],
      );
    });
  }

  it('of more words', () => {
    assert.equal(canonicalPlace('Washington, D.C.'), 'Washington');
    assert.equal(canonicalPlace('Côte d’Ivoire'), 'Ivory Coast');
    assert.equal(canonicalPlace('The Netherlands'), 'Netherlands');
    assert.equal(canonicalPlace('N. Korea'), 'North Korea');
    assert.equal(canonicalPlace('Republic of the Congo'), 'Republic of the Congo');
    assert.equal(canonicalPlace('Northern Ireland'), 'Northern Ireland');
  });

  it('knows postal abbreviations only where it is asked for them', () => {
    assert.equal(canonicalPlace('MA'), 'MA');
    assert.equal(postalState('MA'), 'Massachusetts');
    assert.equal(postalState('XX'), null);
  });

  it('shows no name by two names', () => {
    const shown = Object.keys(otherNames);
    assert.deepEqual(
      shown.filter(name => canonicalPlace(name) !== name),
      [],
    );
  });

  it('tells countries, regions and cities apart', () => {
    const kinds: Readonly<Record<string, string | undefined>> = {
      Norway: 'country',
      US: 'country',
      us: undefined,
      Moldova: 'country',
      Georgia: 'country',
      Texas: 'region',
      UN: undefined,
      Portland: 'city',
      'Port Brandwine': undefined,
    };
    assert.deepEqual(Object.fromEntries(Object.keys(kinds).map(name => [name, placeKind(name)])), kinds);
  });
});
