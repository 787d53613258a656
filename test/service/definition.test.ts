import assert from 'node:assert/strict';
import { ferry, workspace } from './workspace';

describe('definition', () => {
  it('leads to the fullest name, where the article says who it is', () => {
    const { service, at, textAt } = workspace(ferry);
    const location = service.definition(...at('harbour.txt', 'Duarte told'));
    assert.equal(textAt(location), 'coast.txt: Helena Duarte');
  });

  it('leads from there to the next article', () => {
    const { service, at, textAt } = workspace(ferry);
    const location = service.definition(...at('coast.txt', 'Helena Duarte'));
    assert.equal(textAt(location), 'harbour.txt: Helena Duarte');
  });

  it('of a quotation is its speaker', () => {
    const { service, at, textAt } = workspace(ferry);
    const location = service.definition(...at('coast.txt', 'keep the ferries'));
    assert.equal(textAt(location), 'coast.txt: Duarte');
  });

  it('is not there where nothing stands, nor outside of articles', () => {
    const { service, at } = workspace(ferry);
    assert.equal(service.definition(...at('coast.txt', 'without a')), null);
    assert.equal(service.definition('file:///none.txt', { line: 0, character: 0 }), null);
  });
});
