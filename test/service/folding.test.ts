import assert from 'node:assert/strict';
import { ferry, workspace } from './workspace';

describe('folding', () => {
  it('hides boilerplate that stands together', () => {
    const { service, uri, library } = workspace(ferry);
    const { lines, text } = library.article(uri('coast.txt'))!;
    const [fold, ...others] = service.foldingRanges(uri('coast.txt'));
    assert.deepEqual(others, []);
    assert.equal(fold?.kind, 'comment');
    assert.equal(fold.startLine, lines.positionAt(text.indexOf('Sign up')).line);
    assert.equal(fold.endLine, lines.positionAt(text.indexOf('Subscribe')).line);
  });

  it('leaves an article without boilerplate as it is', () => {
    const { service, uri } = workspace(ferry);
    assert.deepEqual(service.foldingRanges(uri('harbour.txt')), []);
  });
});
