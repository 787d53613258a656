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

  it('is empty without articles', () => {
    assert.deepEqual(workspace({}).service.eventList(), []);
  });
});
