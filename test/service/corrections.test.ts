import assert from 'node:assert/strict';
import type { TreeNode } from '../../src/protocol';
import { decisionOfNode } from '../../src/service/decisions/history';
import { decidedWorkspace, type DecidedWorkspace } from './decidedWorkspace';
import { ferry } from './workspace';

function rows({ service }: DecidedWorkspace, filter = ''): readonly TreeNode[] {
  const days = service.treeChildren({ tree: 'corrections', filter });
  return days.flatMap(day => service.treeChildren({ tree: 'corrections', parent: day.id, filter }));
}

describe('the history of corrections', () => {
  it('has a day for each day of decisions, and the latest first', () => {
    const { service } = decidedWorkspace(ferry, ({ at, person }) => [
      {
        kind: 'note',
        at: at('coast.txt', 'Lisbon'),
        text: 'Which one?',
        time: new Date(2025, 11, 1, 9, 5).toISOString(),
      },
      { kind: 'renameEntity', entity: person('coast.txt', 'Tomas Okafor'), name: 'T. Okafor' },
      { kind: 'notQuotation', at: at('coast.txt', '“a wasted afternoon.”'), by: '' },
    ]);
    const days = service.treeChildren({ tree: 'corrections' });
    assert.deepEqual(
      days.map(({ label, description }) => [label, description]),
      [
        ['Wednesday, 3 December 2025', '2 decisions'],
        ['Monday, 1 December 2025', '1 decision'],
      ],
    );
    const below = days.map(day => service.treeChildren({ tree: 'corrections', parent: day.id }));
    assert.deepEqual(
      below.map(nodes => nodes.map(({ kind, description }) => [kind, description])),
      [
        [
          ['decision', '12:02'],
          ['decision', 'Ada Berg, 12:01'],
        ],
        [['decision', 'Ada Berg, 09:05']],
      ],
    );
  });

  it('opens a decision where it stands now, and says how it was found', () => {
    const edited = ferry['harbour.txt'].replace('Minister and union', 'A new headline about what happened');
    const story = decidedWorkspace(
      ferry,
      ({ person }) => [
        {
          kind: 'sameEntity',
          entity: person('coast.txt', 'Helena Duarte'),
          other: person('harbour.txt', 'Tomas Okafor'),
        },
      ],
      { 'harbour.txt': edited },
    );
    const [row] = rows(story);
    assert.equal(story.textAt(row!.location!), 'coast.txt: Helena Duarte');
    const [, made, one, other] = row!.tooltip!.split('\n');
    assert.equal(made, `Ada Berg, ${story.lines[0]!.time}`);
    assert.equal(one, '“Helena Duarte” in coast, line 3: found exactly');
    assert.match(other!, /^“Tomas Okafor” in harbour, line 3: found (?:exactly|approximately)$/);
  });

  it('tells what is taken back from what holds, and by whom', () => {
    const story = decidedWorkspace(ferry, ({ at }) => [
      { kind: 'note', at: at('coast.txt', 'Lisbon'), text: 'Which one?' },
      { kind: 'note', at: at('coast.txt', 'Porto'), text: 'Why there?' },
      { kind: 'undo', of: ['d1', 'd2'], by: 'Zoe Holm' },
      { kind: 'redo', of: ['d2'], by: 'Zoe Holm' },
    ]);
    assert.deepEqual(
      rows(story).map(({ kind }) => kind),
      ['decision', 'undone'],
    );
    const [, undone] = rows(story);
    assert.equal(undone!.description, 'taken back, Ada Berg, 12:00');
    assert.match(undone!.tooltip!, /\nTaken back by Zoe Holm, 3 December 2025$/);
    assert.equal(story.textAt(undone!.location!), 'coast.txt: Lisbon');
  });

  it('tells what a later decision overrules', () => {
    const story = decidedWorkspace(ferry, ({ person }) => {
      const pair = { entity: person('coast.txt', 'Helena Duarte'), other: person('coast.txt', 'Tomas Okafor') };
      return [
        { kind: 'sameEntity', ...pair },
        { kind: 'notSameEntity', ...pair, by: 'Zoe Holm' },
      ];
    });
    const [, overruled] = rows(story);
    assert.deepEqual(
      rows(story).map(({ kind }) => kind),
      ['decision', 'overruled'],
    );
    assert.match(overruled!.tooltip!, /\nOverruled by Zoe Holm, 3 December 2025: /);
  });

  it('says of what is not found that it is not', () => {
    const story = decidedWorkspace(
      ferry,
      ({ at }) => [{ kind: 'notQuotation', at: at('coast.txt', '“a wasted afternoon.”') }],
      { 'coast.txt': 'Nothing left\n\nAll of it was taken down.\n' },
    );
    const [row] = rows(story);
    assert.equal(row!.description, 'not found, Ada Berg, 12:00');
    assert.equal(row!.location, undefined);
    assert.match(row!.tooltip!, /in coast: not found$/);
  });

  it('has a level of folders only where several have decisions', () => {
    const story = decidedWorkspace(ferry, ({ at }) => [
      { kind: 'note', at: at('coast.txt', 'Lisbon'), text: 'Which?' },
    ]);
    const [file] = story.book.files;
    const line = { ...story.lines[0]!, id: 'other' };
    const second = { ...file!, folder: 'file:///other%20folder', lines: [line] };
    const two = decidedWorkspace(ferry, () => [], {}, { book: { ...story.book, files: [file!, second] } });
    const folders = two.service.treeChildren({ tree: 'corrections' });
    assert.deepEqual(
      folders.map(({ label, description }) => [label, description]),
      [
        ['stories', '1 decision'],
        ['other folder', '1 decision'],
      ],
    );
    const [day] = two.service.treeChildren({ tree: 'corrections', parent: folders[1]!.id });
    const [row] = two.service.treeChildren({ tree: 'corrections', parent: day!.id });
    assert.equal(decisionOfNode({ ...story.book, files: [file!, second] }, row!.id)?.line.id, 'other');
  });

  it('shows what holds the words looked for', () => {
    const story = decidedWorkspace(ferry, ({ at }) => [
      { kind: 'note', at: at('coast.txt', 'Lisbon'), text: 'Which one?' },
      { kind: 'note', at: at('harbour.txt', 'Porto'), text: 'Why there?', by: 'Zoe Holm' },
    ]);
    const found = (filter: string) => rows(story, filter).map(({ location }) => story.textAt(location!));
    assert.deepEqual(found('HOLM'), ['harbour.txt: Porto']);
    assert.deepEqual(found('coast lisbon'), ['coast.txt: Lisbon']);
    assert.deepEqual(found('which'), ['coast.txt: Lisbon']);
    assert.deepEqual(found('nothing of that'), []);
  });

  it('is found by the node of a row, and by no other', () => {
    const story = decidedWorkspace(ferry, ({ at }) => [
      { kind: 'note', at: at('coast.txt', 'Lisbon'), text: 'Which?' },
    ]);
    const [day] = story.service.treeChildren({ tree: 'corrections' });
    const [row] = rows(story);
    assert.equal(decisionOfNode(story.book, row!.id)?.line.id, 'd1');
    assert.equal(decisionOfNode(story.book, day!.id), undefined);
    assert.equal(decisionOfNode(story.book, 'no node'), undefined);
  });
});
