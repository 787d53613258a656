import type { Reading } from '../reading';
import type { WhoIsWho } from '../whoIsWho';
import { markActing } from './acting';
import { addAreas } from './areas';
import { tellStates } from './states';
import { addSurroundings } from './surroundings';

/** What the article tells of its places: what lies around them, their areas ("southern Norway"), and where a name stands for who governs. */
export function linkPlaces(reading: Reading, names: WhoIsWho): WhoIsWho {
  const told = addSurroundings(reading, tellStates(reading, names));
  return addAreas(reading, markActing(reading, told));
}
