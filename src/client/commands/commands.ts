import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import type { TreeName } from '../../protocol';
import type { Connection } from '../connection';
import type { Decider } from '../corrections/decider';
import type { TimelinePanel } from '../panels/timeline';
import type { StoryTree } from '../tree/storyTree';
import { cardCommands } from './card';
import { correctionCommands } from './correct';
import { historyCommands } from './decisions';
import { filterCommands } from './filter';
import { groupingCommands } from './grouping';
import { importCommands } from './import';
import { locationCommands } from './location';
import { mentionCommands } from './mention';
import { eventCommands } from './event';
import { exportCommands } from './export';
import { quotationCommands } from './quotations';
import { serverCommands } from './server';
import { timelineCommands } from './timeline';
import { treatFolderCommands } from './treatFolder';
import { uncertainCommands } from './uncertain';
import { viewCommands } from './view';

/** What commands work with. */
export interface Tools {
  readonly connection: Connection;
  readonly log: LogOutputChannel;
  readonly trees: Readonly<Record<TreeName, StoryTree>>;
  readonly timeline: TimelinePanel;
  readonly decider: Decider;
}

/** The commands of one group by their names after `storyLens.`. What they are given comes from VS Code, links and keybindings. */
export type CommandGroup = Readonly<Record<string, (...given: never[]) => unknown>>;

export function registerCommands(tools: Tools): readonly Disposable[] {
  const groups: readonly CommandGroup[] = [
    mentionCommands(tools),
    quotationCommands(tools),
    eventCommands(tools),
    locationCommands(tools),
    cardCommands(tools),
    filterCommands(tools),
    groupingCommands(),
    viewCommands(tools),
    timelineCommands(tools),
    exportCommands(tools),
    importCommands(tools),
    serverCommands(tools),
    correctionCommands(tools),
    historyCommands(tools),
    uncertainCommands(tools),
    treatFolderCommands(),
  ];
  return groups.flatMap(Object.entries).map(([name, run]) => commands.registerCommand(`storyLens.${name}`, run));
}
