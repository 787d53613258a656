import assert from 'node:assert/strict';
import { briefStretch, readableStretch, shortStretch, stretchOf } from '../../src/service/stretch';

describe('stretches of days', () => {
  it('are written for a reader', () => {
    const texts: readonly (readonly [string, string, string])[] = [
      ['2025-12-02', 'Tuesday, 2 December 2025', '2 December 2025'],
      ['2025-12-04/2025-12-05', '4–5 December 2025', '4–5 December 2025'],
      ['2025-11-30/2025-12-02', '30 November – 2 December 2025', '30 November – 2 December 2025'],
      ['2025-12-30/2026-01-02', '30 December 2025 – 2 January 2026', '30 December 2025 – 2 January 2026'],
      ['2025-12-04/2025-12-04', 'Thursday, 4 December 2025', '4 December 2025'],
      ['2025-W49', 'the week of 1–7 December 2025', 'the week of 1–7 December 2025'],
      ['2025-W49-WE', 'the weekend of 6–7 December 2025', 'the weekend of 6–7 December 2025'],
      ['2025-12', 'December 2025', 'December 2025'],
      ['2025', '2025', '2025'],
    ];
    for (const [value, readable, short] of texts) {
      assert.deepEqual([readableStretch(value), shortStretch(value)], [readable, short]);
    }
  });

  it('are none of what leaves something open or ends before it begins', () => {
    for (const value of ['', 'XXXX-12-05', 'P2D', '2025-12-05/2025-12-04', '2025-12-04/', '/']) {
      assert.equal(stretchOf(value), undefined, value);
      assert.equal(briefStretch(value, null, false), undefined, value);
    }
  });
});
