import { RelativePattern, Uri, window, workspace, type QuickPickItem } from 'vscode';
import { tellBriefly } from './tell';
import { counted, withoutIcons } from './text';

const MAX_FILES = 20_000; // enough to find every folder that a reader would choose

interface FolderPick extends QuickPickItem {
  readonly uri: Uri;
}

/** Asks which folder of the workspace that holds text files is meant; undefined when none was chosen. */
export async function pickTextFolder(): Promise<Uri | undefined> {
  const picks = (await textFolders()).map(({ uri, files }): FolderPick => {
    return { uri, label: withoutIcons(labelOf(uri)), description: counted(files, 'text file') };
  });
  if (picks.length === 0) {
    tellBriefly('No folder of the workspace holds text files.');
    return undefined;
  }
  const picked = await window.showQuickPick(picks, {
    title: 'Treat This Folder as a Story',
    placeHolder: 'The folder whose text files are articles about the same matter',
  });
  return picked?.uri;
}

/** The path below the workspace folder; a workspace folder itself has none, but a name. */
function labelOf(uri: Uri): string {
  const root = workspace.workspaceFolders?.find(folder => folder.uri.toString() === uri.toString());
  return root?.name ?? workspace.asRelativePath(uri);
}

async function textFolders(): Promise<readonly { readonly uri: Uri; readonly files: number }[]> {
  const counts = new Map<string, number>();
  for (const folder of workspace.workspaceFolders ?? []) {
    const pattern = new RelativePattern(folder, '**/*.txt');
    for (const file of await workspace.findFiles(pattern, '**/node_modules/**', MAX_FILES)) {
      const parent = Uri.joinPath(file, '..').toString();
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([uri, files]) => ({ uri: Uri.parse(uri), files }))
    .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}
