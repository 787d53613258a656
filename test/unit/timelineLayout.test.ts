import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TimelineEvent, TimelineParticipant } from '../../src/protocol';
import { fitted } from '../../src/webview/timeline/layout/labels';
import { chooseLanes } from '../../src/webview/timeline/layout/lanes';
import { layoutOf, type Layout } from '../../src/webview/timeline/layout/layout';
import { moved, type Move } from '../../src/webview/timeline/layout/moving';
import { radii } from '../../src/webview/timeline/layout/marks';
import { MARGIN, timeScale } from '../../src/webview/timeline/layout/timeScale';
import { axisOf } from '../../src/webview/timeline/layout/ticks';
import { matcher } from '../../src/webview/timeline/matching';
import { initialState, restored } from '../../src/webview/timeline/viewState';

const WIDTH = 900;
const LETTER_PX = 6;
const measure = (text: string) => text.length * LETTER_PX;
const day = (iso: string) => Date.parse(iso) / 86_400_000;
const on = (first: string, last = first) => ({ first: day(first), last: day(last) });
const scaleOf = (...spans: { first: number; last: number }[]) => timeScale(spans, { width: WIDTH, zoom: 1 });

interface EventOptions extends Partial<TimelineEvent> {
  readonly days?: { readonly first: number; readonly last: number };
}

function event(id: string, { days, ...more }: EventOptions = {}): TimelineEvent {
  return {
    id,
    kind: 'happening',
    modality: 'happened',
    label: `Event ${id}`,
    date: days ? { ...days, certainty: 'stated', text: '', reason: '' } : null,
    partial: '',
    participants: [],
    places: [],
    articles: ['a'],
    tellings: [],
    ...more,
  };
}

function person(id: string): TimelineParticipant {
  return { id, name: id.toUpperCase(), kind: 'person' };
}

function drawn(events: readonly TimelineEvent[], zoom = 1): Layout {
  const participants = [...new Set(events.flatMap(({ participants }) => participants))].map(person);
  return layoutOf(events, { width: WIDTH, zoom, participants, measure });
}

describe('timeline scale', () => {
  it('gives every day of a week the same room', () => {
    const { stretches, x } = scaleOf(on('2024-03-04'), on('2024-03-07'), on('2024-03-10'));
    assert.deepEqual(
      stretches.map(({ kind }) => kind),
      ['open'],
    );
    const widths = [4, 5, 8, 10].map(date => x(day('2024-03-01') + date) - x(day('2024-03-01') + date - 1));
    assert.ok(widths.every(width => Math.abs(width - widths[0]!) < 0.001));
  });

  it('folds years without events, so that the week has most of the room', () => {
    const { stretches, x } = scaleOf(on('2014-11-02'), on('2024-03-04'), on('2024-03-10'));
    assert.deepEqual(
      stretches.map(({ kind }) => kind),
      ['open', 'folded', 'open'],
    );
    assert.ok(x(day('2024-03-11')) - x(day('2024-03-04')) > WIDTH / 2);
  });

  it('gives a year that is told as a year less room than a week of days', () => {
    const { stretches, x } = scaleOf(on('2022-01-01', '2022-12-31'), on('2024-03-04'), on('2024-03-10'));
    assert.deepEqual(
      stretches.map(({ kind }) => kind),
      ['coarse', 'folded', 'open'],
    );
    assert.ok(x(day('2023-01-01')) - x(day('2022-01-01')) < (x(day('2024-03-11')) - x(day('2024-03-04'))) / 3);
  });

  it('keeps most of the room for days, however many years are told of', () => {
    const years = [2002, 2006, 2010, 2014, 2018, 2022].map(year => on(`${year}-01-01`, `${year}-12-31`));
    const { x } = timeScale([...years, on('2024-03-04'), on('2024-03-10')], { width: 1600, zoom: 1 });
    assert.ok(x(day('2024-03-11')) - x(day('2024-03-04')) > 0.65 * (1600 - 6 * 56 - 2 * MARGIN));
  });

  it('fills the room at a zoom of 1, and days grow with the zoom while folds do not', () => {
    const spans = [on('2014-11-02'), on('2024-03-04'), on('2024-03-10')];
    const [one, two] = [1, 2].map(zoom => timeScale(spans, { width: WIDTH, zoom }));
    assert.ok(Math.abs(one!.width - WIDTH) < 1);
    const widthOf = (scale: typeof one, kind: string) => {
      const { x0, x1 } = scale!.stretches.findLast(stretch => stretch.kind === kind)!;
      return x1 - x0;
    };
    assert.ok(Math.abs(widthOf(two, 'open') / widthOf(one, 'open') - 2) < 0.01);
    assert.equal(widthOf(two, 'folded'), widthOf(one, 'folded'));
  });

  it('does not spread a single day over the whole width', () => {
    const { x } = scaleOf(on('2024-03-04'));
    assert.ok(x(day('2024-03-05')) - x(day('2024-03-04')) < WIDTH * 1.5);
    assert.deepEqual(timeScale([], { width: WIDTH, zoom: 1 }).stretches, []);
  });

  it('is one rising line without gaps, whatever the days', () => {
    const span = fc.tuple(fc.integer({ min: -5000, max: 25000 }), fc.integer({ min: 0, max: 800 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 64 }), (pairs, zoom) => {
        const spans = pairs.map(([first, length]) => ({ first, last: first + length }));
        const { stretches, x, width } = timeScale(spans, { width: WIDTH, zoom });
        stretches.forEach((stretch, index) => {
          assert.ok(stretch.x1 > stretch.x0 && stretch.to > stretch.from, JSON.stringify(stretch));
          assert.ok(index === 0 || stretches[index - 1]!.to === stretch.from);
        });
        for (const { first, last } of spans) {
          assert.ok(x(first) >= MARGIN - 0.01 && x(last + 1) <= width - MARGIN + 0.01 && x(last + 1) > x(first));
        }
      }),
    );
  });
});

