import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openAt, storyLens, untilKnown, workspaceUri, writeArticles } from './story';

const VIEW = /storyLens\.timeline$/;

describe('the timeline', () => {
  let remove: () => Promise<void>;

  before(async () => {
    await storyLens();
    remove = await writeArticles('span', 'seeds');
    await untilKnown('span');
  });
  after(() => remove());

  it('shows the story of the article that is open, in a tab of its own', async () => {
    const { timeline } = await storyLens();
    await openAt(workspaceUri('span', 'seeds', 'island-post.txt'), 'Holm');
    await vscode.commands.executeCommand('storyLens.showTimeline');
    const story = workspaceUri('span', 'seeds').toString();
    const shown = await eventually(timeline, known => known?.story === story && known.articles === 2);
    assert.ok(
      shown!.events.some(({ articles }) => articles.length === 2),
      'both articles tell one of the events',
    );
    assert.equal(timelineTabs().length, 1);
  });

  it('follows its articles, and another story’s where it is asked to', async () => {
    const { timeline } = await storyLens();
    const uri = workspaceUri('span', 'seeds', 'later.txt');
    const text = 'Bridge is open\n\nAnna Brandt visited Oslo on June 3, 2024.\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await eventually(timeline, known => known?.articles === 3);
    await vscode.workspace.fs.delete(uri);
    await eventually(timeline, known => known?.articles === 2);
    const [sample] = await vscode.workspace.findFiles('seeds/*.txt');
    await vscode.commands.executeCommand('storyLens.showTimeline', sample);
    await eventually(timeline, known => known?.story === workspaceUri('seeds').toString());
    assert.equal(timelineTabs().length, 1);
  });

  it('is gone when its tab is closed', async () => {
    const { timeline } = await storyLens();
    await vscode.window.tabGroups.close(timelineTabs());
    await eventually(timeline, known => known === undefined);
  });
});

function timelineTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && VIEW.test(input.viewType));
}
