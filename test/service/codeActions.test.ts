import assert from 'node:assert/strict';
import type { CodeActionContext } from 'vscode-languageserver-types';
import { actionCommands, type Proposal } from '../../src/protocol';
import { createStoryService } from '../../src/service/service';
import { bridge, DraftsWorkspace } from './draftsWorkspace';

const north = 'one/story/north.txt';
const south = 'one/story/south.txt';
const work = new DraftsWorkspace(bridge);
type Place = ReturnType<DraftsWorkspace['at']>;
const actions = ({ location: { uri, range } }: Place, context: Partial<CodeActionContext> = {}, from = work) =>
  from.service.codeActions(uri, range, { diagnostics: [], ...context });
const titles = (...asked: Parameters<typeof actions>) => actions(...asked).map(({ title }) => title);

describe('code actions', () => {
  it('are a few likely proposals, and last the way to all', () => {
    const found = actions(work.cursor(north, 'Halvorsen said'));
    assert.ok(found.length > 3 && found.length < 9, String(found.length));
    assert.equal(found.at(-1)?.command?.command, actionCommands.correct);
    const [first] = found;
    assert.equal(first?.command?.command, actionCommands.decide);
    const [proposal] = first?.command?.arguments as Proposal[];
    assert.equal(proposal?.id, 'sameEntity');
    assert.ok(found.every(({ kind }) => kind === 'refactor.storyLens'));
  });

  it('are what a selection may be', () => {
    assert.ok(titles(work.at(south, 'Workers')).includes('“Workers” Is an Organization in All Articles'));
  });

  it('come in plain text only where the reader asks', () => {
    assert.deepEqual(actions(work.cursor(south, 'convinced'), { triggerKind: 2 }), []);
    assert.ok(titles(work.cursor(south, 'convinced'), { triggerKind: 1 }).includes('This Line Is Boilerplate'));
  });

  it('are of the kinds asked for', () => {
    const at = work.cursor(north, 'Halvorsen said');
    assert.ok(actions(at, { only: ['refactor'] }).length > 3);
    assert.deepEqual(actions(at, { only: ['quickfix'] }), []);
    assert.deepEqual(actions(at, { only: ['refactor.story'] }), []);
  });

  it('fix words that are given to different speakers', () => {
    const disputed = new DraftsWorkspace({
      'one/story/a.txt':
        'A\n\nPavel Dvorak spoke in Oslo.\n\n“We will never close the old bridge over the river,” Dvorak said.\n',
      'one/story/b.txt':
        'B\n\nSigrid Halvorsen spoke in Oslo.\n\n“We will never close the old bridge over the river,” Halvorsen said.\n',
    });
    const inside = disputed.cursor('one/story/a.txt', 'close the');
    const diagnostics = [...disputed.service.disputedQuotations(inside.location.uri)];
    assert.equal(diagnostics.length, 1);
    const [fix] = actions(inside, { diagnostics }, disputed);
    assert.equal(fix?.kind, 'quickfix');
    assert.equal(fix.title, 'Speaker Is…');
    assert.deepEqual(fix.diagnostics, diagnostics);
    assert.equal(titles(inside, { diagnostics }, disputed).filter(title => title === 'Speaker Is…').length, 1);
  });

  it('are none for a client without our commands, and for what is no article', () => {
    const plain = createStoryService({ library: work.library, commandLinks: false });
    const { uri, range } = work.cursor(north, 'Halvorsen said').location;
    assert.deepEqual(plain.codeActions(uri, range, { diagnostics: [] }), []);
    assert.deepEqual(work.service.codeActions('file:///one/none.txt', range, { diagnostics: [] }), []);
  });
});
