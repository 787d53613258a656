import type { Uri } from 'vscode';
import { ConfigurationTarget, window, workspace, type WorkspaceFolder } from 'vscode';
import { articlePattern, associationPattern } from '../folderPatterns';
import { plainText } from '../text';
import { pickTextFolder } from '../textFolders';
import type { CommandGroup } from './commands';

export function treatFolderCommands(): CommandGroup {
  return {
    /** @param chosen the folder whose context menu it is; without one, asks */
    async treatFolderAsStory(chosen?: Uri) {
      const folder = chosen ?? (await pickTextFolder());
      const home = folder && workspace.getWorkspaceFolder(folder);
      if (!folder) {
        return;
      }
      if (!home) {
        void window.showWarningMessage('Only a folder of the workspace can be treated as a story.');
        return;
      }
      const path = folder.path.slice(home.uri.path.length).replace(/^\/|\/$/g, '');
      await addArticles(home, articlePattern(path));
      await associateWithStory(associationPattern(path, severalFolders() ? folderName(home) : undefined));
      void window.showInformationMessage(
        `The text files in ${plainText(path || home.name)} are now articles of a story.`,
      );
    },
  };
}

/** As its path has it: the workspace may call it something else. */
function folderName({ uri }: WorkspaceFolder): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function severalFolders(): boolean {
  return (workspace.workspaceFolders?.length ?? 0) > 1;
}

/** Adds to what the folder's articles are: to its own setting, or to what holds for it so far. */
async function addArticles(home: WorkspaceFolder, pattern: string): Promise<void> {
  const settings = workspace.getConfiguration('storyLens', home.uri);
  const known = settings.get<readonly string[]>('articles', []);
  if (!known.includes(pattern)) {
    const target = severalFolders() ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
    await settings.update('articles', [...known, pattern], target);
  }
}

/** The setting cannot be given for one folder of several, so it is the workspace's. */
async function associateWithStory(pattern: string): Promise<void> {
  const settings = workspace.getConfiguration('files');
  const known = settings.inspect<Readonly<Record<string, string>>>('associations')?.workspaceValue ?? {};
  if (known[pattern] !== 'story') {
    await settings.update('associations', { ...known, [pattern]: 'story' }, ConfigurationTarget.Workspace);
  }
}
