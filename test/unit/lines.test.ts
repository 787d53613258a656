import assert from 'node:assert/strict';
import { LineIndex } from '../../src/core/text/lines';

describe('lines', () => {
  const text = 'one\ntwo\r\n\rfive 😀\n';
  const lines = new LineIndex(text);

  it('ends a line at LF, CRLF and CR', () => {
    const shown = Array.from({ length: lines.count }, (_, i) => text.slice(lines.line(i).start, lines.line(i).end));
    assert.deepEqual(shown, ['one', 'two', '', 'five 😀', '']);
  });

  it('turns offsets into positions and back', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const insideLineEnd = text[offset] === '\n' && text[offset - 1] === '\r';
      assert.equal(lines.offsetAt(lines.positionAt(offset)), insideLineEnd ? offset - 1 : offset);
    }
  });

  it('moves a position beyond the text to its end', () => {
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(lines.offsetAt({ line: 99, character: 0 }), text.length);
  });

  it('throws for a line that is not there', () => {
    assert.throws(() => lines.line(9), RangeError);
  });
});
