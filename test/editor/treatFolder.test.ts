import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, storyLens, untilKnown, workspaceUri, writeArticles } from './story';

describe('treating a folder as a story', () => {
  let remove: () => Promise<void>;
  before(async () => {
    await storyLens();
    remove = await writeArticles('clippings', 'bridge');
  });
  after(async () => {
    await remove();
    await vscode.workspace.fs.delete(workspaceUri('.vscode'), { recursive: true });
  });

  it('makes articles of its text files, for the workspace', async () => {
    const article = workspaceUri('clippings', 'bridge', 'coast-herald.txt');
    const document = await vscode.workspace.openTextDocument(article);
    assert.equal(document.languageId, 'plaintext');

    for (let time = 1; time <= 2; time++) {
      await vscode.commands.executeCommand('storyLens.treatFolderAsStory', workspaceUri('clippings'));
    }
    const articles = vscode.workspace.getConfiguration('storyLens').inspect('articles')?.workspaceValue;
    assert.deepEqual(articles, ['**/seeds/*.txt', '**/*.story', 'clippings/**/*.txt']);
    const associations = vscode.workspace.getConfiguration('files').inspect('associations')?.workspaceValue;
    assert.deepEqual(associations, { '**/clippings/**/*.txt': 'story' });

    const language = () => vscode.workspace.openTextDocument(article).then(({ languageId }) => languageId);
    await eventually(language, id => id === 'story');
    await untilKnown('clippings');
  });
});