describe('timeline axis', () => {
  it('names the days of a week and the month above them', () => {
    const { labels, folds } = axisOf(scaleOf(on('2024-03-04'), on('2024-03-10')), measure);
    const texts = (row: string) => labels.filter(label => label.row === row).map(({ text }) => text);
    assert.deepEqual(texts('lower'), ['Mon 4', 'Tue 5', 'Wed 6', 'Thu 7', 'Fri 8', 'Sat 9', 'Sun 10']);
    assert.deepEqual(texts('upper'), ['March 2024']);
    assert.deepEqual(folds, []);
  });

  it('says how long a fold is', () => {
    const { folds } = axisOf(scaleOf(on('2014-11-02'), on('2023-11-01'), on('2024-03-04')), measure);
    assert.deepEqual(
      folds.map(({ text }) => text),
      ['9 years', '4 months'],
    );
  });

  it('goes from days to years', () => {
    const years = [2001, 2004, 2007, 2010].map(year => on(`${year}-01-01`, `${year}-12-31`));
    const { labels } = axisOf(scaleOf(...years), measure);
    assert.ok(labels.every(({ text }) => /^\d{4}$|^[A-Z][a-z]{2}$/.test(text)));
    assert.ok(labels.some(({ text }) => text === '2007'));
  });

  it('writes no label over another', () => {
    const spans = fc.array(fc.integer({ min: 18_000, max: 20_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 20 }), (days, zoom) => {
        const scale = timeScale(
          days.map(first => ({ first, last: first })),
          { width: WIDTH, zoom },
        );
        for (const row of ['upper', 'lower']) {
          const ends = axisOf(scale, measure)
            .labels.filter(label => label.row === row)
            .map(({ text, x, anchor }) => {
              const start = anchor === 'middle' ? x - measure(text) / 2 : x;
              return [start, start + measure(text)] as const;
            });
          ends.forEach(([start], index) => assert.ok(index === 0 || start >= ends[index - 1]![1]));
        }
      }),
    );
  });
});

describe('timeline lanes', () => {
  const events = [
    event('1', { participants: ['ada', 'bo'], articles: ['a', 'b', 'c'] }),
    event('2', { participants: ['ada'] }),
    event('3', { participants: ['cy'] }),
    event('4'),
  ];

  it('are those of whom most is told first, and one for all else', () => {
    const lanes = chooseLanes(events, ['bo', 'cy', 'ada'].map(person));
    assert.deepEqual(
      lanes.map(({ participant, events }) => `${participant?.id ?? 'others'} ${events}`),
      ['ada 2', 'bo 1', 'cy 1', 'others 1'],
    );
  });

  it('are few, and none is for who takes part once where there are many', () => {
    const crowd = Array.from({ length: 30 }, (_, n) => event(`c${n}`, { participants: [`p${n}`, `q${n % 10}`] }));
    const ids = [...new Set(crowd.flatMap(({ participants }) => participants))];
    const lanes = chooseLanes(crowd, ids.map(person));
    assert.equal(lanes.length, 9);
    assert.ok(lanes.slice(0, 8).every(({ participant }) => participant!.id.startsWith('q')));
    assert.equal(lanes.at(-1)!.participant, null);
  });
});

