import assert from 'node:assert/strict';
import { matchTimes, TimeCounts } from '../../bench/timesScore';

const time = (start: number, end: number, value: string, type = 'DATE') => ({ start, end, type, value });

describe('the measure of times', () => {
  it('pairs what overlaps, each once, the same spans first', () => {
    const [a, b, c] = [time(0, 10, '2001'), time(5, 10, '2001'), time(20, 24, '2002')];
    assert.deepEqual(matchTimes([b, c], [a, time(5, 10, '1999')]), [
      { gold: b, found: time(5, 10, '1999') },
      { gold: c, found: null },
      { gold: null, found: a },
    ]);
  });

  it('counts spans, overlaps, values and types', () => {
    const counts = new TimeCounts();
    counts.add(
      matchTimes(
        [time(0, 4, '2001'), time(10, 18, '2002'), time(30, 34, 'P1Y', 'DURATION'), time(40, 44, '2004')],
        [time(0, 4, '2001'), time(12, 18, '2002'), time(30, 34, '2003')],
      ),
    );
    assert.deepEqual(counts.lines(), [
      'strict   P  66.7  R  50.0  F1  57.1',
      'relaxed  P 100.0  R  75.0  F1  85.7',
      'value    P  66.7  R  50.0  F1  57.1',
      'type      66.7 right of those found',
    ]);
  });
});
