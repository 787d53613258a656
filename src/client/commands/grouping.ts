import { ConfigurationTarget, window, workspace, type QuickPickItem } from 'vscode';
import { settings, type QuotationGrouping } from '../../protocol';
import { quotationGrouping } from '../tree/grouping';
import type { CommandGroup } from './commands';

interface GroupingPick extends QuickPickItem {
  readonly grouping: QuotationGrouping;
}

const picks: readonly GroupingPick[] = [
  { grouping: 'speaker', label: 'By Speaker', description: 'those who are quoted most first' },
  { grouping: 'article', label: 'By Article', description: 'in order of text' },
  { grouping: 'utterance', label: 'By Utterance', description: 'the same words in several places' },
];

export function groupingCommands(): CommandGroup {
  return {
    /** Asks what the quotations of the side bar are to be grouped by. */
    async groupQuotations() {
      const now = quotationGrouping();
      const shown = picks.map(pick => ({
        ...pick,
        label: `$(${pick.grouping === now ? 'check' : 'blank'}) ${pick.label}`,
      }));
      const pick = await window.showQuickPick(shown, {
        title: 'Group Quotations',
        placeHolder: 'What stands together',
      });
      if (pick) {
        const here = workspace.getConfiguration().inspect(settings.quotationGrouping)?.workspaceValue !== undefined;
        const target = here ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
        await workspace.getConfiguration().update(settings.quotationGrouping, pick.grouping, target);
      }
    },
  };
}
