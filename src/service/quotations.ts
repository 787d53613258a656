import type { Location } from 'vscode-languageserver-types';
import { locationOf } from './place';
import { subjectsAt, type Spot } from './spot';
import { statementsBy } from './statements';

/** What was said by who stands at a spot, latest first; the same words once. */
export function quotations(spot: Spot): readonly Location[] {
  const subject = subjectsAt(spot).find(found => found.kind === 'entity');
  return subject ? statementsBy(spot.story, subject.entity.id).map(locationOf) : [];
}
