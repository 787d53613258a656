import type { Location } from 'vscode-languageserver-types';
import { lastStartingAt } from '../core/text/span';
import type { NeighbourParams, Neighbours } from '../protocol';
import { occurrences } from './occurrences';
import { comparePlaces, locationOf, placeOf, type Place } from './place';
import { subjectsAt, type Spot } from './spot';
import { tellingAt } from './tellings';
import { uncertainPlaces } from './uncertain';

type Direction = NeighbourParams['direction'];

/** The next or previous of something from a spot, through all articles of its story and around. */
export function neighbour(
  spot: Spot,
  direction: Direction,
  of: Neighbours,
  { doubtfulBelow }: { readonly doubtfulBelow: number },
): Location | null {
  const place = neighbourPlace(spot, direction, of, doubtfulBelow);
  return place ? locationOf(place) : null;
}

function neighbourPlace(spot: Spot, direction: Direction, of: Neighbours, doubtfulBelow: number): Place | undefined {
  switch (of) {
    case 'mention':
      return neighbourMention(spot, direction);
    case 'event':
      return neighbourEvent(spot, direction);
    case 'telling':
      return neighbourTelling(spot, direction);
    case 'uncertain':
      return neighbourUncertain(spot, direction, doubtfulBelow);
  }
}

/** Another mention of what stands at the spot. */
function neighbourMention(spot: Spot, direction: Direction): Place | undefined {
  const [subject] = subjectsAt(spot);
  if (!subject) {
    return undefined;
  }
  const here = { article: spot.article, span: subject.span };
  const places = occurrences(spot.story, subject);
  return direction === 'next'
    ? (places.find(other => comparePlaces(other, here) > 0) ?? places[0])
    : (places.findLast(other => comparePlaces(other, here) < 0) ?? places.at(-1));
}

/** Another word that tells of a happening; one that the spot stands in counts as here, so that one gets on from where one came to. */
function neighbourEvent({ story, article, offset }: Spot, direction: Direction): Place | undefined {
  const { articles } = story;
  const own = articles.indexOf(article);
  const { events } = article.analysis;
  const at = events[lastStartingAt(events, offset)];
  const here = at && offset <= at.end ? at : { start: offset, end: offset };
  const isHappening = (index: number) => events[index]!.kind === 'happening';
  const index =
    direction === 'next'
      ? events.findIndex((event, i) => isHappening(i) && event.start >= here.end && event !== at)
      : events.findLastIndex((event, i) => isHappening(i) && event.end <= here.start && event !== at);
  if (index !== -1) {
    return { article, span: events[index]! };
  }
  const step = direction === 'next' ? 1 : -1;
  for (let i = 1; i <= articles.length; i++) {
    const other = articles[(own + step * i + articles.length * i) % articles.length]!;
    const happenings = other.analysis.events.filter(({ kind }) => kind === 'happening');
    const span = direction === 'next' ? happenings[0] : happenings.at(-1);
    if (span) {
      return { article: other, span };
    }
  }
  return undefined;
}

/** Where the next article that tells of the same event first does. */
function neighbourTelling(spot: Spot, direction: Direction): Place | undefined {
  const { story, article } = spot;
  const event = story.eventOf({ uri: article.uri, index: tellingAt(spot) });
  const others = event?.articles.filter(uri => uri !== article.uri) ?? [];
  const uri =
    direction === 'next'
      ? (others.find(other => other > article.uri) ?? others[0])
      : (others.findLast(other => other < article.uri) ?? others.at(-1));
  const first = event?.mentions.find(mention => mention.uri === uri);
  return first && placeOf(story, 'events', first);
}

/** Something else that nobody has laid down and that is less sure than the setting says. */
function neighbourUncertain(
  { story, article, offset, indirect }: Spot,
  direction: Direction,
  doubtfulBelow: number,
): Place | undefined {
  const places = story.articles.flatMap(each => uncertainPlaces(each, { indirect, doubtfulBelow }));
  const isHere = ({ article: other, span }: Place) => other === article && span.start <= offset && offset <= span.end;
  const here = places.findLast(isHere) ?? { article, span: { start: offset, end: offset } };
  const others = places.filter(place => !isHere(place));
  return direction === 'next'
    ? (others.find(place => comparePlaces(place, here) > 0) ?? others[0])
    : (others.findLast(place => comparePlaces(place, here) < 0) ?? others.at(-1));
}
