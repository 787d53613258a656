import { isAside } from '../../core/export/quotations';
import type { Ref } from '../../core/story/article';
import type { Entity } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { shortDate } from '../../core/text/dates';
import { sentenceOf, shorten } from '../excerpt';
import { introductionIn } from '../introduction';
import { articleName, comparePlaces, locationOf, placeOf, placesOf, samePlace, type Place } from '../place';
import type { Spot } from '../spot';
import { faint, line, linkTo, list, quoted, some, strong, text, type Block, type Card, type Part } from './card';

const MENTIONS = 6;
const MENTIONS_AN_ARTICLE = 2;
const SAYINGS = 3;
const EVENTS = 3;
const DESCRIPTORS = 4;
const SPELLINGS = 4;
const ARTICLES = 5;
const WORDS_ROOM = 110; // characters of a quotation

/** Who or what an entity is, how it is written, where else it stands, what it said and took part in. */
export function entityCard({ story }: Spot, entity: Entity, here: Place, doubtful: boolean): Card {
  const descriptors = fullest(entity.descriptors.map(descriptor => descriptor.text));
  const kind = doubtful ? `${entity.kind}, uncertain` : entity.kind;
  const total = entity.mentions.length;
  const all: Part = { kind: 'mentions', text: `All ${total} mentions`, at: locationOf(here) };
  const elsewhere = otherMentions(story, entity, here);
  return [
    line(strong(entity.name), text(' · '), faint(kind)),
    ...(descriptors.length > 0 ? [line(text(some(descriptors, DESCRIPTORS)))] : []),
    line(text(countsOf(entity))),
    ...spellings(entity),
    ...list('Elsewhere', elsewhere.map(quoted)),
    ...(total > elsewhere.length + 1 ? [line(all)] : []),
    ...sayings(story, entity),
    ...list('Events', events(story, entity)),
  ];
}

/** Without those that another says as well: "envoy" beside "special envoy". */
function fullest(descriptors: readonly string[]): readonly string[] {
  const folded = descriptors.map(descriptor => descriptor.toLowerCase());
  return descriptors.filter(
    (_, i) => !folded.some((other, j) => j !== i && other.includes(folded[i]!) && other !== folded[i]),
  );
}

/** "7 mentions in 2 articles: first-wire 4, second-post 3". */
function countsOf({ mentions, articles }: Entity): string {
  const total = mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`;
  if (articles.length < 2) {
    return `${total}, in ${articles.map(articleName).join('') || 'no article'} alone`;
  }
  const perArticle = new Map<string, number>();
  for (const { uri } of mentions) {
    perArticle.set(uri, (perArticle.get(uri) ?? 0) + 1);
  }
  const counts = [...perArticle].sort((a, b) => b[1] - a[1]).map(([uri, count]) => `${articleName(uri)} ${count}`);
  return `${total} in ${articles.length} articles: ${some(counts, ARTICLES)}`;
}

function spellings(entity: Entity): readonly Block[] {
  const others = entity.aliases.filter(alias => alias.text !== entity.name);
  const texts = others.map(({ text: words, count, articles }) => {
    const where =
      articles.length === entity.articles.length && articles.length > 1
        ? 'in all of them'
        : some(articles.map(articleName), 2);
    return `${words} (${count}× ${where})`;
  });
  return texts.length > 0 ? [line(text(`Also written ${some(texts, SPELLINGS)}`))] : [];
}

/** The nearest few in other sentences: first how the other articles introduce it, then their next, then this article's. */
function otherMentions(story: Story, entity: Entity, here: Place): readonly Place[] {
  const { uri } = here.article;
  const following = [...entity.articles.filter(other => other > uri), ...entity.articles.filter(other => other < uri)];
  const nearest = following.slice(0, MENTIONS);
  const chosen: Place[] = nearest.flatMap(other => introductionIn(story, entity, other) ?? []);
  const taken = new Set([here, ...chosen].map(sentenceKey));
  const perArticle = new Map(nearest.map(other => [other, 1]));
  for (const place of nearestFirst(story, entity, here)) {
    const count = perArticle.get(place.article.uri) ?? 0;
    if (chosen.length === MENTIONS) {
      break;
    }
    if (count < MENTIONS_AN_ARTICLE && !taken.has(sentenceKey(place))) {
      chosen.push(place);
      taken.add(sentenceKey(place));
      perArticle.set(place.article.uri, count + 1);
    }
  }
  const others = chosen.filter(place => place.article.uri !== uri);
  const own = chosen.filter(place => place.article.uri === uri);
  return [...others.sort(comparePlaces), ...own.sort(comparePlaces)];
}

function* nearestFirst(story: Story, entity: Entity, here: Place): Generator<Place> {
  yield* placesOf(
    story,
    'mentions',
    entity.mentions.filter(ref => ref.uri !== here.article.uri),
  );
  const own = entity.mentions.filter(ref => ref.uri === here.article.uri);
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

/** The first few, the same words once, boilerplate left out; how many there are where not all are shown. */
function sayings(story: Story, entity: Entity): readonly Block[] {
  const different: Ref[] = [];
  const repeated = new Set<string>();
  for (const ref of story.quotationsBy(entity.id)) {
    const article = story.article(ref.uri);
    const quotation = article?.analysis.quotations[ref.index];
    if (article && quotation && !isAside(article, quotation) && !repeated.has(keyOf(ref))) {
      different.push(ref);
      story.sameWords(ref).forEach(other => repeated.add(keyOf(other)));
    }
  }
  const shown = placesOf(story, 'quotations', different.slice(0, SAYINGS));
  const title = different.length > SAYINGS ? `Said, ${SAYINGS} of ${different.length} quotations` : 'Said';
  return list(
    title,
    shown.map(place => [
      linkTo(place),
      text(` ${shorten(place.article.text.slice(place.span.start, place.span.end), WORDS_ROOM)}`),
    ]),
  );
}

function keyOf({ uri, index }: Ref): string {
  return `${uri} ${index}`;
}

function events(story: Story, entity: Entity): readonly (readonly Part[])[] {
  const happenings = story.eventsWith(entity.id).filter(event => event.kind === 'happening');
  const told = [...happenings].sort((a, b) => b.articles.length - a.articles.length).slice(0, EVENTS);
  return happenings
    .filter(event => told.includes(event))
    .flatMap(event => {
      const place = event.mentions[0] && placeOf(story, 'events', event.mentions[0]);
      const date = event.date ? ` · ${shortDate(event.date.value)}` : '';
      return place ? [[linkTo(place), text(` ${event.label}${date}`)]] : [];
    });
}
