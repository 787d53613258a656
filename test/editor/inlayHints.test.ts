import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, storyLens, untilKnown, workspaceUri, writeArticles } from './story';

describe('inlay hints', () => {
  let remove: () => Promise<void>;
  const post = () => workspaceUri('quay', 'seeds', 'island-post.txt');

  before(async () => {
    await storyLens();
    remove = await writeArticles('quay', 'seeds');
    await untilKnown('quay');
  });
  after(async () => {
    for (const form of ['pronouns', 'names', 'dates']) await setHints(form, undefined);
    await remove();
    await vscode.workspace.fs.delete(workspaceUri('.vscode'), { recursive: true });
  });

  it('say whom a pronoun means, and why', async () => {
    const [hint] = await eventually(
      () => hintsOf(post()),
      hints => hints.some(({ words }) => words === 'She'),
    );
    assert.equal(hint?.part.value, '[Brandt]');
    assert.match(String(hint.part.tooltip), /^Anna Brandt: ./);
  });

  it('say which day a weekday means, where that is wanted', async () => {
    const uri = workspaceUri('quay', 'seeds', 'port-wire.txt');
    const text = 'Quay opens\n\nBERGEN, May 7, 2024 (Port Wire) – Anna Brandt opened the quay on Monday.\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const monday = async () => (await hintsOf(uri)).find(({ words }) => words === 'Monday')?.part.value;
    await eventually(monday, label => label === '[6 May]');
    await setHints('dates', false);
    await eventually(monday, label => label === undefined);
  });

  it('follow the settings', async () => {
    await setHints('pronouns', false);
    await setHints('names', true);
    const hints = await eventually(
      () => hintsOf(post()),
      found => found.length > 0 && found.every(({ words }) => words !== 'She'),
    );
    assert.ok(hints.some(({ words, part }) => words === 'Holm' && part.value === '[Lukas Holm]'));
  });
});

async function setHints(form: string, on: boolean | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('storyLens.inlayHints');
  await settings.update(form, on, vscode.ConfigurationTarget.Workspace);
}

/** Each with the word that it stands behind. */
async function hintsOf(
  uri: vscode.Uri,
): Promise<readonly { readonly words: string; readonly part: vscode.InlayHintLabelPart }[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const everything = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    uri,
    everything,
  );
  return hints.map(({ position, label }) => {
    assert.ok(typeof label !== 'string');
    const before = document.lineAt(position).text.slice(0, position.character);
    return { words: /[\p{L}’']+$/u.exec(before)?.[0] ?? '', part: label[0]! };
  });
}
