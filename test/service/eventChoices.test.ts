import assert from 'node:assert/strict';
import type { EventFilter } from '../../src/protocol';
import { ferry, workspace } from './workspace';

const { service, uri } = workspace({ ...ferry, 'port.txt': 'Port\n\nAda Lindqvist visited Porto on March 9, 2024.\n' });
const choices = (only?: EventFilter) => service.eventChoices(only ? { only } : {});
const eventsOf = (only: EventFilter) =>
  service
    .treeChildren({ tree: 'events', only })
    .flatMap(day => service.treeChildren({ tree: 'events', only, parent: day.id }))
    .map(({ label }) => label);

describe('what events can be filtered by', () => {
  it('is who takes part, where, who tells and of what kind, with as many events as that shows', () => {
    const { who, where, articles, kinds } = choices();
    const duarte = who.find(({ label }) => label === 'Helena Duarte');
    assert.ok(duarte && duarte.events > 0);
    assert.ok(where.some(({ label }) => label === 'Porto') && !who.some(({ label }) => label === 'Porto'));
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['coast.txt', 'harbour.txt', 'port.txt'].map(uri),
    );
    assert.ok(kinds.some(({ id }) => id === 'happened'));
  });

  it('is what the tree then shows', () => {
    const { who, where } = choices();
    const lindqvist = who.find(({ label }) => label === 'Ada Lindqvist')!;
    assert.equal(lindqvist.events, 1);
    assert.equal(eventsOf({ who: [lindqvist.id] }).length, 1);
    const lisbon = where.find(({ label }) => label === 'Lisbon')!;
    assert.ok(eventsOf({ where: [lisbon.id] }).some(label => label.includes('Lisbon')));
    assert.deepEqual(eventsOf({ who: [lindqvist.id], where: [lisbon.id] }), []);
  });

  it('counts beside what is chosen of other kinds, and leaves out what would show nothing', () => {
    const { who, articles } = choices({ articles: [uri('port.txt')] });
    assert.deepEqual(
      who.map(({ label }) => label),
      ['Ada Lindqvist'],
    );
    assert.equal(articles.length, 3);
    assert.deepEqual(service.eventChoices({ filter: 'no such words' }), {
      who: [],
      where: [],
      articles: [],
      kinds: [],
    });
  });
});
