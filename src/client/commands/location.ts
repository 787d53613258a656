import type { Location, TreeName } from '../../protocol';
import { open } from '../place';
import type { CommandGroup, Tools } from './commands';

/** What links in cards and nodes of trees do. */
export function locationCommands({ trees }: Tools): CommandGroup {
  return {
    /** @param tree where the node was clicked: it keeps the keyboard and stays as it is */
    async openLocation(location: Location, tree?: TreeName) {
      if (tree) {
        await trees[tree].stayDuring(() => open(location, true));
      } else {
        await open(location);
      }
    },
  };
}
