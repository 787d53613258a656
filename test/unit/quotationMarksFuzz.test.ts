import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Region } from '../../src/core/article/analysis';
import { findMarked } from '../../src/core/article/quotations/quotationMarks';
import { findRegions } from '../../src/core/article/regions';
import type { Span } from '../../src/core/text/span';

const MARKS = ['"', '“', '”', '„', '‟', '«', '»', '〝', '〞', '‘', '’', "'", '`', '``', "''"];
const REST = ['word', 'It’s', "don't", '5\'10"', '1', 'x="y"', ' ', '  ', '.', ',', '—', '(', '…', '\t'];
const ENDS = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\u2028'];

const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 6, arbitrary: fc.constantFrom(...REST) },
      { weight: 1, arbitrary: fc.constantFrom(...ENDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));

/** Every line that is not blank as a paragraph. */
function paragraphs(written: string): Region[] {
  return [...written.matchAll(/[^\r\n]*[^\s][^\r\n]*/gu)].map(({ 0: line, index }) => ({
    kind: 'paragraph',
    start: index,
    end: index + line.length,
  }));
}

function piecesOf(written: string, regions: readonly Region[]): Span[] {
  return findMarked(written, regions).flat();
}

/** How often characters of the text are looked at one by one. */
function looksAt(written: string): number {
  let looks = 0;
  const counted = new Proxy(Object(written) as object, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) {
        looks++;
      }
      const value: unknown = Reflect.get(target, key, target);
      if (key === 'slice') {
        return (start: number, end?: number): string => {
          looks += Math.max(0, (end ?? written.length) - start);
          return written.slice(start, end);
        };
      }
      return typeof value === 'function' ? (value as (...some: unknown[]) => unknown).bind(written) : value;
    },
  });
  findMarked(counted as unknown as string, paragraphs(written));
  return looks;
}

describe('quotation marks of any text', () => {
  it('make pieces that open with a mark and close or go on, in order, inside one region each', () => {
    fc.assert(
      fc.property(text, written => {
        for (const regions of [paragraphs(written), findRegions(written)]) {
          const marked = findMarked(written, regions);
          const pieces = marked.flat().sort((a, b) => a.start - b.start);
          pieces.forEach((piece, i) => {
            assert.ok(piece.end - piece.start > 1, 'has something in it');
            assert.ok(i === 0 || pieces[i - 1]!.end <= piece.start, 'does not overlap the one before');
            assert.ok(regions.some(({ start, end }) => start <= piece.start && piece.end <= end));
            assert.match(written.slice(piece.start, piece.end), /^["“”„‟«»〝〞‘’'`]/u);
          });
          for (const own of marked) {
            assert.ok(own.length > 0);
            own.forEach(({ end }, i) => {
              const closes = /["“”„‟«»〝〞‘’'`]/.test(written[end - 1]!);
              assert.ok(
                closes || regions.some(region => region.end === end),
                'closes, or goes on in the next paragraph',
              );
              assert.ok(i === own.length - 1 || regions.some(region => region.end === end));
            });
          }
          assert.deepEqual(
            marked.map(own => own[0]!.start),
            marked.map(own => own[0]!.start).sort((a, b) => a - b),
          );
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('do not depend on how lines end', () => {
    fc.assert(
      fc.property(
        fc.array(
          text.map(part => part.replace(/[\r\n\u2028]/g, '')),
          { maxLength: 5 },
        ),
        lines => {
          const found = (end: string): string[] => {
            const written = lines.join(end);
            return piecesOf(written, paragraphs(written)).map(({ start, end: last }) => written.slice(start, last));
          };
          assert.deepEqual(found('\r\n'), found('\n'));
          assert.deepEqual(found('\n\n'), found('\n'));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('that one paragraph leaves open do not reach into the next that opens with none', () => {
    fc.assert(
      fc.property(text, broken => {
        const before = broken.replace(/[\r\n\u2028]/g, '');
        const after = 'Olaf Roe said “the river is open” in May.';
        const written = `${before}\n${after}`;
        const found = piecesOf(written, paragraphs(written)).map(({ start, end }) => written.slice(start, end));
        assert.ok(found.includes('“the river is open”'), JSON.stringify(found));
      }),
      { numRuns: 600 },
    );
  });

  it('are looked at a bounded number of times, balanced or not', () => {
    for (const part of [
      '“so it is” ',
      '"so" ',
      '“',
      '"',
      "'a ",
      "'",
      '‘a ’',
      '‘a',
      '«a ',
      '“a ‘b ',
      '``',
      '5\'10" ',
      'a”',
      '\'"',
      '“a\n',
      '"a\n',
    ]) {
      const [few, many] = [looksAt(part.repeat(200)) / 200, looksAt(part.repeat(2000)) / 2000];
      assert.ok(few > 0 && many < 1.5 * few + 10, `${part}: ${String(few)} looks at each, then ${String(many)}`);
    }
  });
});
