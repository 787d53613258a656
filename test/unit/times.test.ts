import assert from 'node:assert/strict';
import { analyse } from '../analyse';
import { dayOf, daysOf, easterOf, isoDay, isoWeek, weekdayOf } from '../../src/core/article/times/calendar';
import { resolveTimes } from '../../src/core/article/times/findTimes';

/** "words: value", one for each time expression. */
function times(text: string): string[] {
  return analyse(text).times.map(time => `${text.slice(time.start, time.end)}: ${time.value}`);
}

/** Those of a text written on Friday, 5 December 2025. */
function timesOnFriday(text: string): string[] {
  return times(`Published December 5, 2025\n\n${text}`).slice(1);
}

/** "words: value type". */
function typed(text: string): string[] {
  return analyse(text).times.map(time => `${text.slice(time.start, time.end)}: ${time.value} ${time.type}`);
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
      ['Bridges of the 1990s are old.', 'the 1990s: 199'],
      ['The bridge opened on 12/31/89.', '12/31/89: 1989-12-31'],
      ['The bridge opened on 31/12/1989.', '31/12/1989: 1989-12-31'],
      ['The bridge opened in nineteen ninety-seven.', 'nineteen ninety-seven: 1997'],
      ['A bridge of the 19th century fell.', 'the 19th century: 18'],
      ['The bridge opened in the winter of 1994.', 'the winter of 1994: 1994-WI'],
      ['Tolls rose in the third quarter of 1990.', 'the third quarter of 1990: 1990-Q3'],
      ['Tolls rose in the second half of fiscal 1989.', 'the second half of fiscal 1989: 1989-H2'],
      ['The bridge opened on Christmas Eve 2021.', 'Christmas Eve 2021: 2021-12-24'],
      ['The bridge opened on Easter Sunday, 2024.', 'Easter Sunday, 2024: 2024-03-31'],
      ['The bridge opened on Thanksgiving 1999.', 'Thanksgiving 1999: 1999-11-25'],
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
      'The second half of the match was dull.',
      'She is a six-year-old girl, and he is 40 years old.',
      'The fall of the wall was near, and a second group came.',
      'Black Friday brings three-quarters of the sales.',
      'The score was 12:30 at half-time.',
    ]) {
      assert.deepEqual(times(text), [], text);
    }
  });

  it('gives how long, and how often', () => {
    for (const [text, expected] of [
      ['The siege lasted two years.', 'two years: P2Y DURATION'],
      ['The siege lasted more than a decade.', 'more than a decade: P10Y DURATION'],
      ['The siege lasted several months.', 'several months: PXM DURATION'],
      ['The siege lasted 2 1/2 years.', '2 1/2 years: P2Y6M DURATION'],
      ['The siege lasted for weeks.', 'weeks: PXW DURATION'],
      ['A few days later they left.', 'A few days later: PXD DURATION'],
      ['After a three-day siege they left.', 'three-day: P3D DURATION'],
      ['After a 10-hour siege they left.', '10-hour: PT10H DURATION'],
      ['They met for a third consecutive day.', 'a third consecutive day: P3D DURATION'],
      ['They have met over the past two days.', 'the past two days: P2D DURATION'],
      ['They met for the past week.', 'the past week: P1W DURATION'],
      ['In recent months they met.', 'recent months: PXM DURATION'],
      ['The paper appears daily.', 'daily: P1D SET'],
      ['They march each July.', 'each July: XXXX-07 SET'],
      ['They meet every Friday.', 'every Friday: XXXX-WXX-5 SET'],
      ['They meet every other week.', 'every other week: P2W SET'],
      ['They meet on Monday nights.', 'Monday nights: XXXX-WXX-1TNI SET'],
      ['They meet twice a week.', 'a week: P1W SET'],
      ['They were 40 direct flights a day.', 'a day: P1D SET'],
    ] as const) {
      assert.deepEqual(typed(text), [expected], text);
    }
  });

  it('tells hours and parts of days', () => {
    for (const [text, expected] of [
      ['It left at 8 p.m. on Wednesday.', '8 p.m. on Wednesday: 2025-12-03T20:00'],
      ['It left at 8:30 a.m. EST Thursday.', '8:30 a.m. EST Thursday: 2025-12-04T08:30'],
      ['It left at noon Thursday.', 'noon Thursday: 2025-12-04T12:00'],
      ['It left at 1600 GMT.', '1600 GMT: 2025-12-05T16:00'],
      ['It left at 4 in the morning.', '4 in the morning: 2025-12-05T04:00'],
      ['It left at 7pm.', '7pm: 2025-12-05T19:00'],
      ['It left at 16:45.', '16:45: 2025-12-05T16:45'],
      ['It left yesterday afternoon.', 'yesterday afternoon: 2025-12-04TAF'],
      ['It left early Thursday morning.', 'early Thursday morning: 2025-12-04TMO'],
      ['It leaves tonight.', 'tonight: 2025-12-05TNI'],
    ] as const) {
      assert.deepEqual(timesOnFriday(text), [expected], text);
    }
  });

  it('counts periods from the article’s own date', () => {
    for (const [text, expected] of [
      ['Sales fell in the third quarter.', 'the third quarter: 2025-Q3'],
      ['Sales fell in last year’s third quarter.', 'last year’s third quarter: 2024-Q3'],
      ['Sales fell in the latest quarter.', 'the latest quarter: 2025-Q3'],
      ['They met last summer.', 'last summer: 2025-SU'],
      ['They met last winter.', 'last winter: 2024-WI'],
      ['The pact was signed in mid-March.', 'mid-March: 2025-03'],
      ['It must be ready by year’s end.', 'year’s end: 2025'],
      ['It must be ready by the end of the year.', 'the end of the year: 2025'],
      ['They will meet in the week of January 12.', 'the week of January 12: 2026-W03'],
      ['They parted a decade ago.', 'a decade ago: 2015'],
      ['They parted several years ago.', 'several years ago: PAST_REF'],
      ['They now hope to meet.', 'now: PRESENT_REF'],
      ['They may meet in the near future.', 'the near future: FUTURE_REF'],
      ['They met last October 3.', 'last October 3: 2025-10-03'],
      ['They met on October 3 last year.', 'October 3 last year: 2024-10-03'],
      ['They marched on Christmas.', 'Christmas: 2025-12-25'],
    ] as const) {
      assert.deepEqual(timesOnFriday(text), [expected], text);
    }
  });

  it('counts from a time that the text names before', () => {
    for (const [text, ...expected] of [
      ['She left on May 3, 2019. Two days later she was back.', '2019-05-03', '2019-05-05'],
      ['She left on May 3, 2019. The next morning she was back.', '2019-05-03', '2019-05-04TMO'],
      ['She left on May 3, 2019, at 6 a.m.', '2019-05-03', '2019-05-03T06:00'],
      ['She left on May 3, 2019. She was back the same month.', '2019-05-03', '2019-05'],
      ['She left in May 2019 and was back later that year.', '2019-05', '2019'],
      ['She left in 2019. A year earlier she had come.', '2019', '2018'],
      ['Net fell in the third quarter from a year earlier.', '2025-Q3', '2024-Q3'],
      ['Net fell in the third quarter. In the year-earlier period it rose.', '2025-Q3', '2024-Q3'],
      ['The next day she was back.', 'XXXX-XX-XX'],
    ] as const) {
      assert.deepEqual(
        timesOnFriday(text).map(time => time.split(': ')[1]),
        expected,
        text,
      );
    }
  });

  it('keeps in the meaning which time another one counts from', () => {
    const found = analyse('She left on May 3, 2019. Two days later she was back.').times;
    assert.deepEqual(found[1]!.meaning, { kind: 'from', ref: 0, unit: 'day', amount: 2, part: null, kept: false });
    assert.deepEqual(
      resolveTimes(JSON.parse(JSON.stringify(found)) as typeof found, null).map(({ value }) => value),
      ['2019-05-03', '2019-05-05'],
    );
  });

  it('takes the direction from what the clause plans', () => {
    for (const [text, expected] of [
      ['Doe and Roe are scheduled to hold talks in Oslo on Saturday.', '2025-12-06'],
      ['Doe and Roe will on Saturday continue their talks.', '2025-12-06'],
      ['A vote on Saturday will end the row.', '2025-12-06'],
      ['Doe agreed to meet Roe on Saturday.', '2025-12-06'],
      ['The vote was put off until Saturday.', '2025-12-06'],
      ['The vote was postponed to Saturday.', '2025-12-06'],
      ['The vote could come as early as Saturday.', '2025-12-06'],
      ['Leaders are meeting in Oslo on Saturday.', '2025-12-06'],
      ['Doe had met Roe on Saturday.', '2025-11-29'],
      ['Doe announced the plan on Saturday.', '2025-11-29'],
      ['Doe came to Oslo to meet Roe on Saturday.', '2025-11-29'],
      ['A man arrested on Saturday will face charges.', '2025-11-29'],
      ['The talks, as planned, ended on Saturday.', '2025-11-29'],
      ['The pact had been due to expire on Saturday.', '2025-11-29'],
    ] as const) {
      assert.equal(timesOnFriday(text)[0]?.split(': ')[1], expected, text);
    }
    assert.deepEqual(
      timesOnFriday('Doe said on Thursday that they will meet on Saturday.').map(time => time.split(': ')[1]),
      ['2025-12-04', '2025-12-06'],
    );
    assert.deepEqual(
      times('Published December 5, 2025\n\nDanish, Swedish meetings to continue Saturday\n\nMore soon.')[1],
      'Saturday: 2025-12-06',
    );
  });

  it('survives amounts beyond the calendar', () => {
    for (const text of [
      'It fell 900,000,000 days ago.',
      'It fell 9,999,999 months ago and 9999 centuries ago.',
      'It has been so for the past 9999 centuries.',
    ]) {
      const { times: found } = analyse(`Published December 5, 2025\n\n${text}`);
      assert.ok(found.length > 1, text);
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
      ['2024-Q3', '2024-07-01 2024-09-30'],
      ['2024-H1', '2024-01-01 2024-06-30'],
      ['2024-WI', '2024-12-01 2025-02-28'],
      ['199', '1990-01-01 1999-12-31'],
      ['18', '1800-01-01 1899-12-31'],
      ['P2D', undefined],
      ['PAST_REF', undefined],
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

  it('knows when Easter is', () => {
    assert.deepEqual(
      [1998, 2000, 2025, 2038].map(year => isoDay(easterOf(year))),
      ['1998-04-12', '2000-04-23', '2025-04-20', '2038-04-25'],
    );
  });
});
