import assert from 'node:assert/strict';
import { ferry, workspace } from './workspace';

describe('navigation', () => {
  it('goes to the next mention, in the next article too', () => {
    const { service, at, textAt } = workspace(ferry);
    assert.equal(textAt(service.neighbour(...at('coast.txt', 'Porto'), 'next')), 'harbour.txt: Porto');
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
