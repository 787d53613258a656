import type { Location } from 'vscode-languageserver-types';
import { occurrences } from './occurrences';
import { comparePlaces, locationOf } from './place';
import { subjectsAt, type Spot } from './spot';

/** The next or previous mention of what stands at a spot, through all articles of its story and around. */
export function neighbour(spot: Spot, direction: 'next' | 'previous'): Location | null {
  const [subject] = subjectsAt(spot);
  if (!subject) {
    return null;
  }
  const here = { article: spot.article, span: subject.span };
  const places = occurrences(spot.story, subject);
  const place =
    direction === 'next'
      ? (places.find(other => comparePlaces(other, here) > 0) ?? places[0])
      : (places.findLast(other => comparePlaces(other, here) < 0) ?? places.at(-1));
  return place ? locationOf(place) : null;
}
