import * as assert from 'node:assert/strict';
import { draftsOfDrop } from '../../src/client/corrections/drop';
import { answered, proposalsOf, thingsOf } from '../../src/client/corrections/proposals';
import { describeReview } from '../../src/client/corrections/review';
import { faultOfDay, faultOfTime } from '../../src/client/corrections/times';
import type { Proposal, Thing, TreeNode } from '../../src/protocol';

const thing = (node: string): Thing => ({ tree: 'entities', node });
const node = (id: string, kind: TreeNode['kind']): TreeNode => ({ id, kind, label: id, children: 'none' });

describe('what the client makes of a correction', () => {
  it('takes only days that are in the calendar', () => {
    assert.equal(faultOfDay('2024-02-29'), undefined);
    for (const wrong of [
      '',
      '2023-02-29',
      '2024-13-01',
      '2024-04-31',
      '2024-4-1',
      '0000-01-01',
      '2024-04-01T00:00',
      '2024-04',
    ]) {
      assert.notEqual(faultOfDay(wrong), undefined, wrong);
    }
  });

  it('takes days, months, years and two of them in their order', () => {
    for (const right of ['2025', '2025-12', '2025-12-01', '2025-12-01/2025-12-02', '2025-11/2026', '2025-12/2025']) {
      assert.equal(faultOfTime(right), undefined, right);
    }
    for (const wrong of [
      '',
      '2025-12-02/2025-12-01',
      '2025/2025/2025',
      '2025-1',
      '2025-00',
      '2025-02-30',
      '2025/',
      '/2025',
    ]) {
      assert.notEqual(faultOfTime(wrong), undefined, wrong);
    }
  });

  it('finds proposals by id and by kind, the first that has any', () => {
    const proposals = ['rename', 'rejectName.here', 'rejectName.story', 'renameEntity'].map((id): Proposal => ({
      id,
      title: id,
      drafts: [],
    }));
    const ids = (...wanted: string[]) => proposalsOf(proposals, wanted).map(({ id }) => id);
    assert.deepEqual(ids('rejectName'), ['rejectName.here', 'rejectName.story']);
    assert.deepEqual(ids('rejectName.story'), ['rejectName.story']);
    assert.deepEqual(ids('eventLabel', 'rename'), ['rename']);
    assert.deepEqual(ids('rej'), []);
  });

  it('knows what a proposal is about, but for what is asked, and fills that in', () => {
    const a = thing('a');
    const proposal: Proposal = {
      id: 'sameEntity',
      title: 'Same As…',
      drafts: [
        { kind: 'sameEntity', entity: thing('open'), other: a },
        { kind: 'sameEntity', entity: thing('open'), other: { ...a } },
        { kind: 'splitEntity', mentions: [thing('b')] },
      ],
      ask: { field: 'entity', how: 'entity', prompt: '' },
    };
    assert.deepEqual(thingsOf(proposal), [a, thing('b')]);
    const drafts = [{ kind: 'speaker', at: a, speaker: a }] as const;
    const ask = { field: 'speaker', how: 'speaker', prompt: '' } as const;
    assert.deepEqual(answered(drafts, ask, null), [{ kind: 'speaker', at: a, speaker: null }]);
    assert.deepEqual(drafts[0].speaker, a, 'the proposal itself stays as it is');
  });

  it('makes one entity of another that is dropped on it, which stays', () => {
    const target = node('target', 'person');
    const drafts = draftsOfDrop('entities', [{ node: node('other', 'person') }, { node: target }], target);
    assert.deepEqual(drafts, [{ kind: 'sameEntity', entity: thing('target'), other: thing('other') }]);
  });

  it('gives a mention to whom it is dropped on, unless it is theirs already', () => {
    const [target, owner] = [node('target', 'person'), node('owner', 'person')];
    const mention = node('mention', 'mention');
    assert.deepEqual(draftsOfDrop('entities', [{ node: mention, owner }], target), [
      { kind: 'splitEntity', mentions: [thing('mention')] },
      { kind: 'sameEntity', entity: thing('target'), other: thing('mention') },
    ]);
    assert.deepEqual(draftsOfDrop('entities', [{ node: mention, owner: target }], target), []);
    const both = draftsOfDrop('entities', [{ node: owner }, { node: mention, owner }], target);
    assert.deepEqual(both, [{ kind: 'sameEntity', entity: thing('target'), other: thing('owner') }]);
  });

  it('parts a telling from its event before it joins another', () => {
    const event = (id: string): Thing => ({ tree: 'events', node: id });
    const dropped = { node: node('telling', 'telling'), owner: node('owner', 'event') };
    assert.deepEqual(draftsOfDrop('events', [dropped], node('target', 'planned')), [
      { kind: 'notSameEvent', event: event('owner'), other: event('telling') },
      { kind: 'sameEvent', event: event('target'), other: event('telling') },
    ]);
  });

  it('makes nothing of a drop on a branch or of a branch', () => {
    assert.deepEqual(draftsOfDrop('entities', [{ node: node('a', 'person') }], node('kind', 'kind')), []);
    assert.deepEqual(draftsOfDrop('events', [{ node: node('day', 'day') }], node('event', 'event')), []);
  });

  it('adds up what was said of what was found', () => {
    const counts = (mentions: number, quotations = 0, events = 0) => ({ mentions, quotations, events });
    const review = {
      suggested: counts(400, 10, 2),
      uncertain: counts(30),
      confirmed: counts(0, 12),
      rejected: counts(3),
    };
    assert.equal(describeReview(review), '412 suggested (30 uncertain), 12 confirmed, 3 rejected');
    assert.equal(describeReview({ ...review, uncertain: counts(0) }), '412 suggested, 12 confirmed, 3 rejected');
  });
});
