import { ConfigurationTarget, workspace } from 'vscode';
import type { CommandGroup, Tools } from './commands';

export function viewCommands({ trees }: Tools): CommandGroup {
  return {
    refresh() {
      trees.events.refresh();
      trees.entities.refresh();
      trees.quotations.refresh();
      trees.corrections.refresh();
      trees.orphans.refresh();
    },
    followCursor: () => setFollowCursor(true),
    stopFollowingCursor: () => setFollowCursor(false),
  };
}

/** Changes the setting where it is set; for this user where it is not. */
async function setFollowCursor(follow: boolean): Promise<void> {
  const settings = workspace.getConfiguration('storyLens');
  const here = settings.inspect('followCursor')?.workspaceValue !== undefined;
  await settings.update('followCursor', follow, here ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);
}
