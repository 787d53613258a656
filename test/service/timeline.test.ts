import assert from 'node:assert/strict';
import type { TimelineResult } from '../../src/protocol';
import { fromTimeline, toTimeline } from '../../src/protocol/timelineMessages';
import { ferry, workspace } from './workspace';

const day = (iso: string) => Date.parse(iso) / 86_400_000;

function told({ events }: TimelineResult, label: RegExp) {
  const found = events.find(event => label.test(event.label));
  assert.ok(found, JSON.stringify(events.map(event => event.label)));
  return found;
}

describe('timeline', () => {
  it('has an event once, with its day, who takes part and what each article tells', () => {
    const { service, textAt } = workspace(ferry);
    const timeline = service.timeline({});
    const meeting = told(timeline, /Duarte meets Okafor/);
    assert.deepEqual([meeting.date?.first, meeting.date?.last], [day('2024-03-06'), day('2024-03-06')]);
    assert.equal(meeting.date?.text, 'Wednesday, 6 March 2024');
    assert.equal(meeting.modality, 'happened');
    const nameOf = (id: string) => timeline.participants.find(participant => participant.id === id)?.name;
    assert.deepEqual(meeting.participants.map(nameOf).sort(), ['Helena Duarte', 'Tomas Okafor']);
    assert.deepEqual(meeting.places, ['Lisbon']);
    assert.deepEqual(meeting.articles, ['coast', 'harbour']);
    assert.deepEqual(
      meeting.tellings.slice(0, 2).map(({ article }) => article),
      ['coast', 'harbour'],
    );
    assert.match(meeting.tellings[1]!.sentence, /^Helena Duarte met Tomas Okafor/);
    assert.equal(textAt(meeting.tellings[1]!.location), 'harbour.txt: met');
  });

  it('has spans for months and years, and says so when no day is known', () => {
    const timeline = workspace({
      'a.txt': [
        'Quay',
        'LISBON, March 7, 2024 (Coast Wire) – Helena Duarte met Tomas Okafor in Porto in June 2022.',
        'Police arrested Tomas Okafor in 2019.',
      ].join('\n\n'),
    }).service.timeline({});
    const { date } = told(timeline, /meet/);
    assert.deepEqual([date?.first, date?.last], [day('2022-06-01'), day('2022-06-30')]);
    const arrest = told(timeline, /arrest/);
    assert.deepEqual([arrest.date?.first, arrest.date?.last], [day('2019-01-01'), day('2019-12-31')]);
  });

  it('says what is known of the day of an event without a date', () => {
    const { service } = workspace({ 'a.txt': 'Talks\n\nHelena Duarte met Tomas Okafor in Lisbon on Saturday.\n' });
    const { date, partial } = told(service.timeline({}), /meet/);
    assert.equal(date, null);
    assert.equal(partial, 'on a Saturday');
  });

  it('is of the story that is named, else of the article’s, else of the first', () => {
    const { service, uri } = workspace({ 'a/x.txt': ferry['coast.txt'], 'b/y.txt': ferry['harbour.txt'] });
    const a = uri('a/x.txt').replace(/\/x\.txt$/, '');
    const b = uri('b/y.txt').replace(/\/y\.txt$/, '');
    assert.equal(service.timeline({}).story, a);
    assert.equal(service.timeline({ article: uri('b/y.txt') }).story, b);
    assert.equal(service.timeline({ story: a, article: uri('b/y.txt') }).story, a);
    assert.equal(service.timeline({ story: 'file:///none', article: 'file:///none/x.txt' }).story, a);
    assert.deepEqual(
      service.timeline({}).stories.map(({ name }) => name),
      ['a', 'b'],
    );
  });

  it('is empty without articles', () => {
    const timeline = workspace({}).service.timeline({});
    assert.deepEqual(timeline, { stories: [], story: null, articles: 0, participants: [], events: [], leftOut: 0 });
  });

  it('leaves out the least told of too many events, and says how many', () => {
    const { service, library } = workspace(ferry);
    const [story] = library.stories;
    const [one] = story!.events.filter(({ articles }) => articles.length === 1);
    const many = Array.from({ length: 2500 }, (_, n) => ({ ...one!, id: `many ${n}` }));
    Object.defineProperty(story, 'events', { value: [...many, ...story!.events] });
    const { events, leftOut } = service.timeline({});
    assert.equal(events.length, 2000);
    assert.equal(events.length + leftOut, story!.events.length);
    assert.ok(
      events.some(({ articles }) => articles.length === 2),
      'what both articles tell is kept',
    );
  });

  it('folds control characters out of what it gives', () => {
    const { service } = workspace({
      'a.txt': 'Talks\n\nHelena Duarte met\u202e Tomas Okafor\u0007 in Lisbon on March 6, 2024.\n',
    });
    assert.doesNotMatch(JSON.stringify(service.timeline({}).events), /\\u0007|\u202e/);
  });
});

describe('timeline messages', () => {
  it('are taken as they are told', () => {
    const timeline = workspace(ferry).service.timeline({});
    const sent: unknown = JSON.parse(JSON.stringify({ type: 'show', timeline }));
    assert.deepEqual(toTimeline(sent), sent);
    for (const message of [
      { type: 'ready', story: null },
      { type: 'ready', story: 'file:///a' },
      { type: 'choose', story: 'file:///a' },
      { type: 'open', event: 'x', telling: 2 },
    ]) {
      assert.deepEqual(fromTimeline(message), message);
    }
  });

  it('are refused in any other form', () => {
    const timeline = workspace(ferry).service.timeline({});
    const [event] = timeline.events;
    for (const message of [
      null,
      'open',
      [],
      { type: 'ready' },
      { type: 'choose', story: 3 },
      { type: 'open', event: 'x', telling: '0' },
      { type: 'run', command: 'x' },
    ]) {
      assert.equal(fromTimeline(message), undefined);
    }
    for (const broken of [
      {},
      { ...timeline, events: [{ ...event, date: { first: '1' } }] },
      { ...timeline, events: [{ ...event, tellings: [{ article: 1 }] }] },
      { ...timeline, stories: [null] },
    ]) {
      assert.equal(toTimeline({ type: 'show', timeline: broken }), undefined);
    }
  });

  it('carry nothing of a message but what belongs to it', () => {
    assert.deepEqual(fromTimeline({ type: 'open', event: 'x', telling: 0, location: { uri: 'file:///etc' } }), {
      type: 'open',
      event: 'x',
      telling: 0,
    });
  });
});
