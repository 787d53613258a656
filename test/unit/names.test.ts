import assert from 'node:assert/strict';
import { findNames } from '../../src/core/article/names';
import { readText } from '../../src/core/article/read';
import { openLanguage } from '../analyse';

const SIGN = { person: '@', place: '#', organization: '&' };

function names(text: string): string {
  const { tagWords, tagNames } = openLanguage();
  return findNames(readText(text, tagWords), tagNames)
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
    ['Ada “The Axe” Lindqvist lost to Mary Smith.', '@Ada “The Axe” Lindqvist @Mary Smith'],
    ['The Ministry of Health and the World Bank disagreed.', '&Ministry of Health &World Bank'],
    ['The US Labor Department said so.', '&US Labor Department'],
    ['The mayor wrote on Telegram that two people were hurt.', '&Telegram'],
    ['Ursula van der Berg met Bashar al-Sayed.', '@Ursula van der Berg @Bashar al-Sayed'],
    [
      'Jean-Luc Moreau, Kim Jong Su and Sinead O’Neill spoke in Paris.',
      '@Jean-Luc Moreau @Kim Jong Su @Sinead O’Neill #Paris',
    ],
    ['Doe, who met Lund in Bergen, left the party.', '@Doe @Lund #Bergen'],
    ['By Jane Doe and Peter Brown', '@Jane Doe @Peter Brown'],
    ['MEXICO CITY (Reuters) - Two people died on Monday.', '#MEXICO CITY &Reuters'],
    ['LONDON POLICE ARREST JOHN SMITH OVER THEFT', '#LONDON @JOHN SMITH'],
    ['The talks in Geneva ended on SaturdayOfficials from Norway left.', '#Geneva #Norway'],
    ['He called “Boris Lund” a friend of Italy.', '@Boris Lund #Italy'],
    ['Officials flew to Lagos, Abuja, Accra and Nairobi.', '#Lagos #Abuja #Accra #Nairobi'],
    ['Mr. Chen’s lawyer and Dr. Amina Okafor’s sister met.', '@Chen @Amina Okafor'],
    ['Arsenal beat Chelsea 2-1 at Wembley Stadium.', '&Arsenal &Chelsea #Wembley Stadium'],
    ['The Prime Minister and the President said nothing.', ''],
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

  describe('as the tagger gives them', () => {
    /** What stands in brackets is given as a person. */
    function fromTagger(marked: string): string[] {
      const text = marked.replace(/[[\]]/g, '');
      const start = marked.indexOf('[');
      const end = marked.indexOf(']') - 1;
      const { tagWords } = openLanguage();
      const reading = readText(text, tagWords);
      const first = reading.words.findIndex(word => word.start === start);
      const last = reading.words.findIndex(word => word.end === end);
      return findNames(reading, sentences =>
        sentences.map((_, i) => (i === 0 ? [{ first, end: last + 1, kind: 'person' as const, confidence: 0.9 }] : [])),
      ).map(name => {
        const title = name.title && reading.words.slice(name.title.first, name.title.end).map(word => word.text);
        return `${title ? `(${title.join(' ')}) ` : ''}${text.slice(name.start, name.end)}`;
      });
    }

    it('lose titles, small words and marks at their ends', () => {
      assert.deepEqual(fromTagger('They met [President Doe] there.'), ['(President) Doe']);
      assert.deepEqual(fromTagger('They met Deputy Foreign Minister [Doe] there.'), ['(Deputy Foreign Minister) Doe']);
      assert.deepEqual(fromTagger('They met [Doe of the] south.'), ['Doe']);
      assert.deepEqual(fromTagger('They met [Park Jae -] there.'), ['Park Jae']);
    });

    it('are nobody where they are a title alone', () => {
      assert.deepEqual(fromTagger('They met the [Prime Minister] there.'), []);
      assert.deepEqual(fromTagger('They met [King] there.'), ['King']);
    });
  });
});
