import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeNode } from '../../src/protocol';
import { eventually, openAt, storyLens, untilKnown, workspaceUri, writeArticles } from './story';

describe('the trees', () => {
  let remove: () => Promise<void>;

  before(async () => {
    await storyLens();
    remove = await writeArticles('crossing', 'seeds');
    await untilKnown('crossing');
  });
  after(() => remove());

  it('show people by name, and where they are mentioned', async () => {
    const { entities } = (await storyLens()).trees;
    const story = `${workspaceUri('crossing', 'seeds').toString()}/`;
    const brandt = await find(
      entities,
      ({ label, location }) => label === 'Anna Brandt' && location?.uri.startsWith(story) === true,
    );
    assert.ok(brandt, 'Anna Brandt is in the tree');
    const item = await entities.getTreeItem(brandt);
    assert.equal(item.id, brandt.id);
    assert.equal(item.command?.command, 'storyLens.openLocation');
    assert.match(item.accessibilityInformation?.label ?? '', /^person, Anna Brandt/);
    const herald = workspaceUri('crossing', 'seeds', 'coast-herald.txt').toString();
    const mention = await find(
      entities,
      ({ kind, location }) => kind === 'mention' && location?.uri === herald,
      brandt,
    );
    assert.ok(mention, 'a mention in the Coast Herald is below Anna Brandt');
  });

  it('know the parents of their nodes', async () => {
    const { entities } = (await storyLens()).trees;
    for (const root of await entities.getChildren()) {
      assert.equal(entities.getParent(root), undefined);
      for (const child of await entities.getChildren(root)) assert.equal(entities.getParent(child)?.id, root.id);
    }
  });

  it('show only what a filter lets through', async () => {
    const { entities } = (await storyLens()).trees;
    entities.filter = 'brandt';
    try {
      assert.ok(await find(entities, ({ label }) => label === 'Anna Brandt'));
      assert.equal(await find(entities, ({ label }) => label === 'Lukas Holm'), undefined);
    } finally {
      entities.filter = '';
    }
  });

  it('drop what comes after the filter has changed', async () => {
    const { entities } = (await storyLens()).trees;
    const late = entities.getChildren();
    entities.filter = 'nothing of that name';
    try {
      assert.deepEqual(await late, []);
      assert.deepEqual(await entities.getChildren(), []);
    } finally {
      entities.filter = '';
    }
  });

  it('find the node of what stands at a position', async () => {
    const { entities } = (await storyLens()).trees;
    const uri = workspaceUri('crossing', 'seeds', 'coast-herald.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    const { line, character } = document.positionAt(document.getText().indexOf('Brandt said'));
    const node = await entities.nodeAt({ textDocument: { uri: uri.toString() }, position: { line, character } });
    assert.equal(node?.kind, 'mention');
    const ancestors: string[] = [];
    for (let parent = entities.getParent(node); parent; parent = entities.getParent(parent))
      ancestors.push(parent.kind);
    assert.deepEqual(ancestors.slice(0, 2), ['article', 'person']);
  });

  it('show quotations, grouped as the settings say', async () => {
    const { quotations } = (await storyLens()).trees;
    const story = `${workspaceUri('crossing', 'seeds').toString()}/`;
    const fits = ({ kind, label }: TreeNode) => kind === 'quotation' && label.startsWith('“The bridge will be built');
    const parentKind = async () => {
      const quotation = await find(quotations, node => fits(node) && node.location!.uri.startsWith(story));
      assert.ok(quotation, 'the quotation is in the tree');
      return quotations.getParent(quotation)?.kind;
    };
    assert.equal(await parentKind(), 'person');
    const settings = vscode.workspace.getConfiguration('storyLens.quotations');
    await settings.update('groupBy', 'article', vscode.ConfigurationTarget.Workspace);
    try {
      await eventually(parentKind, kind => kind === 'article');
    } finally {
      await settings.update('groupBy', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually(parentKind, kind => kind === 'person');
  });

  it('show events', async () => {
    const { events } = (await storyLens()).trees;
    const event = await find(events, ({ kind }) => kind === 'event');
    assert.ok(event?.location, 'an event leads to where it is told');
    const item = await events.getTreeItem(event);
    assert.match(item.accessibilityInformation?.label ?? '', /^event, .*, \d+ articles?$/);
  });

  it('find the event at a position, and show who tells of it and who does not', async () => {
    const { events } = (await storyLens()).trees;
    const uri = workspaceUri('crossing', 'seeds', 'island-post.txt');
    const document = await vscode.workspace.openTextDocument(uri);
    const { line, character } = document.positionAt(document.getText().indexOf('met Anna'));
    const node = await events.nodeAt({ textDocument: { uri: uri.toString() }, position: { line, character } });
    assert.equal(node?.kind, 'telling');
    const event = events.getParent(node);
    assert.equal(event?.kind, 'event');
    assert.deepEqual(
      (await events.getChildren(event)).map(({ label }) => label.split(':')[0]),
      ['coast-herald', 'island-post'],
    );
    const leftOut = await find(events, ({ kind }) => kind === 'leftOut');
    const [article] = await events.getChildren(leftOut);
    assert.match(leftOut?.label ?? '', /^Left out by \d+ articles?$/);
    assert.equal(article?.kind, 'article');
  });

  it('show only the events of an article, and all again', async () => {
    const { events } = (await storyLens()).trees;
    const post = workspaceUri('crossing', 'seeds', 'island-post.txt').toString();
    const herald = workspaceUri('crossing', 'seeds', 'coast-herald.txt').toString();
    await vscode.commands.executeCommand('storyLens.showArticleEvents', vscode.Uri.parse(post));
    try {
      // What is asked while the view itself takes up the filter is dropped.
      const tellings = async () => {
        const event = await find(events, ({ kind }) => kind === 'event');
        return event ? (await events.getChildren(event)).map(({ location }) => location?.uri) : [];
      };
      await eventually(tellings, uris => uris.includes(post));
    } finally {
      await vscode.commands.executeCommand('storyLens.clearEventsFilter');
    }
    const ofHerald = () => find(events, ({ location }) => location?.uri === herald);
    await eventually(ofHerald, found => found !== undefined);
  });

  it('show only events with somebody of the tree of people', async () => {
    const { entities, events } = (await storyLens()).trees;
    const nobody: TreeNode = {
      id: '["person","file:///none","none"]',
      kind: 'person',
      label: 'Nobody',
      children: 'none',
    };
    const anyEvent = () => find(events, ({ kind }) => kind === 'event');
    const holm = await find(entities, ({ label }) => label === 'Lukas Holm');
    try {
      await vscode.commands.executeCommand('storyLens.showEventsWith', holm);
      await eventually(anyEvent, found => found !== undefined);
      await vscode.commands.executeCommand('storyLens.showEventsWith', nobody);
      await eventually(anyEvent, found => found === undefined);
    } finally {
      await vscode.commands.executeCommand('storyLens.clearEventsFilter');
    }
    await eventually(anyEvent, found => found !== undefined);
  });

  it('are not needed to go from event to event, and from article to article', async () => {
    await openAt(workspaceUri('crossing', 'seeds', 'coast-herald.txt'), 'VELDEN');
    const selected = () => {
      const editor = vscode.window.activeTextEditor;
      return editor && `${editor.document.uri.path.split('/').at(-1)}: ${editor.document.getText(editor.selection)}`;
    };
    await vscode.commands.executeCommand('storyLens.nextEvent');
    await eventually(selected, words => words === 'coast-herald.txt: met');
    await vscode.commands.executeCommand('storyLens.nextTelling');
    await eventually(selected, words => words === 'island-post.txt: met');
  });
});

interface Nodes {
  getChildren(parent?: TreeNode): Promise<readonly TreeNode[]>;
}

async function find(tree: Nodes, fits: (node: TreeNode) => boolean, parent?: TreeNode): Promise<TreeNode | undefined> {
  for (const node of await tree.getChildren(parent)) {
    if (fits(node)) return node;
    const below = node.children === 'none' ? undefined : await find(tree, fits, node);
    if (below) return below;
  }
  return undefined;
}
