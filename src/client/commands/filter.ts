import { nothingChosen } from '../tree/chosenEvents';
import type { CommandGroup, Tools } from './commands';
import { eventFilterCommands } from './eventFilter';
import { askForWords } from './filterWords';

export function filterCommands(tools: Tools): CommandGroup {
  const { events, entities, quotations } = tools.trees;
  return {
    ...eventFilterCommands(tools),
    clearEventsFilter() {
      events.filter = '';
      events.chosen = nothingChosen;
    },
    filterEntities: () => askForWords(entities, 'Filter People and Places', 'Names, or articles that mention them'),
    clearEntitiesFilter: () => (entities.filter = ''),
    filterQuotations: () => askForWords(quotations, 'Filter Quotations', 'Quoted words, speakers or articles'),
    clearQuotationsFilter: () => (quotations.filter = ''),
  };
}
