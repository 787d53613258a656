import { commands, window, type QuickPickItem, type Uri } from 'vscode';
import {
  requests,
  type EventChoice,
  type EventChoicesParams,
  type EventChoicesResult,
  type TreeNode,
} from '../../protocol';
import { NO_ANSWER, tellBriefly } from '../tell';
import { counted, withoutIcons } from '../text';
import { eventFilterOf, nothingChosen, type Chosen, type ChosenEvents } from '../tree/chosenEvents';
import type { CommandGroup, Tools } from './commands';
import { askForWords } from './filterWords';

type Way = keyof ChosenEvents;

interface WayPick extends QuickPickItem {
  readonly way: Way | 'words' | 'clear';
}

interface ChoicePick extends QuickPickItem {
  readonly choice: Chosen;
}

const ways: readonly { readonly way: Way; readonly label: string; readonly icon: string; readonly ask: string }[] = [
  { way: 'who', label: 'Person or Organization…', icon: 'person', ask: 'Events in which all of these take part' },
  { way: 'where', label: 'Place…', icon: 'location', ask: 'Events in one of these places' },
  { way: 'articles', label: 'Article…', icon: 'file', ask: 'Events that one of these tells' },
  { way: 'kinds', label: 'Kind…', icon: 'tag', ask: 'What happened, is planned, is denied or was said' },
];

/** Which events the side bar shows: by words, who takes part, where, who tells it and what kind it is. */
export function eventFilterCommands({ connection, trees: { events } }: Tools): CommandGroup {
  const showOnly = async (chosen: Partial<ChosenEvents>) => {
    events.filter = '';
    events.chosen = { ...nothingChosen, ...chosen };
    await commands.executeCommand('storyLens.events.focus');
  };
  const choose = async (way: Way, placeHolder: string) => {
    const only = eventFilterOf(events.chosen);
    const params: EventChoicesParams = { filter: events.filter, ...(only ? { only } : {}) };
    const found = await connection.request<EventChoicesResult>(requests.eventChoices, params);
    const picks = picksOf(way, found?.[way] ?? [], events.chosen[way]);
    if (picks.length === 0) {
      tellBriefly(found ? 'No event that is shown has any.' : NO_ANSWER);
      return;
    }
    const title = 'Filter Events';
    const picked = await window.showQuickPick(picks, {
      title,
      placeHolder,
      canPickMany: true,
      matchOnDescription: true,
    });
    if (picked) {
      events.chosen = { ...events.chosen, [way]: picked.map(({ choice }) => choice) };
    }
  };
  return {
    /** Asks what to filter by, then for which; what was chosen of other kinds stays. */
    async filterEvents() {
      const pick = await window.showQuickPick(wayPicks(events.filter, events.chosen), {
        title: 'Filter Events',
        placeHolder: 'What to filter by; filters add up',
      });
      if (pick?.way === 'words') {
        askForWords(events, 'Filter Events', 'People, places or articles, or words of an event');
      } else if (pick?.way === 'clear') {
        await commands.executeCommand('storyLens.clearEventsFilter');
      } else if (pick) {
        await choose(pick.way, ways.find(({ way }) => way === pick.way)?.ask ?? '');
      }
    },

    /** @param node of a person or organization */
    showEventsWith: (node?: TreeNode) => node && showOnly({ who: [{ id: node.id, label: node.label }] }),
    /** @param node of a place */
    showEventsAt: (node?: TreeNode) => node && showOnly({ where: [{ id: node.id, label: node.label }] }),

    /** @param chosen the article whose menu it is; without one, the active editor's */
    async showArticleEvents(chosen?: Uri) {
      const uri = chosen ?? window.activeTextEditor?.document.uri;
      if (uri) {
        await showOnly({ articles: [{ id: uri.toString(), label: nameOf(uri) }] });
      }
    },
  };
}

function wayPicks(words: string, chosen: ChosenEvents): readonly WayPick[] {
  const now = (text: string) => (text === '' ? {} : { description: withoutIcons(text) });
  const filtered = words !== '' || eventFilterOf(chosen) !== undefined;
  return [
    { way: 'words', label: '$(search) Words…', ...now(words) },
    ...ways.map(({ way, label, icon }) => ({
      way,
      label: `$(${icon}) ${label}`,
      ...now(chosen[way].map(choice => choice.label).join(', ')),
    })),
    ...(filtered ? [{ way: 'clear', label: '$(clear-all) Clear Filter' } as const] : []),
  ];
}

/** What can be chosen; also what is chosen now and would show nothing. */
function picksOf(way: Way, choices: readonly EventChoice[], chosen: readonly Chosen[]): readonly ChoicePick[] {
  const lost = chosen.filter(({ id }) => !choices.some(choice => choice.id === id));
  const all: readonly EventChoice[] = [...lost.map(choice => ({ ...choice, events: 0 })), ...choices];
  return all.map(({ id, label, description, events }) => ({
    choice: { id, label },
    label: withoutIcons(way === 'kinds' ? label.charAt(0).toUpperCase() + label.slice(1) : label),
    description: withoutIcons([counted(events, 'event'), ...(description ? [description] : [])].join(', ')),
    picked: chosen.some(choice => choice.id === id),
  }));
}

/** As the trees name an article. */
function nameOf({ path }: Uri): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  return dot > 0 ? file.slice(0, dot) : file;
}