describe('timeline marks', () => {
  const monday = on('2024-03-04');

  it('grow with the number of articles, and statements stay small', () => {
    const [one, two, five] = [1, 2, 5].map(count =>
      event(String(count), { articles: Array(count).fill('a') as string[] }),
    );
    const radius = radii([one!, two!, five!]);
    assert.ok(radius(one!) < radius(two!) && radius(two!) < radius(five!));
    assert.ok(radius(event('s', { kind: 'statement', articles: ['a', 'b', 'c'] })) <= radius(one!));
  });

  it('stand at one place in each lane of their participants', () => {
    const { marks, lanes } = drawn([event('1', { days: monday, participants: ['ada', 'bo'] })]);
    assert.deepEqual(
      marks[0]!.cells.map(({ lane }) => lanes[lane]!.participant?.id),
      ['ada', 'bo'],
    );
    assert.equal(marks[0]!.bar, null);
  });

  it('are bars where the day is not known', () => {
    const { marks, scale } = drawn([
      event('w', { days: on('2024-03-04', '2024-03-10') }),
      event('d', { days: monday }),
    ]);
    const week = marks.find(mark => mark.event.id === 'w')!;
    assert.ok(Math.abs(week.bar!.x0 - scale.x(monday.first)) < 3 && week.bar!.x1 > scale.x(monday.first + 6));
  });

  it('leave out what has no date', () => {
    assert.deepEqual(drawn([event('none')]).marks, []);
  });

  it('stay in their day, and neither they nor their labels overlap in a row', () => {
    const some = fc.record({
      first: fc.integer({ min: 19_000, max: 19_040 }),
      length: fc.constantFrom(0, 0, 0, 6, 30, 364),
      who: fc.subarray(['ada', 'bo', 'cy']),
      articles: fc.integer({ min: 1, max: 6 }),
      label: fc.string({ minLength: 1, maxLength: 60 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), fc.constantFrom(1, 3, 20), (given, zoom) => {
        const events = given.map(({ first, length, who, articles, label }, index) =>
          event(String(index), {
            days: { first, last: first + length },
            participants: who,
            articles: Array(articles).fill('a') as string[],
            label,
          }),
        );
        const { marks, lanes, scale } = drawn(events, zoom);
        assert.equal(marks.length, events.length);
        const taken = new Map<string, [number, number][]>();
        for (const { event, x, radius, bar, cells, label } of marks) {
          const [start, end] = bar ? [bar.x0, bar.x1] : [x - radius, x + radius];
          const { first, last } = event.date!;
          assert.ok(x >= scale.x(first) - 1 && (bar !== null || x <= Math.max(scale.x(last + 1), scale.x(first) + 16)));
          cells.forEach(({ lane, row }, index) => {
            assert.ok(lanes[lane]);
            const room: [number, number] = [start, end];
            if (label && index === 0) {
              const width = measure(label.text);
              const from = label.anchor === 'start' ? label.x : label.x - width;
              room[0] = Math.min(start, from);
              room[1] = Math.max(end, from + width);
              assert.ok(from >= 0 && from + width <= scale.width + 0.01);
            }
            const others = taken.get(`${lane} ${row}`) ?? [];
            assert.ok(others.every(([from, to]) => to <= room[0] + 0.01 || from >= room[1] - 0.01));
            taken.set(`${lane} ${row}`, [...others, room]);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('label what most articles tell', () => {
    const days = Array.from({ length: 40 }, (_, n) =>
      event(String(n), { days: { first: 19_000 + n, last: 19_000 + n } }),
    );
    const told = event('told', { days: monday, articles: ['a', 'b', 'c'] });
    const { marks } = drawn([...days, told]);
    const labelled = marks.filter(({ label }) => label !== null);
    assert.ok(labelled.some(mark => mark.event.id === 'told'));
    assert.ok(labelled.length < 20);
  });

  it('bear their label inside a bar that holds it, however long', () => {
    const label = 'The harbour is closed to all ships from abroad';
    const { marks } = drawn([event('1', { days: { first: 19_000, last: 19_030 }, label })]);
    const [{ bar, label: shown }] = marks as [(typeof marks)[0]];
    assert.equal(shown?.text, label);
    assert.ok(shown.x > bar!.x0 && shown.x + measure(label) < bar!.x1);
  });

  it('cut a long label behind a word', () => {
    assert.equal(fitted('Minister meets union in Lisbon', 20 * LETTER_PX, measure), 'Minister meets…');
    assert.equal(fitted('Short', 20 * LETTER_PX, measure), 'Short');
  });

  it('are placed fast: a thousand events in much less than a second', () => {
    const events = Array.from({ length: 1000 }, (_, n) =>
      event(String(n), {
        days: { first: 19_000 + (n % 90), last: 19_000 + (n % 90) + (n % 7 === 0 ? 30 : 0) },
        participants: [`p${n % 12}`, `p${n % 5}`],
        articles: Array((n % 5) + 1).fill('a') as string[],
      }),
    );
    const start = performance.now();
    drawn(events);
    assert.ok(performance.now() - start < 300, `${performance.now() - start} ms`);
  });
});

describe('timeline by keyboard', () => {
  const layout = drawn([
    event('1', { days: on('2024-03-04'), participants: ['ada'], articles: ['a', 'b'] }),
    event('2', { days: on('2024-03-05'), participants: ['bo'] }),
    event('3', { days: on('2024-03-06'), participants: ['ada', 'bo'] }),
  ]);
  const walk = (...moves: readonly Move[]) => {
    let at = moved(layout, null, 'start');
    for (const move of moves) {
      at = moved(layout, at, move);
    }
    return at && `${at.event} ${layout.lanes[at.lane]!.participant?.id ?? 'others'}`;
  };

  it('goes along a lane in time order, and stops at its ends', () => {
    assert.equal(walk(), '1 ada');
    assert.equal(walk('later'), '3 ada');
    assert.equal(walk('later', 'later'), '3 ada');
    assert.equal(walk('later', 'earlier', 'earlier'), '1 ada');
    assert.equal(walk('laneEnd'), '3 ada');
  });

  it('goes to the same event in another lane, else to the nearest', () => {
    assert.equal(walk('down'), '2 bo');
    assert.equal(walk('later', 'down'), '3 bo');
    assert.equal(walk('up'), '1 ada');
  });

  it('stays with an event that has another at its place', () => {
    const week = on('2024-03-04', '2024-03-10');
    const both = drawn([
      event('other', { days: week, participants: ['bo'], articles: ['a', 'b'] }),
      event('shared', { days: week, participants: ['ada', 'bo'] }),
    ]);
    const ada = both.lanes.findIndex(({ participant }) => participant?.id === 'ada');
    assert.equal(moved(both, { event: 'shared', lane: ada }, ada === 0 ? 'down' : 'up')?.event, 'shared');
  });

  it('passes over what a search dims', () => {
    const at = moved(layout, null, 'start', id => id !== '1');
    assert.equal(at?.event, '2');
    assert.equal(moved(drawn([]), null, 'later'), null);
  });
});

describe('timeline page', () => {
  it('finds events by words of any of their parts', () => {
    const names = new Map([['ada', 'Ada Bergström']]);
    const meeting = event('1', { label: 'Talks in Lisbon', participants: ['ada'], articles: ['coast-herald'] });
    for (const [query, found] of [
      ['', true],
      ['bergstrom TALKS', true],
      ['coast', true],
      ['porto', false],
    ] as const) {
      assert.equal(matcher(query, names)(meeting), found, query);
    }
  });

  it('takes what it kept, and nothing that is not in order', () => {
    assert.deepEqual(restored(undefined), initialState);
    assert.deepEqual(restored({ zoom: 'x', day: NaN, view: 3, story: 1, statements: 'yes' }), initialState);
    const kept = { ...initialState, story: 'file:///a', zoom: 3, day: 19_000.5, view: 'list', query: 'x' } as const;
    assert.deepEqual(restored(JSON.parse(JSON.stringify(kept))), kept);
  });
});
