import assert from 'node:assert/strict';
import { ferry, workspace } from './workspace';

describe('event list', () => {
  it('has every happening with its day, its articles and where it is told', () => {
    const { service, textAt } = workspace(ferry);
    const items = service.eventList();
    const talks = items.find(item => item.description === 'Wednesday, 6 March 2024');
    assert.ok(talks, JSON.stringify(items));
    assert.ok(talks.detail.includes('harbour'));
    assert.ok(textAt(talks.location));
  });

  it('has what others tell and an article leaves out, to read there', () => {
    const { service, uri, textAt } = workspace({ ...ferry, 'quiet.txt': 'Ferries\n\nNothing came of it.\n' });
    const { others, byMost } = service.leftOut(uri('quiet.txt'))!;
    assert.equal(others, 2);
    const talks = byMost.find(({ description }) => description === 'Wednesday, 6 March 2024');
    assert.equal(talks?.detail, 'Told by 2 of 3 articles: coast, harbour');
    assert.equal(textAt(talks.location), 'coast.txt: met');
    assert.deepEqual(
      service.leftOut(uri('coast.txt'))?.byMost.filter(({ label }) => label === talks.label),
      [],
    );
    assert.equal(service.leftOut('file:///none.txt'), null);
  });

  it('is empty without articles', () => {
    assert.deepEqual(workspace({}).service.eventList(), []);
  });
});
