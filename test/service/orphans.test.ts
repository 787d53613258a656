import assert from 'node:assert/strict';
import { anchorOfNode } from '../../src/service/decisions/orphans';
import { decisionOfNode } from '../../src/service/decisions/history';
import { decidedWorkspace, type DecidedWorkspace, type Decisions } from './decidedWorkspace';
import { ferry } from './workspace';

const note = ({ at }: Decisions) => [{ kind: 'note', at: at('coast.txt', 'Porto'), text: 'Why there?' } as const];
const roots = ({ service }: DecidedWorkspace, filter = '') => service.treeChildren({ tree: 'orphans', filter });
const below = (story: DecidedWorkspace) =>
  roots(story).flatMap(({ id }) => story.service.treeChildren({ tree: 'orphans', parent: id }));

describe('orphaned corrections', () => {
  it('are none while everything is found', () => {
    assert.deepEqual(roots(decidedWorkspace(ferry, note)), []);
  });

  it('say what was decided and that its words are gone', () => {
    const story = decidedWorkspace(ferry, note, { 'coast.txt': 'Nothing left\n\nAll of it was taken down.\n' });
    const [orphan] = roots(story);
    assert.equal(orphan!.kind, 'orphan');
    assert.match(orphan!.label, /Porto/);
    assert.equal(orphan!.description, 'not found in coast');
    assert.equal(orphan!.children, 'none');
    assert.equal(decisionOfNode(story.book, orphan!.id)?.line.id, 'd1');
  });

  it('ask which of several places is meant', () => {
    const twice = `An update\n\n${ferry['coast.txt']}\n${ferry['coast.txt']}`;
    const story = decidedWorkspace(ferry, note, { 'coast.txt': twice });
    const [orphan] = roots(story);
    assert.equal(orphan?.description, '2 places in coast may be meant');
    const candidates = below(story);
    assert.deepEqual(
      candidates.map(({ kind, label, highlight, location }) => [
        kind,
        label.slice(...highlight!),
        story.textAt(location!),
      ]),
      [
        ['candidate', 'Porto', 'coast.txt: Porto'],
        ['candidate', 'Porto', 'coast.txt: Porto'],
      ],
    );
    assert.match(candidates[0]!.description!, /^coast, \d+ % alike$/);
    const { library, book } = story;
    assert.deepEqual(anchorOfNode(library, book, candidates[1]!.id), {
      kind: 'anchor',
      of: 'd1',
      target: 0,
      at: { location: candidates[1]!.location },
    });
    assert.equal(anchorOfNode(library, book, orphan!.id), undefined);
    const proposed = story.service.proposals({ things: [{ tree: 'orphans', node: candidates[1]!.id }] });
    assert.deepEqual(
      proposed.map(({ id, drafts }) => [id, drafts]),
      [['anchor', [anchorOfNode(library, book, candidates[1]!.id)]]],
    );
    assert.deepEqual(story.service.proposals({ things: [{ tree: 'orphans', node: orphan!.id }] }), []);
    library.set(story.uri('coast.txt'), `New\n\n${twice}`);
    assert.equal(anchorOfNode(library, book, candidates[1]!.id), undefined, 'the text has changed since');
  });

  it('are those of an article that is gone, which may have another name', () => {
    const renamed = { 'coast.txt': null, 'shore.txt': ferry['coast.txt'] };
    const story = decidedWorkspace(ferry, note, renamed);
    assert.equal(roots(story)[0]!.description, 'coast is missing');
    assert.deepEqual(
      below(story).map(({ location }) => story.textAt(location!)),
      ['shore.txt: Porto'],
    );
    assert.deepEqual(roots(decidedWorkspace(ferry, note, renamed, { isReading: () => true })), []);
  });

  it('are no more once they are anchored or taken back', () => {
    const renamed = { 'coast.txt': null, 'shore.txt': ferry['coast.txt'] };
    const anchored = decidedWorkspace(
      { ...ferry, 'shore.txt': ferry['coast.txt'] },
      decisions => [
        ...note(decisions),
        { kind: 'anchor', of: 'd1', target: 0, at: decisions.at('shore.txt', 'Porto') },
      ],
      renamed,
    );
    assert.deepEqual(roots(anchored), []);
    const undone = decidedWorkspace(ferry, decisions => [...note(decisions), { kind: 'undo', of: ['d1'] }], renamed);
    assert.deepEqual(roots(undone), []);
  });

  it('are not those that hold without the place where they were made', () => {
    const story = decidedWorkspace(
      ferry,
      ({ at }) => [
        { kind: 'rejectName', at: at('coast.txt', 'Porto'), scope: 'story' },
        { kind: 'articleDate', article: 'story/coast.txt', value: '2024-03-06' },
      ],
      { 'coast.txt': null },
    );
    assert.deepEqual(
      roots(story).map(({ description, children }) => [description, children]),
      [['coast is missing', 'none']],
    );
  });

  it('are filtered by their words', () => {
    const story = decidedWorkspace(ferry, note, { 'coast.txt': null });
    assert.equal(roots(story, 'porto').length, 1);
    assert.equal(roots(story, 'lisbon').length, 0);
  });
});
