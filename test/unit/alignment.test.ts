import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignWords } from '../../src/core/story/quotations/alignment';

/** "same: a = b", with the words that each stretch has. */
function shown(a: string, b: string): string[] {
  return alignWords(a, b).map(stretch => {
    const own = stretch.a && a.slice(stretch.a.start, stretch.a.end);
    const others = stretch.b && b.slice(stretch.b.start, stretch.b.end);
    return `${stretch.kind}: ${[own, others].filter(Boolean).join(' = ')}`;
  });
}

describe('alignment of words', () => {
  it('is one stretch where only marks, case and space differ', () => {
    assert.deepEqual(shown('“The river is open,”', 'the  river is open.'), [
      'same: The river is open = the  river is open',
    ]);
  });

  it('shows what one of them leaves out', () => {
    assert.deepEqual(shown('We will never, ever stop rowing', 'We’ll never stop rowing'), [
      'same: We will never = We’ll never',
      'onlyA: ever',
      'same: stop rowing = stop rowing',
    ]);
    assert.deepEqual(shown('open to all ships', 'The river is open to all ships by May'), [
      'onlyB: The river is',
      'same: open to all ships = open to all ships',
      'onlyB: by May',
    ]);
  });

  it('shows words of like meaning, forms of one word and other words as changed', () => {
    assert.deepEqual(shown('a step towards peace', 'a move towards peace'), [
      'same: a = a',
      'changed: step = move',
      'same: towards peace = towards peace',
    ]);
    assert.deepEqual(shown('she opened the bridge', 'she opens the bridge'), [
      'same: she = she',
      'changed: opened = opens',
      'same: the bridge = the bridge',
    ]);
    assert.deepEqual(shown('the old mill burned', 'the red barn burned'), [
      'same: the = the',
      'changed: old mill = red barn',
      'same: burned = burned',
    ]);
  });

  it('takes short forms apart', () => {
    assert.deepEqual(shown("I can't swim", 'I cannot swim'), ["same: I can't swim = I cannot swim"]);
    assert.deepEqual(shown("they won't row", 'they will row'), [
      'same: they wo = they will',
      "onlyA: n't",
      'same: row = row',
    ]);
  });

  it('has nothing where nothing is', () => {
    assert.deepEqual(alignWords('', '“…”'), []);
    assert.deepEqual(shown('rain', ''), ['onlyA: rain']);
  });

  it('is in order, covers every word of both once, and is one stretch for the same text', () => {
    const text = fc
      .array(
        fc.constantFrom('we', "we'll", 'never', 'stop', 'halt', 'rowing', 'rowed', 'the', 'boat', ',', '“', '\n'),
        {
          maxLength: 14,
        },
      )
      .map(words => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const stretches = alignWords(a, b);
        covers(
          a,
          stretches.flatMap(stretch => stretch.a ?? []),
        );
        covers(
          b,
          stretches.flatMap(stretch => stretch.b ?? []),
        );
        if (a === b) {
          assert.equal(stretches.length, /\w/.test(a) ? 1 : 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps to what both begin and end with where they are very long', () => {
    const long = (word: string): string => `It began. ${`${word} `.repeat(1500)}It ended.`;
    assert.deepEqual(
      alignWords(long('rain'), long('snow')).map(({ kind }) => kind),
      ['same', 'changed', 'same'],
    );
  });
});

function covers(text: string, spans: readonly { readonly start: number; readonly end: number }[]): void {
  spans.forEach((span, i) => {
    assert.ok(span.start < span.end && (i === 0 || spans[i - 1]!.end <= span.start));
  });
  const outside = spans.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  assert.doesNotMatch(outside, /\w/);
}
