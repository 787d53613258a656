import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, storyLens } from './story';

const MAX_ACTIVATION_MS = 100;

describe('activation', () => {
  it('takes the text files of a folder named seeds for articles', async () => {
    const [article] = await vscode.workspace.findFiles('seeds/*.txt');
    assert.ok(article, 'the workspace holds an article');
    const document = await vscode.workspace.openTextDocument(article);
    assert.equal(document.languageId, 'story');
  });

  it('happens by itself once an article is open', async () => {
    const [article] = await vscode.workspace.findFiles('seeds/*.txt');
    await vscode.window.showTextDocument(article!);
    const isActive = () => vscode.extensions.getExtension('story-lens.story-lens')?.isActive;
    await eventually(isActive, active => active === true);
  });

  it('is over before anyone notices', async () => {
    const { activationMs } = await storyLens();
    assert.ok(activationMs < MAX_ACTIVATION_MS, `${activationMs} ms`);
  });

  it('reads every article and tells what it found', async () => {
    const { status } = await storyLens();
    const files = await vscode.workspace.findFiles('**/seeds/*.txt');
    const told = await eventually(status, status => status?.state === 'ready' && status.total === files.length);
    assert.deepEqual(told?.failures, []);
    assert.ok(told.people > 0);
  });

  it('registers every command that it declares', async () => {
    await storyLens();
    const known = new Set(await vscode.commands.getCommands(true));
    const manifest = vscode.extensions.getExtension('story-lens.story-lens')!.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      declared.filter(command => !known.has(command)),
      [],
    );
  });

  it('is ready again after its server was restarted', async () => {
    const { status } = await storyLens();
    const before = status();
    await vscode.commands.executeCommand('storyLens.restartServer');
    const [article] = await vscode.workspace.findFiles('seeds/*.txt');
    const symbols = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', article);
    assert.ok(symbols, 'the new server answers');
    assert.notEqual(status(), before);
  });
});
