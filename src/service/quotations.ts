import type { Location } from 'vscode-languageserver-types';
import { locationOf } from './place';
import { placeOfSaying } from './sayings';
import { subjectsAt, type Spot } from './spot';
import { statementsBy } from './statements';

/** What was said by who stands at a spot, latest first; the same words once. */
export function quotations(spot: Spot): readonly Location[] {
  const subject = subjectsAt(spot).find(found => found.kind === 'entity');
  const statements = subject ? statementsBy(spot.story, subject.entity.id, spot.indirect) : [];
  return statements.map(saying => locationOf(placeOfSaying(saying)));
}
