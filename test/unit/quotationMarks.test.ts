import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMarked } from '../../src/core/article/quotations/quotationMarks';
import { findRegions } from '../../src/core/article/regions';

/** Each quotation as its pieces, joined by a bar. */
function marked(text: string): string[] {
  return findMarked(text, findRegions(text)).map(pieces => pieces.map(p => text.slice(p.start, p.end)).join(' | '));
}

describe('quotation marks', () => {
  const cases: [string, string[]][] = [
    ['“Go,” she said. "Stay," he said.', ['“Go,”', '"Stay,"']],
    ['‘Go,’ she said of the ‘safe’ road.', ['‘Go,’', '‘safe’']],
    ["„Los“, « allez », »weg« and ``off''.", ['„Los“', '« allez »', '»weg«', "``off''"]],
    ['“He told me ‘go’ and “went” home,” she said.', ['“He told me ‘go’ and “went” home,”']],
    ['‘He said “go” to me,’ she said.', ['‘He said “go” to me,’']],
    ['“I came, he said. “I went home.”', ['“I went home.”']],
    ['He came.” Then “she went,” he said.', ['“she went,”']],
    ['The officials\' plan of the \'90s was "bold".', ['"bold"']],
    ["'The ministers' plan isn't ready,' she said.", ["'The ministers' plan isn't ready,'"]],
    ['The boy is 5\'10" tall and "growing," she said.', ['"growing,"']],
    ['A “ ” and an ““ end here.', []],
    ['<a id="1" class="two">“Go,” he said.', ['“Go,”']],
  ];
  for (const [text, expected] of cases) {
    it(text, () => {
      assert.deepEqual(marked(text), expected);
    });
  }

  it('joins paragraphs that each open with a mark while only the last closes', () => {
    assert.deepEqual(
      marked('She said: “We came.\n\n“We saw.\n\nAdvertisement\n\n“We left.”\n\n“All of us,” he said.'),
      ['“We came. | “We saw. | “We left.”', '“All of us,”'],
    );
  });

  it('joins paragraphs in single marks, which an apostrophe does not open', () => {
    assert.deepEqual(marked('He said: ‘We came. We saw.\n\n‘We left.’\n\nThe end.'), [
      '‘We came. We saw. | ‘We left.’',
    ]);
    assert.deepEqual(marked('He sang ‘bout love.\n\n‘We left,’ she said.'), ['‘We left,’']);
    assert.deepEqual(marked('He said: ‘We came.\n\nThen ‘they left’ too.'), ['‘they left’']);
  });

  it('never runs past its paragraph otherwise', () => {
    assert.deepEqual(marked('She said: “We came.\n\nThen they left.”\n\nThe end was “near.”'), ['“near.”']);
  });

  it('finds sorted pieces inside the text that never overlap, whatever the marks', () => {
    const texts = fc.array(fc.constantFrom(...'"“”„«»‘’\'`.,\n a5sS—('.split(''), 'word', 'He said', '\n\n'), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(texts, parts => {
        const text = parts.join('');
        const pieces = findMarked(text, findRegions(text)).flat();
        let end = 0;
        for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
          assert.ok(piece.start >= end && piece.end > piece.start && piece.end <= text.length);
          end = piece.end;
        }
      }),
    );
  });

  it('finds its way through 20,000 marks', () => {
    assert.equal(marked('“a ‘b” "c '.repeat(5000)).length > 0, true);
    assert.equal(marked('“Go,” he said. '.repeat(10_000)).length, 10_000);
  });
});
