import { window } from 'vscode';
import type { StoryTree } from '../tree/storyTree';
import type { CommandGroup, Tools } from './commands';

const DEBOUNCE_MS = 150; // a pause between letters

export function filterCommands({ trees: { events, entities, quotations } }: Tools): CommandGroup {
  return {
    filterEvents: () => askForFilter(events, 'Filter Events', 'People, places or articles, or words of an event'),
    clearEventsFilter: () => (events.filter = ''),
    filterEntities: () => askForFilter(entities, 'Filter People and Places', 'Names, or articles that mention them'),
    clearEntitiesFilter: () => (entities.filter = ''),
    filterQuotations: () => askForFilter(quotations, 'Filter Quotations', 'Quoted words, speakers or articles'),
    clearQuotationsFilter: () => (quotations.filter = ''),
  };
}

/** Filters while one types. Enter keeps the filter, Escape brings back the one before. */
function askForFilter(tree: StoryTree, title: string, placeholder: string): void {
  const before = tree.filter;
  const box = window.createInputBox();
  let timer: NodeJS.Timeout | undefined;
  let kept = false;
  Object.assign(box, { title, placeholder, value: before, prompt: 'Shows only what holds all of these words.' });
  box.onDidChangeValue(value => {
    clearTimeout(timer);
    timer = setTimeout(() => (tree.filter = value.trim()), DEBOUNCE_MS);
  });
  box.onDidAccept(() => {
    kept = true;
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    tree.filter = kept ? box.value.trim() : before;
    box.dispose();
  });
  box.show();
}
