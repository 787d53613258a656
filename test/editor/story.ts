import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { StoryLens } from '../../src/client/extension';

const WAIT_MS = 15_000;
const PAUSE_MS = 50;

/** What two outlets tell of the same: a story of its own beside the samples. */
const articles = {
  'coast-herald.txt': `Bridge to the islands is decided

VELDEN, May 3 (Coast Herald) – Mayor Anna Brandt met Transport Minister Lukas Holm in Bergen on Tuesday.

“The bridge will be built,” Brandt said. Holm did not object.
`,
  'island-post.txt': `Holm gives way on the bridge

BERGEN, May 4 (Island Post) – Transport Minister Lukas Holm met Anna Brandt in Bergen on Tuesday and gave way.

Brandt, the mayor of Velden, thanked Holm on Wednesday. She will open the bridge herself.
`,
};

/** The extension, once it has read all articles. */
export async function storyLens(): Promise<StoryLens> {
  const extension = vscode.extensions.getExtension<StoryLens>('story-lens.story-lens');
  assert.ok(extension, 'the extension is known');
  const api = await extension.activate();
  await api.ready;
  return api;
}

export function workspaceUri(...parts: string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, ...parts);
}

/** Writes the articles below a folder of the workspace, and gives back what removes its top folder. */
export async function writeArticles(...parts: string[]): Promise<() => Promise<void>> {
  for (let depth = 1; depth <= parts.length; depth++) await makeFolder(workspaceUri(...parts.slice(0, depth)));
  for (const [name, text] of Object.entries(articles)) {
    await vscode.workspace.fs.writeFile(workspaceUri(...parts, name), new TextEncoder().encode(text));
  }
  const [top = ''] = parts;
  return async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(workspaceUri(top), { recursive: true });
  };
}

/** Makes a folder and waits until the editor watches it: of what comes into it before, or into folders inside, it may never be told. */
async function makeFolder(uri: vscode.Uri): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, true);
  const seen = new Promise<void>(resolve => {
    watcher.onDidCreate(created => created.toString() === uri.toString() && resolve());
  });
  await vscode.workspace.fs.createDirectory(uri);
  await seen;
  watcher.dispose();
}

/** Waits until the server knows the articles in a folder of the workspace. */
export async function untilKnown(folder: string): Promise<void> {
  const within = `${workspaceUri(folder).toString()}/`;
  await eventually(
    () =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'Lukas Holm'),
    symbols => symbols.some(({ location }) => location.uri.toString().startsWith(within)),
  );
}

/** Opens an article with the cursor at the start of its n-th occurrence of some words. */
export async function openAt(uri: vscode.Uri, words: string, occurrence = 1): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri);
  const at = positionOf(editor.document, words, occurrence);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

export function positionOf(document: vscode.TextDocument, words: string, occurrence = 1): vscode.Position {
  let offset = -1;
  for (let n = 0; n < occurrence; n++) offset = document.getText().indexOf(words, offset + 1);
  assert.ok(offset >= 0, `the article says “${words}” ${occurrence} times`);
  return document.positionAt(offset);
}

/** Asks again and again until there is an answer that will do; fails with the last one. */
export async function eventually<T>(ask: () => T | Thenable<T>, willDo: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const answer = await ask();
    if (willDo(answer)) return answer;
    assert.ok(Date.now() < deadline, `still ${JSON.stringify(answer)?.slice(0, 500)}`);
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}
