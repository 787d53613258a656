import { Uri, window } from 'vscode';
import { languageId } from '../../protocol';
import type { CommandGroup, Tools } from './commands';

export function timelineCommands({ timeline }: Tools): CommandGroup {
  return {
    /**
     * The timeline of the story of an article; of the one that is open unless the menu of an editor names one.
     * @param article its file
     */
    showTimeline(article?: unknown) {
      const document = window.activeTextEditor?.document;
      const open = document?.languageId === languageId ? document.uri : undefined;
      timeline.show((article instanceof Uri ? article : open)?.toString());
    },
  };
}
