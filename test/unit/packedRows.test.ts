import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packRows, rowsOfTable, tableOfRows, unpackRows } from '../../src/core/language/packedRows';

describe('Packed rows', () => {
  it('gives back the table that was packed', () => {
    const tables = fc.integer({ min: 1, max: 20 }).chain(width =>
      fc
        .array(fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -128, max: 127 })), {
          maxLength: 30,
        })
        .map(values => ({
          width,
          table: Int8Array.from({ length: values.length * width }, (_, i) => values[(i * 7) % values.length]!),
        })),
    );
    fc.assert(
      fc.property(tables, ({ width, table }) => {
        const rows = unpackRows(packRows(rowsOfTable(table, width)));
        assert.deepEqual(tableOfRows(rows, table.length / width), table);
      }),
    );
  });

  it('is the same bytes on every machine', () => {
    const rows = { width: 3, numbers: Int32Array.of(1, 2, 400), values: Int8Array.of(0, -1, 5, 7, 0, 0, 0, 0, -128) };
    const expected = [3, 0, 0, 0, 3, 0, 0, 0, 1, 0, 0x8d, 3, 0b110, 0b001, 0b100, 255, 5, 7, 128];
    assert.deepEqual([...packRows(rows)], expected);
  });

  it('reads from the middle of a larger buffer', () => {
    const packed = packRows({ width: 2, numbers: Int32Array.of(70_000), values: Int8Array.of(3, -3) });
    const larger = new Uint8Array(packed.length + 5);
    larger.set(packed, 5);
    assert.deepEqual([...unpackRows(larger.subarray(5)).numbers], [70_000]);
  });

  it('refuses bytes that are cut off or too many', () => {
    const packed = packRows({ width: 2, numbers: Int32Array.of(5, 9), values: Int8Array.of(1, 2, 3, 4) });
    assert.throws(() => unpackRows(packed.subarray(0, -1)), RangeError);
    assert.throws(() => unpackRows(packed.subarray(0, 4)), RangeError);
    assert.throws(() => unpackRows(Uint8Array.of(...packed, 0)), RangeError);
    assert.throws(() => unpackRows(Uint8Array.of(9, 0, 0, 0, 255, 255, 255, 255)), RangeError);
  });

  it('refuses rows out of order, and rows beyond the table', () => {
    assert.throws(() => packRows({ width: 1, numbers: Int32Array.of(2, 2), values: Int8Array.of(1, 1) }), RangeError);
    assert.throws(() => tableOfRows({ width: 1, numbers: Int32Array.of(8), values: Int8Array.of(1) }, 8), RangeError);
  });
});
