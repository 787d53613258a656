import assert from 'node:assert/strict';
import { splitSentences } from '../../src/core/text/sentences';
import { tokenize } from '../../src/core/text/tokens';

function sentences(text: string): string[] {
  const tokens = tokenize(text);
  return splitSentences(text, tokens).map(({ first, end }) => text.slice(tokens[first]!.start, tokens[end - 1]!.end));
}

describe('sentences', () => {
  const cases: readonly (readonly string[])[] = [
    ['Rain fell.', 'Nobody minded.'],
    ['Mr. Doe met Gen. Roe in the U.S. on Dec. 5.', 'They left.'],
    ['He lives in the U.S.', 'The rest do not.'],
    ['“We agree.”', 'She left.'],
    ['“Is it true?” Smith asked.', 'Nobody knew.'],
    ['“It is true,” he said.', '“It always was.”'],
    ['The bill rose 3.5 percent.', '“Enough,” she said.'],
    ['“Ann and (Mr). Roe met,” he said.'],
    ['See example.Com for more'],
  ];
  for (const expected of cases) {
    it(expected.join(' / '), () => assert.deepEqual(sentences(expected.join(' ')), expected));
  }

  it('cuts what never ends', () => {
    assert.ok(sentences('word '.repeat(1_000)).length > 1);
  });

  it('cuts a closing that never ends', () => {
    for (const text of [`no.${'"'.repeat(5_000)}`, `Dr.${')'.repeat(5_000)}`, `Why?${'”'.repeat(5_000)}`]) {
      const found = sentences(text);
      assert.ok(
        found.every(sentence => sentence.length <= 210),
        text.slice(0, 4),
      );
      assert.equal(found.join(''), text);
    }
  });
});
