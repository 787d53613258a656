import assert from 'node:assert/strict';
import { analyse } from '../analyse';

function dateOf(text: string): string | null {
  const { date } = analyse(text);
  return date && `${date.value} ${date.certainty}`;
}

describe('article date', () => {
  it('is the day of a line of its own, a byline or a dateline', () => {
    assert.equal(
      dateOf('Bridge opens\n\nPublished 7 March 2024\n\nThe bridge opened to traffic.'),
      '2024-03-07 stated',
    );
    assert.equal(dateOf('OSLO, March 7, 2024 (Agency) – The bridge opened to traffic.'), '2024-03-07 stated');
  });

  it('points at where it is stated', () => {
    const text = 'OSLO, March 7, 2024 (Agency) – The bridge opened to traffic.';
    const { source } = analyse(text).date!;
    assert.equal(source && text.slice(source.start, source.end), 'March 7, 2024');
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

  it('is unknown where no year is named or nobody spoke on a weekday', () => {
    assert.equal(dateOf('OSLO, March 7 (Agency) – The bridge is open, the mayor said on Thursday.'), null);
    assert.equal(dateOf('OSLO, March 7 (Agency) – The bridge, begun in 2021, is open.'), null);
    assert.equal(dateOf('The mayor opened the bridge on Thursday, March 7, 2024.'), null);
  });
});
