import assert from 'node:assert/strict';
import { marked, strait, straitKinds } from './marked';
import { ferry, workspace } from './workspace';

describe('navigation', () => {
  it('goes to the next mention, in the next article too', () => {
    const { service, at, textAt } = workspace(ferry);
    assert.equal(textAt(service.neighbour(...at('coast.txt', 'Porto'), 'next')), 'harbour.txt: Porto');
  });

  it('goes through pronouns and noun phrases, from wherever it has come', () => {
    const { service, at, textAt } = marked(strait, { kinds: straitKinds });
    const next = (place: ReturnType<typeof at>) => service.neighbour(...place, 'next')!;
    const found: (string | null)[] = [];
    let place = at('coast.txt', 'chief');
    for (let i = 0; i < 3; i++) {
      const location = next(place);
      found.push(textAt(location));
      // The editor stands behind what it has opened.
      place = [location.uri, location.range.end];
    }
    assert.deepEqual(found, ['harbour.txt: Okafor', 'coast.txt: Tomas Okafor', 'coast.txt: The Harbour Board chief']);
    assert.equal(textAt(next(at('coast.txt', 'special envoy'))), 'coast.txt: Ingrid Holm');
  });

  it('goes around at the ends', () => {
    const { service, at, textAt } = workspace(ferry);
    assert.equal(textAt(service.neighbour(...at('harbour.txt', 'Porto'), 'next')), 'coast.txt: Porto');
    assert.equal(textAt(service.neighbour(...at('coast.txt', 'Porto'), 'previous')), 'harbour.txt: Porto');
  });

  it('goes from event to event in order of text, through all articles and around', () => {
    const { service, at, uri, textAt } = workspace({
      'a.txt': 'Nothing\n\nNobody is here.\n',
      'b.txt': 'Talks\n\nHelena Duarte met Tomas Okafor in Lisbon. Then Tomas Okafor resigned.\n',
      'c.txt': 'Minister\n\nHelena Duarte visited Porto.\n',
    });
    const way = (direction: 'next' | 'previous') => {
      let place = at('b.txt', 'Helena');
      const found: (string | null)[] = [];
      for (let i = 0; i < 4; i++) {
        const location = service.neighbour(...place, direction, 'event')!;
        found.push(textAt(location));
        place = [location.uri, direction === 'next' ? location.range.end : location.range.start];
      }
      return found;
    };
    const there = way('next');
    assert.equal(there[0], 'b.txt: met');
    assert.ok(
      there.some(words => words?.startsWith('c.txt: ')),
      there.join(),
    );
    assert.ok(way('previous')[0]?.startsWith('c.txt: '));
    const none = workspace({ 'a.txt': 'Nothing\n\nNobody is here.\n' });
    assert.equal(none.service.neighbour(none.uri('a.txt'), { line: 0, character: 0 }, 'next', 'event'), null);
    assert.ok(service.neighbour(uri('a.txt'), { line: 0, character: 0 }, 'next', 'event'));
  });

  it('goes to how the next article tells the same event, from anywhere in a sentence that tells it', () => {
    const { service, at, textAt } = workspace(ferry);
    const next = (name: keyof typeof ferry, words: string) =>
      textAt(service.neighbour(...at(name, words), 'next', 'telling'));
    assert.equal(next('coast.txt', 'Portuguese'), 'harbour.txt: met');
    assert.equal(next('harbour.txt', 'met Tomas'), 'coast.txt: met');
    assert.equal(next('harbour.txt', 'Workers in'), null);
  });

  it('goes nowhere from words that are no mention', () => {
    const { service, at } = workspace(ferry);
    assert.equal(service.neighbour(...at('coast.txt', 'without a'), 'next'), null);
  });
});
