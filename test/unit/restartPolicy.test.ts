import * as assert from 'node:assert/strict';
import { RestartPolicy } from '../../src/client/restartPolicy';

const MINUTE_MS = 60_000;

describe('restart policy', () => {
  it('does not restart a server that never ran', () => {
    const policy = new RestartPolicy();
    assert.equal(policy.crashed(0), 'give up');
    assert.ok(policy.gaveUp);
  });

  it('restarts one that ran, but not for ever', () => {
    const policy = new RestartPolicy();
    policy.ran();
    const answers = [0, 1, 2, 3, 4].map(second => policy.crashed(second * 1000));
    assert.deepEqual(answers, ['restart', 'restart', 'restart', 'restart', 'give up']);
  });

  it('forgets what was long ago', () => {
    const policy = new RestartPolicy();
    policy.ran();
    const answers = [0, 1, 2, 3, 4, 5, 6, 7].map(minute => policy.crashed(minute * MINUTE_MS));
    assert.ok(answers.every(answer => answer === 'restart'));
  });
});
