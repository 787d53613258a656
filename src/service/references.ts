import type { Location } from 'vscode-languageserver-types';
import { introduction } from './introduction';
import { occurrences } from './occurrences';
import { locationOf, samePlace } from './place';
import { subjectsAt, type Spot } from './spot';

/** Every mention of the entity or event at a spot, every date of the same day, every quotation of the same words. */
export function references(spot: Spot, includeDeclaration: boolean): readonly Location[] {
  const [subject] = subjectsAt(spot);
  if (!subject) {
    return [];
  }
  const places = occurrences(spot.story, subject);
  const declaration = subject.kind === 'entity' ? introduction(spot.story, subject.entity) : undefined;
  return places.filter(place => includeDeclaration || !declaration || !samePlace(place, declaration)).map(locationOf);
}
