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

  it('goes nowhere from words that are no mention', () => {
    const { service, at } = workspace(ferry);
    assert.equal(service.neighbour(...at('coast.txt', 'without a'), 'next'), null);
  });
});
