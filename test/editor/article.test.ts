import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { tokenModifiers, tokenTypes } from '../../src/protocol';
import { eventually, openAt, positionOf, storyLens, untilKnown, workspaceUri, writeArticles } from './story';

describe('an article', () => {
  let remove: () => Promise<void>;
  const herald = () => workspaceUri('bridge', 'seeds', 'coast-herald.txt');
  const post = () => workspaceUri('bridge', 'seeds', 'island-post.txt');

  before(async () => {
    await storyLens();
    remove = await writeArticles('bridge', 'seeds');
    await untilKnown('bridge');
  });
  after(() => remove());

  it('has a hover card', async () => {
    const document = await vscode.workspace.openTextDocument(herald());
    const at = positionOf(document, 'Brandt said');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', herald(), at);
    const [card] = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    assert.match(card?.value ?? '', /Anna Brandt/);
    assert.deepEqual(card?.isTrusted, {
      enabledCommands: ['storyLens.findAllMentions', 'storyLens.showQuotations', 'storyLens.openLocation'],
    });
  });

  it('has semantic tokens of the declared types', async () => {
    await vscode.workspace.openTextDocument(herald());
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      herald(),
    );
    assert.deepEqual([legend.tokenTypes, legend.tokenModifiers], [[...tokenTypes], [...tokenModifiers]]);
    const found = await eventually(
      () => tokensOf(herald(), legend),
      tokens => tokens.length > 0,
    );
    for (const token of ['storyPerson Anna Brandt', 'storyPlace Bergen', 'storyDate Tuesday']) {
      assert.ok(found.includes(token), `${token} is among ${found.join(', ')}`);
    }
  });

  it('leads from a mention to where the other article has it', async () => {
    const document = await vscode.workspace.openTextDocument(post());
    const at = positionOf(document, 'Anna Brandt');
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      post(),
      at,
    );
    const named = new Set(references.map(({ uri }) => uri.toString()));
    assert.deepEqual([...named].sort(), [herald().toString(), post().toString()]);

    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      post(),
      positionOf(document, 'Brandt', 2),
    );
    assert.equal(definitions.length, 1);
  });

  it('is walked from mention to mention and back', async () => {
    await openAt(herald(), 'Brandt said');
    await vscode.commands.executeCommand('storyLens.nextMention');
    const next = vscode.window.activeTextEditor!;
    assert.equal(next.document.uri.toString(), post().toString());
    assert.equal(next.document.getText(next.selection), 'Anna Brandt');

    await vscode.commands.executeCommand('storyLens.previousMention');
    const back = vscode.window.activeTextEditor!;
    assert.equal(back.document.uri.toString(), herald().toString());
    assert.equal(back.document.getText(back.selection), 'Brandt');
  });

  it('has cards to be copied', async () => {
    await vscode.env.clipboard.writeText('');
    await openAt(herald(), 'Holm in');
    await vscode.commands.executeCommand('storyLens.copyCard');
    const copied = await eventually(
      () => vscode.env.clipboard.readText(),
      text => text !== '',
    );
    assert.match(copied, /Lukas Holm/);
    assert.doesNotMatch(copied, /\]\(|command:/);
  });

  it('shows all that somebody said', async () => {
    await openAt(post(), 'Anna Brandt');
    await vscode.commands.executeCommand('storyLens.showQuotations');
    const editors = await eventually(
      () => vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()),
      shown => shown.includes(herald().toString()),
    );
    assert.ok(editors.includes(post().toString()), 'the article stays open around the peek view');
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('opens where a link in a card leads', async () => {
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } };
    await vscode.commands.executeCommand('storyLens.openLocation', { uri: post().toString(), range });
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.uri.toString(), post().toString());
    assert.equal(editor.document.getText(editor.selection), 'BERGEN');
  });
});

/** Each as its type and words. */
async function tokensOf(uri: vscode.Uri, legend: vscode.SemanticTokensLegend): Promise<readonly string[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
    'vscode.provideDocumentSemanticTokens',
    uri,
  );
  const data = tokens?.data ?? new Uint32Array();
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i + 4 < data.length; i += 5) {
    const [lines, characters, length, type] = data.slice(i, i + 4) as unknown as [number, number, number, number];
    line += lines;
    character = lines > 0 ? characters : character + characters;
    const range = new vscode.Range(line, character, line, character + length);
    found.push(`${legend.tokenTypes[type]} ${document.getText(range)}`);
  }
  return found;
}
