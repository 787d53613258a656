import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { decisionsPath, type Proposal } from '../../src/protocol';
import { eventually, openAt, storyLens, untilKnown, workspaceUri, writeArticles } from './story';

const FILE = decisionsPath.split('/');

describe('corrections', () => {
  let remove: () => Promise<void>;
  const herald = () => workspaceUri('causeway', 'seeds', 'coast-herald.txt');

  before(async () => {
    await storyLens();
    remove = await writeArticles('causeway', 'seeds');
    await untilKnown('causeway');
  });
  after(async () => {
    await remove();
    await vscode.workspace.fs.delete(workspaceUri('.story'), { recursive: true });
  });

  it('are offered by the lightbulb, written to a file, undone and redone', async () => {
    await openAt(herald(), 'Anna Brandt');
    const action = await eventually(
      () => actionAt(herald(), 'Anna Brandt'),
      found => found?.title.includes('Is Not a Name in Any Article') === true,
    );
    const names = () => namesIn(herald());
    const before = await eventually(names, found => found.includes('Anna Brandt'));
    assert.equal(action?.command?.command, 'storyLens.decide');
    await vscode.commands.executeCommand('storyLens.decide', ...(action.command.arguments ?? []));
    assert.deepEqual(await kinds(), ['rejectName']);
    await eventually(names, found => !found.includes('Anna Brandt'));
    await vscode.commands.executeCommand('storyLens.undoDecision');
    assert.deepEqual(await eventually(names, found => found.includes('Anna Brandt')), before);
    await vscode.commands.executeCommand('storyLens.redoDecision');
    await eventually(names, found => !found.includes('Anna Brandt'));
    assert.deepEqual(await kinds(), ['rejectName', 'undo', 'redo']);
  });

  it('are listed, spoken as what they are, and taken back from the list', async () => {
    const { corrections } = (await storyLens()).trees;
    const newest = async () => {
      const [day] = await corrections.getChildren();
      return day && (await corrections.getChildren(day))[0];
    };
    const node = await eventually(newest, found => found?.kind === 'decision');
    assert.ok(node);
    assert.match((await corrections.getTreeItem(node)).accessibilityInformation?.label ?? '', /^correction, /);
    await vscode.commands.executeCommand('storyLens.takeBack', node);
    const undone = await eventually(newest, found => found?.kind === 'undone');
    assert.ok(undone);
    assert.equal((await corrections.getTreeItem(undone)).contextValue, 'undone');
    await eventually(
      () => namesIn(herald()),
      found => found.includes('Anna Brandt'),
    );
  });

  it('stand in a file that can be opened', async () => {
    await vscode.commands.executeCommand('storyLens.openDecisionsFile');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), workspaceUri(...FILE).toString());
  });

  it('narrow the trees to what is uncertain, and open them again', async () => {
    const { entities, events, quotations } = (await storyLens()).trees;
    const all = await entities.getChildren();
    await vscode.commands.executeCommand('storyLens.showUncertain');
    assert.deepEqual(
      [entities, events, quotations].map(({ uncertain }) => uncertain),
      [true, true, true],
    );
    await vscode.commands.executeCommand('storyLens.showAll');
    assert.deepEqual(
      [entities, events, quotations].map(({ uncertain }) => uncertain),
      [false, false, false],
    );
    await eventually(
      () => entities.getChildren(),
      nodes => nodes.length === all.length,
    );
  });
});

/** The action that rejects a name in its article, offered at some words. */
async function actionAt(uri: vscode.Uri, words: string): Promise<vscode.CodeAction | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(document.getText().indexOf(words));
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(at, at),
  );
  return actions.find(({ command }) => (command?.arguments?.[0] as Proposal | undefined)?.id === 'rejectName.story');
}

async function namesIn(uri: vscode.Uri): Promise<readonly string[]> {
  const { entities } = (await storyLens()).trees;
  const document = await vscode.workspace.openTextDocument(uri);
  const found = await Promise.all(
    ['Anna Brandt', 'Lukas Holm'].map(async name => {
      const { line, character } = document.positionAt(document.getText().indexOf(name));
      const node = await entities.nodeAt({ textDocument: { uri: uri.toString() }, position: { line, character } });
      return node ? [name] : [];
    }),
  );
  return found.flat();
}

async function kinds(): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceUri(...FILE)));
  const lines = text.split('\n').filter(line => line !== '');
  return lines.map(line => (JSON.parse(line) as { decision: { kind: string } }).decision.kind);
}
