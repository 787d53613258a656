import assert from 'node:assert/strict';
import { countryOfDemonym, isDemonym } from '../../src/core/language/demonyms';
import { canonicalPlace } from '../../src/core/language/places';
import { analyse } from '../analyse';

function found(text: string): string[] {
  return analyse(text).demonyms.map(({ start, end, country }) => `${text.slice(start, end)} ${country}`);
}

describe('demonyms', () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['Norwegian and Danish ministers met two Swedes.', ['Norwegian Norway', 'Danish Denmark', 'Swedes Sweden']],
    ['South Korean ships left, and a New Zealander stayed.', ['South Korean South Korea', 'New Zealander New Zealand']],
    ['A Sri Lankan doctor spoke to N. Korean guards.', ['Sri Lankan Sri Lanka', 'N. Korean North Korea']],
    ['NORWEGIAN SHIPS SEIZED IN STORM', ['NORWEGIAN Norway']],
    ['The pro-Russian mayor left.', ['Russian Russia']],
    ['Swedish-backed talks began.', ['Swedish Sweden']],
    // Of no country, or of another one.
    ['African and Korean farmers met.', []],
    ['Latin American and Native American poets spoke.', []],
    // Languages.
    ['She read the Spanish translation and spoke in French.', []],
    ['He works in French hospitals.', ['French France']],
    // Inside names.
    ['The French Football Federation met on Monday.', []],
    ['South Korean Foreign Ministry officials flew to Oslo.', []],
    ['The South Korean foreign ministry said so.', ['South Korean South Korea']],
    ['He wore swiss cloth, a polish of sorts.', []],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.deepEqual(found(text), expected));
  }

  it('finds none in boilerplate', () => {
    const text = 'Talks End\n\nThe talks ended in Oslo on Monday.\n\nSign up for our Norwegian newsletter.';
    assert.deepEqual(found(text), []);
  });

  it('names countries as places are named', () => {
    const words = 'Norwegian Dutch American Congolese Ivorian Czech Emirati Scottish Tibetan Burmese Macedonian Swazi';
    for (const word of words.split(' ')) {
      const country = countryOfDemonym(word)!;
      assert.equal(canonicalPlace(country), country);
    }
    assert.equal(countryOfDemonym('African'), null);
    assert.equal(countryOfDemonym('South African'), 'South Africa');
    assert.ok(['African', 'Zealanders', 'Kurdish'].every(isDemonym));
    assert.ok(!isDemonym('Norway'));
  });
});
