import assert from 'node:assert/strict';
import { analyse } from '../analyse';

function dateOf(text: string): string | null {
  const { date } = analyse(text);
  return date && `${date.value} ${date.certainty}`;
}

/** The kinds of the regions, in order. */
function kindsOf(text: string): string {
  return analyse(text)
    .regions.map(({ kind }) => kind)
    .join(' ');
}

const BODY = 'The bridge across the fjord opened to traffic, and the mayor was pleased with it.';

describe('article date', () => {
  it('is the day of a line of its own, a byline or a dateline', () => {
    assert.equal(dateOf(`Bridge opens\n\nPublished 7 March 2024\n\n${BODY}`), '2024-03-07 stated');
    assert.equal(dateOf(`OSLO, March 7, 2024 (Agency) – ${BODY}`), '2024-03-07 stated');
  });

  it('points at where it is stated', () => {
    const text = `OSLO, March 7, 2024 (Agency) – ${BODY}`;
    const { source } = analyse(text).date!;
    assert.equal(source && text.slice(source.start, source.end), 'March 7, 2024');
  });

  for (const header of [
    'The Fjord Ledger, 7 March 2024',
    'Gazette Business | Thursday, March 7, 2024',
    'Published 14:05 GMT, 7 March 2024',
    'Updated: Mar 7, 2024 2:14 PM',
    '2024-03-07',
    '2024-03-07T10:00:00Z',
    'THURSDAY, MARCH 7, 2024',
    '7th March 2024',
    '3/7/2024 9:15 a.m. ET',
    '7/3/2024 09:15 GMT',
    '7.3.2024',
    'Thursday 7/3/2024',
    'https://www.ledger.example/world/2024/03/07/bridge',
    'https://ledger.example/20240307/bridge',
    'www.ledger.example/2024/mar/07/bridge',
    'By Jane Doe | March 7, 2024',
    'Jane Doe, Harbour Correspondent, 7 March 2024',
    'World newsThu 7 Mar 2024 14.05 GMT',
    'Published 7 March 2024By Jane Doe',
    'Mar 7, 2024 / 2:14 PM / Gazette News',
  ]) {
    for (const [where, text] of [
      ['above the headline', `${header}\nBridge opens in the north\n\n${BODY}\n\nNobody spoke.`],
      ['below it', `Bridge opens in the north\n\n${header}\n\n${BODY}\n\nNobody spoke.`],
    ] as const) {
      it(`is found ${where}: ${header}`, () => {
        assert.equal(dateOf(text), '2024-03-07 stated');
        const kinds = kindsOf(text).split(' ');
        assert.deepEqual(
          kinds.filter(kind => !/^(?:dateline|byline)$/.test(kind)),
          ['headline', 'paragraph', 'paragraph'],
        );
        assert.equal(kinds.length, 4);
      });
    }
  }

  it('is found at the end', () => {
    assert.equal(dateOf(`Bridge opens\n\n${BODY}\n\nFirst published on 7 March 2024`), '2024-03-07 stated');
    assert.equal(
      dateOf(`Bridge opens\n\n${BODY}\n\nThis article was originally published on March 7, 2024.`),
      '2024-03-07 stated',
    );
  });

  it('is the day of publication where a later version is told of too', () => {
    assert.equal(
      dateOf(`Bridge opens\n\nUpdated 9 March 2024, published 7 March 2024\n\n${BODY}`),
      '2024-03-07 stated',
    );
    assert.equal(
      dateOf(`Bridge opens\n\nUpdated: Mar 9, 2024\nPosted: Mar 7, 2024 2:14 PM\n\n${BODY}`),
      '2024-03-07 stated',
    );
  });

  for (const headline of [
    'Storm hits coast on March 3, 2024',
    'Storm Hits Coast, March 3, 2024',
    'September 9, 2001: A Timeline',
    'The January 9, 2021 Committee Report',
    'What Happened on January 9, 2021',
    'Bridge to open 3 March 2024',
    'Talks to resume on March 3',
  ]) {
    it(`is not taken from a headline: ${headline}`, () => {
      const text = `${headline}\n\n${BODY}`;
      assert.equal(dateOf(text), null);
      assert.equal(kindsOf(text), 'headline paragraph');
    });
  }

  for (const line of [
    '3/7/2024',
    '© 2024 The Fjord Ledger, 7 March 2024',
    'The harbour in Bergen, March 18, 2020 (Ann Doe/Agency)',
  ]) {
    it(`is not taken from a line that does not state it clearly: ${line}`, () => {
      assert.equal(dateOf(`Bridge opens\n\n${line}\n\n${BODY}`), null);
    });
  }

  it('is not taken from a line in the middle of a story, as of a chronicle', () => {
    const long = `${BODY} ${BODY}`;
    const text = `How it was built\n\n${long}\n\n${long}\n\nMarch 3, 2020\n\n${long}\n\n${long}\n\n${long}\n\n${long}\n\n${long}\n\n${long}`;
    assert.equal(dateOf(text), null);
  });

  it('leaves the headline below a byline its own', () => {
    assert.equal(
      kindsOf(`By Ann Doe | March 7, 2024\nBridge opens in the north\n\n${BODY}`),
      'byline headline paragraph',
    );
    assert.equal(kindsOf(`By Ann Doe\nThe Fjord Post\n\n${BODY}`), 'byline byline paragraph');
  });

  it('gets its year from the weekday on which people spoke', () => {
    // 7 March is a Thursday in 2024
    assert.equal(
      dateOf(
        'OSLO, March 7 (Agency) – The bridge, begun in 2021, is open, the mayor said on Thursday. It cost little.',
      ),
      '2024-03-07 stated',
    );
    // the day before, in the year that the text names: 6 March 2024 was a Wednesday
    assert.equal(
      dateOf('OSLO, March 7 (Agency) – The bridge is the longest of 2024, the mayor said on Wednesday.'),
      '2024-03-07 stated',
    );
  });

  it('is of a later year than one since which something lasts, where the weekdays say so', () => {
    // 3 June: a Thursday in 2021, a Friday in 2022, a Monday in 2024
    const text =
      'OSLO, June 3 (Agency) – The bridge has been closed since 2021, the mayor said on Monday. He met the owners on Sunday.';
    assert.equal(dateOf(text), '2024-06-03 stated');
  });

  it('is inferred from the day of a post and the weekday on which people spoke', () => {
    const text = `The mayor said on Thursday that the bridge was open.\n\nIt is open! — Ann Doe (@anndoe) March 7, 2024\n\n${BODY}`;
    assert.equal(dateOf(text), '2024-03-07 inferred');
    assert.deepEqual([analyse(text).date!.earliest, analyse(text).date!.latest], ['2024-03-07', '2024-03-08']);
    // two weekdays away
    assert.equal(dateOf(text.replace('Thursday', 'Tuesday')), null);
  });

  it('is unknown where no year is named or nobody spoke on a weekday', () => {
    assert.equal(dateOf('OSLO, March 7 (Agency) – The bridge is open, the mayor said on Thursday.'), null);
    assert.equal(dateOf('OSLO, March 7 (Agency) – The bridge, begun in 2021, is open.'), null);
    assert.equal(dateOf('The bridge opened in 2021 and will be closed in 2024.'), null);
  });
});
