import assert from 'node:assert/strict';
import type { Decision, DecisionLine } from '../../src/core/decisions/decision';
import { inForce, parseLog } from '../../src/core/decisions/log';
import { newLines } from '../../src/server/decisions/newLines';

const undo = (id: string): Decision => ({ kind: 'undo', of: [id] });
const line = (id: string, time: string): DecisionLine => ({
  v: 1,
  id,
  time,
  author: '',
  decision: { kind: 'articleDate', article: 'a.txt', value: '2024-03-06' },
});

describe('lines of a step', () => {
  let ids = 0;
  const make = (decisions: readonly Decision[], known: readonly DecisionLine[], now: number) =>
    newLines(decisions, { known, author: 'Ada', now, newId: () => `i${ids++}` });
  const noon = Date.UTC(2024, 2, 6, 12);

  it('are each later than the one before', () => {
    const made = make([undo('a'), undo('b'), undo('c')], [], noon);
    assert.deepEqual(
      made.map(({ time }) => time),
      ['2024-03-06T12:00:00.000Z', '2024-03-06T12:00:00.001Z', '2024-03-06T12:00:00.002Z'],
    );
    assert.equal(new Set(made.map(({ step }) => step)).size, 1);
    assert.equal(new Set(made.map(({ id }) => id)).size, 3);
  });

  it('have no step where there is but one', () => {
    assert.deepEqual(Object.keys(make([undo('a')], [], noon)[0]!), ['v', 'id', 'time', 'author', 'decision']);
  });

  for (const time of [
    '2031-01-01T00:00:00.000Z',
    '2031-01-01T00:00:00Z',
    '2031-01-01T00:00:00.0009Z',
    '2031-01-01T00:00Z',
  ]) {
    it(`undo what a clock that goes wrong says was decided at ${time}`, () => {
      const known = [line('x', time), line('y', '2024-01-01T00:00:00.000Z')];
      const [first] = make([undo('x')], known, noon);
      assert.ok(first!.time > time, first!.time);
      const [second] = make([{ kind: 'redo', of: ['x'] }], [...known, first!], noon);
      assert.deepEqual(
        inForce([second!, first!, ...known]).map(({ id }) => id),
        ['y', 'x'],
      );
      assert.equal(parseLog(JSON.stringify(first)).problems.length, 0);
    });
  }

  it('stay in the years that the file knows', () => {
    const [made] = make([undo('x')], [line('x', '9999-12-31T23:59:59.999Z')], noon);
    assert.equal(parseLog(JSON.stringify(made)).problems.length, 0);
  });
});
