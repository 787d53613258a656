import { commands } from 'vscode';
import type { CommandGroup, Tools } from './commands';

/** Whether the side bar shows all that was found, or only what is uncertain. */
export function uncertainCommands({ trees: { events, entities, quotations } }: Tools): CommandGroup {
  const showOnlyUncertain = (uncertain: boolean) => {
    for (const tree of [events, entities, quotations]) {
      tree.uncertain = uncertain;
    }
    void commands.executeCommand('setContext', 'storyLens.uncertain', uncertain);
  };
  return {
    showUncertain: () => showOnlyUncertain(true),
    showAll: () => showOnlyUncertain(false),
  };
}
