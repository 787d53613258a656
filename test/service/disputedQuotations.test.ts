import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { marked } from './marked';
import { storm } from './sayings';

describe('hints of disputed quotations', () => {
  it('stand where another article surely gives the same words to somebody else, with links to all speakers', () => {
    const { service, uri, textAt } = marked(storm);
    const [hint, ...more] = service.disputedQuotations(uri('harbour.txt'));
    assert.deepEqual(more, []);
    assert.deepEqual(
      [hint?.severity, hint?.source, hint?.code],
      [DiagnosticSeverity.Hint, 'Story Lens', 'disputed-quotation'],
    );
    assert.equal(
      hint?.message,
      'These are the words of John Doe here, but coast gives them to Jane Roe, island gives them to Jane Roe.',
    );
    assert.deepEqual(
      hint.relatedInformation?.map(({ message, location }) => `${message} > ${textAt(location)}`),
      [
        'John Doe, in harbour > harbour.txt: John Doe',
        'Jane Roe, in coast > coast.txt: Jane Roe',
        'Jane Roe, in island > island.txt: Jane Roe',
      ],
    );
    assert.equal(textAt({ uri: uri('harbour.txt'), range: hint.range })?.slice(0, 24), 'harbour.txt: “We will no');
  });

  it('are not there where speakers agree or are not sure', () => {
    const doubtful = storm['harbour.txt'].replace('{doe speaker: named}', '{doe speaker 0.3: named}');
    for (const harbour of [doubtful, storm['island.txt']]) {
      const { service, uri } = marked({ ...storm, 'harbour.txt': harbour });
      assert.deepEqual(service.disputedQuotations(uri('coast.txt')), []);
      assert.deepEqual(service.disputedQuotations(uri('harbour.txt')), []);
    }
    assert.deepEqual(marked(storm).service.disputedQuotations('file:///none.txt'), []);
  });
});
