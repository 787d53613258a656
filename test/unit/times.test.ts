import assert from 'node:assert/strict';
import { analyse } from '../analyse';
import { dayOf, daysOf, isoDay, isoWeek, weekdayOf } from '../../src/core/article/times/calendar';

/** "words: value", one for each time expression. */
function times(text: string): string[] {
  return analyse(text).times.map(time => `${text.slice(time.start, time.end)}: ${time.value}`);
}

/** Those of a text written on Friday, 5 December 2025. */
function timesOnFriday(text: string): string[] {
  return times(`Published December 5, 2025\n\n${text}`).slice(1);
}

describe('times', () => {
  it('reads dates in full', () => {
    for (const [text, expected] of [
      ['The bridge opened on 5 December 2025.', '5 December 2025: 2025-12-05'],
      ['The bridge opened on Dec. 5, 2025, at last.', 'Dec. 5, 2025: 2025-12-05'],
      ['The bridge opened on Friday, December 5th, 2025.', 'Friday, December 5th, 2025: 2025-12-05'],
      ['The bridge opened on the 5th of December 2025.', '5th of December 2025: 2025-12-05'],
      ['The bridge opened on 2025-12-05.', '2025-12-05: 2025-12-05'],
      ['The bridge opened in February 2022.', 'February 2022: 2022-02'],
      ['The bridge opened in 2022.', '2022: 2022'],
      ['Bridges of the 1990s are old.', '1990s: 199'],
    ] as const) {
      assert.deepEqual(times(text), [expected]);
    }
  });

  it('takes no day that the calendar does not have', () => {
    for (const text of ['Order 2025-13-45 came.', 'It came on Feb. 30, 2025.', 'Year 0050-03-07 it was.']) {
      assert.ok(!times(text).some(time => /: \d{4}-\d{2}-\d{2}$/.test(time)), times(text).join());
    }
  });

  it('leaves open what an article without a date does not tell', () => {
    assert.deepEqual(
      times(
        'They met on Tuesday, last month, this week, yesterday, in January and over the weekend, and again tonight.',
      ),
      [
        'Tuesday: XXXX-WXX-2',
        'last month: XXXX-XX',
        'this week: XXXX-WXX',
        'yesterday: XXXX-XX-XX',
        'January: XXXX-01',
        'the weekend: XXXX-WXX-WE',
        'tonight: XXXX-XX-XXTNI',
      ],
    );
  });

  it('counts from the article’s own date', () => {
    for (const [text, expected] of [
      ['They met yesterday.', 'yesterday: 2025-12-04'],
      ['They will meet tomorrow.', 'tomorrow: 2025-12-06'],
      ['They met earlier this week.', 'earlier this week: 2025-W49'],
      ['They met late last month.', 'late last month: 2025-11'],
      ['They meet next year.', 'next year: 2026'],
      ['They met two weeks ago.', 'two weeks ago: 2025-W47'],
      ['They met on November 30.', 'November 30: 2025-11-30'],
      ['They met in April last year.', 'April last year: 2024-04'],
      ['They have been friends since March.', 'March: 2025-03'],
      ['The town was shelled overnight.', 'overnight: 2025-12-05TNI'],
    ] as const) {
      assert.deepEqual(timesOnFriday(text), [expected]);
    }
  });

  it('takes a weekday for the last one, or for the next where its clause looks ahead', () => {
    for (const [text, expected] of [
      ['Doe left on Saturday.', 'Saturday: 2025-11-29'],
      ['Doe will leave on Saturday.', 'Saturday: 2025-12-06'],
      ['Doe is scheduled to leave early Saturday.', 'early Saturday: 2025-12-06'],
      ['Talks ended, with more scheduled for Monday.', 'Monday: 2025-12-08'],
      ['Doe will, officials said on Tuesday, leave.', 'Tuesday: 2025-12-02'],
      ['“He will leave,” Doe said on Thursday.', 'Thursday: 2025-12-04'],
      ['Doe left on Friday.', 'Friday: 2025-12-05'],
      ['Doe left last Friday.', 'last Friday: 2025-11-28'],
      ['Doe will leave next Friday.', 'next Friday: 2025-12-12'],
      ['Doe left on Tuesday morning.', 'Tuesday morning: 2025-12-02TMO'],
    ] as const) {
      assert.deepEqual(timesOnFriday(text), [expected], text);
    }
  });

  it('knows what is no date', () => {
    for (const text of [
      'May Smith may march with 2000 people.',
      'It paid $2022 for a second hand car.',
      'Sun and sand drew Jan Doe.',
      'The price rose to 1,999 dollars.',
    ]) {
      assert.deepEqual(times(text), [], text);
    }
  });

  it('gives the type and the reason', () => {
    const { times: found } = analyse(
      'Published December 5, 2025\n\nThe library opens on Mondays. It closed on Tuesday night.',
    );
    assert.deepEqual(
      found.map(({ type, reason }) => [type, reason]),
      [
        ['DATE', 'the day that the article gives as its own'],
        ['SET', 'that day of every week'],
        ['TIME', "the last such weekday before the article's date"],
      ],
    );
  });

  it('parts words that lost the space between them', () => {
    assert.deepEqual(times('Talks to resume SaturdayOfficials are hopeful'), ['Saturday: XXXX-WXX-6']);
  });

  it('passes over boilerplate', () => {
    assert.deepEqual(times('Doe left on Monday.\n\nSign up for Friday’s newsletter, delivered every Sunday'), [
      'Monday: XXXX-WXX-1',
    ]);
  });
});

describe('calendar', () => {
  it('knows the weeks at the turn of a year', () => {
    assert.deepEqual(
      [
        [2024, 12, 30],
        [2025, 12, 28],
        [2027, 1, 3],
      ].map(([y, m, d]) => isoWeek(dayOf(y!, m!, d!)!)),
      ['2025-W01', '2025-W52', '2026-W53'],
    );
  });

  it('gives the days that a value covers', () => {
    for (const [value, expected] of [
      ['2025-12-05TNI', '2025-12-05 2025-12-05'],
      ['2025-W49', '2025-12-01 2025-12-07'],
      ['2025-W49-WE', '2025-12-06 2025-12-07'],
      ['2024-02', '2024-02-01 2024-02-29'],
      ['2024', '2024-01-01 2024-12-31'],
      ['XXXX-WXX-2', undefined],
      ['2025-02-30', undefined],
    ] as const) {
      const days = daysOf(value);
      assert.equal(days && `${isoDay(days.first)} ${isoDay(days.last)}`, expected, value);
    }
  });

  it('counts weekdays from Monday', () => {
    assert.equal(weekdayOf(dayOf(2025, 12, 5)!), 5);
    assert.equal(weekdayOf(dayOf(1969, 12, 28)!), 7);
  });
});
