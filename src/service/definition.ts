import type { Location } from 'vscode-languageserver-types';
import { introduction, introductionAfter } from './introduction';
import { occurrences } from './occurrences';
import { locationOf, samePlace, type Place } from './place';
import { subjectsAt, type Spot, type Subject } from './spot';

/**
 * Where what stands at a spot is introduced: an entity by its best mention; an event by its first telling; a quotation by
 * its speaker; a date by the date of the article. From that very place it goes on to the next article.
 */
export function definition(spot: Spot): Location | null {
  for (const subject of subjectsAt(spot)) {
    const place = definingPlace(spot, subject);
    if (place) {
      return locationOf(place);
    }
  }
  return null;
}

function definingPlace({ story, article }: Spot, subject: Subject): Place | undefined {
  const here = { article, span: subject.span };
  switch (subject.kind) {
    case 'entity': {
      const place = introduction(story, subject.entity);
      return place && samePlace(place, here) ? (introductionAfter(story, subject.entity, article.uri) ?? place) : place;
    }
    case 'event': {
      const places = occurrences(story, subject);
      const first = places[0];
      return first && samePlace(first, here)
        ? (places.find(place => place.article.uri !== article.uri) ?? first)
        : first;
    }
    case 'quotation':
      return subject.quotation.speaker ? { article, span: subject.quotation.speaker } : undefined;
    case 'time': {
      const source = article.analysis.date?.source;
      return source ? { article, span: source } : here;
    }
  }
}
