import { window, type QuickPickItem } from 'vscode';
import { requests, type EventItem, type EventListResult } from '../../protocol';
import { open } from '../place';
import { tellBriefly } from '../tell';
import { withoutIcons } from '../text';
import type { CommandGroup, Tools } from './commands';

interface EventPick extends QuickPickItem {
  readonly event: EventItem;
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
      const picked = await window.showQuickPick(events.map(eventPick), {
        title: 'Go to Event',
        placeHolder: 'An event, its day or who tells of it',
        matchOnDescription: true,
        matchOnDetail: true,
      });
      if (picked) {
        await open(picked.event.location);
      }
    },
  };
}

function eventPick(event: EventItem): EventPick {
  return {
    event,
    label: withoutIcons(event.label),
    description: withoutIcons(event.description),
    detail: withoutIcons(event.detail),
  };
}
