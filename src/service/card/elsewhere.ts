import type { Entity } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { sentenceOf } from '../excerpt';
import { introductionIn } from '../introduction';
import { comparePlaces, placesOf, samePlace, type Place } from '../place';

const MENTIONS = 5;
const MENTIONS_AN_ARTICLE = 2;
const ENOUGH_OF_OTHERS = 3; // mentions, beside which this article's would only make the card long

/**
 * The nearest few mentions in other sentences, pronouns left out: first how the other articles introduce the entity, then their next,
 * then, where these are few, this article's.
 */
export function mentionsElsewhere(story: Story, entity: Entity, here: Place): readonly Place[] {
  const { uri } = here.article;
  const following = [...entity.articles.filter(other => other > uri), ...entity.articles.filter(other => other < uri)];
  const nearest = following.slice(0, MENTIONS);
  const chosen: Place[] = nearest.flatMap(other => introductionIn(story, entity, other) ?? []);
  const taken = new Set([here, ...chosen].map(sentenceKey));
  const perArticle = new Map(nearest.map(other => [other, 1]));
  for (const place of nearestFirst(story, entity, here)) {
    const count = perArticle.get(place.article.uri) ?? 0;
    if (chosen.length === MENTIONS || (place.article.uri === uri && othersOf(chosen, uri).length >= ENOUGH_OF_OTHERS)) {
      break;
    }
    if (count < MENTIONS_AN_ARTICLE && !taken.has(sentenceKey(place))) {
      chosen.push(place);
      taken.add(sentenceKey(place));
      perArticle.set(place.article.uri, count + 1);
    }
  }
  const others = othersOf(chosen, uri);
  const own = chosen.filter(place => place.article.uri === uri);
  return [...[...others].sort(comparePlaces), ...own.sort(comparePlaces)];
}

function othersOf(places: readonly Place[], uri: string): readonly Place[] {
  return places.filter(place => place.article.uri !== uri);
}

function* nearestFirst(story: Story, entity: Entity, here: Place): Generator<Place> {
  const telling = entity.mentions.filter(
    ({ uri, index }) => story.article(uri)?.analysis.mentions[index]?.form !== 'pronoun',
  );
  yield* placesOf(
    story,
    'mentions',
    telling.filter(ref => ref.uri !== here.article.uri),
  );
  const own = telling.filter(ref => ref.uri === here.article.uri);
  yield* placesOf(story, 'mentions', own)
    .filter(place => !samePlace(place, here))
    .sort((a, b) => distance(a, here) - distance(b, here));
}

function distance(a: Place, b: Place): number {
  return Math.abs(a.span.start - b.span.start);
}

function sentenceKey(place: Place): string {
  return `${place.article.uri} ${sentenceOf(place).start}`;
}
