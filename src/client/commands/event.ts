import { QuickPickItemKind, window, type QuickPickItem, type Uri } from 'vscode';
import { requests, type EventItem, type EventListResult, type LeftOutParams, type LeftOutResult } from '../../protocol';
import { open } from '../place';
import { NO_ANSWER, tellBriefly } from '../tell';
import { withoutIcons } from '../text';
import type { CommandGroup, Tools } from './commands';

interface EventPick extends QuickPickItem {
  /** None for a heading. */
  readonly event?: EventItem;
}

export function eventCommands({ connection }: Tools): CommandGroup {
  return {
    /** All events in the order of time; the one chosen is opened where it is told. */
    async goToEvent() {
      const events = (await connection.request<EventListResult>(requests.eventList, {})) ?? [];
      if (events.length === 0) {
        tellBriefly('No events have been found yet.');
        return;
      }
      await pickAndOpen('Go to Event', 'An event, its day or who tells of it', events.map(eventPick));
    },

    /** @param chosen the article whose menu it is; without one, the active editor's. Opens how others tell what is chosen. */
    async showLeftOut(chosen?: Uri) {
      const uri = chosen ?? window.activeTextEditor?.document.uri;
      if (!uri) {
        return;
      }
      const params: LeftOutParams = { textDocument: { uri: uri.toString() } };
      const found = await connection.request<LeftOutResult | null>(requests.leftOut, params);
      if (!found) {
        tellBriefly(found === null ? 'This is no article of a story.' : NO_ANSWER);
        return;
      }
      const { others, byMost, bySeveral } = found;
      const picks = [
        ...under(others === 1 ? 'told by the other article' : 'told by most of the other articles', byMost),
        ...under('told by some of them', bySeveral),
      ];
      if (picks.length === 0) {
        tellBriefly(
          others === 0
            ? 'The story has no other article.'
            : 'This article leaves out nothing that several others tell.',
        );
        return;
      }
      await pickAndOpen('What This Article Leaves Out', 'An event to read in another article', picks);
    },
  };
}

async function pickAndOpen(title: string, placeHolder: string, picks: readonly EventPick[]): Promise<void> {
  const picked = await window.showQuickPick(picks, {
    title,
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.event) {
    await open(picked.event.location);
  }
}

function under(heading: string, events: readonly EventItem[]): readonly EventPick[] {
  return events.length > 0 ? [{ label: heading, kind: QuickPickItemKind.Separator }, ...events.map(eventPick)] : [];
}

function eventPick(event: EventItem): EventPick {
  return {
    event,
    label: withoutIcons(event.label),
    description: withoutIcons(event.description),
    detail: withoutIcons(event.detail),
  };
}
