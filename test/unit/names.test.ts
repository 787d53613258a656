import assert from 'node:assert/strict';
import { findNames } from '../../src/core/article/names';
import { readText } from '../../src/core/article/read';
import { tagWithCompromise } from '../../src/core/language/compromise';

const SIGN = { person: '@', place: '#', organization: '&' };

function names(text: string): string {
  return findNames(readText(text, tagWithCompromise))
    .map(({ start, end, kind }) => SIGN[kind] + text.slice(start, end))
    .join(' ');
}

/** @ person, # place, & organization. */
describe('names', () => {
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ['President Jane Doe’s envoy met Prime Minister Olaf Berg in Oslo.', '@Jane Doe @Olaf Berg #Oslo'],
    ['U.S. Secretary of State Ann Roe flew to Geneva, Switzerland, on Monday.', '#U.S. @Ann Roe #Geneva #Switzerland'],
    ['Norwegian Foreign Minister Kari Lund spoke.', '@Kari Lund'],
    ['The U.S.-backed plan failed.', '#U.S.'],
    ['The Ministry of Health and the World Bank disagreed.', '&Ministry of Health &World Bank'],
    ['The US Labor Department said so.', '&US Labor Department'],
    ['She wrote on X on Friday.', '&X'],
    ['Norrail, the state rail operator, said trains were late.', '&Norrail'],
    ['Ursula van der Berg met Bashar al-Sayed.', '@Ursula van der Berg @Bashar al-Sayed'],
    ['Doe, who met Lund, left.', '@Doe @Lund'],
    ['Unions struck in May. Nobody came on Tuesday.', ''],
    ['The European Union and the Nobel Prize', '&European Union'],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.equal(names(text), expected));
  }

  it('knows a surname from the full name elsewhere in the article', () => {
    assert.equal(names('Rain fell. Quill Brandwine spoke. Brandwine left.'), '@Quill Brandwine @Brandwine');
  });

  it('takes the capitals of a headline for nothing', () => {
    assert.equal(
      names('Ferry Talks Stall as Third Day Ends in Oslo\n\nThe ferry talks stalled in Oslo.'),
      '#Oslo #Oslo',
    );
  });
});
