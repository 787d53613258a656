import { daysOf, type Days } from '../core/article/times/calendar';
import type { EventDate, StoryEvent } from '../core/story/model';
import type { Library } from '../core/story/library';
import type { Story } from '../core/story/story';
import { readableDate } from '../core/text/dates';
import type { TimelineDate, TimelineEvent, TimelineParams, TimelineResult, TimelineTelling } from '../protocol';
import { excerpt, oneLine, shorten } from './excerpt';
import { entitiesByImportance } from './importance';
import { partialDateOf } from './partialDates';
import { articleName, locationOf, placesOf, storyNames, type Place } from './place';

const EVENTS = 2000; // more can neither be told apart nor sent at every change
const TELLINGS = 30; // of one event
const PLACES = 5; // of one event
const SENTENCE_ROOM = 200; // characters
const LABEL_ROOM = 120; // characters

/** The events of a story to draw; those that most articles tell where there are too many, nothing told in passing. */
export function timeline(library: Library, { story: uri, article }: TimelineParams): TimelineResult {
  const { stories } = library;
  const story =
    stories.find(known => known.uri === uri) ??
    (article === undefined ? undefined : library.storyOf(article)) ??
    stories[0];
  const names = storyNames(stories);
  const shown = story?.events.filter(({ minor }) => !minor) ?? [];
  const events = mostTold(shown);
  const involved = new Set(events.flatMap(({ participants }) => participants));
  return {
    stories: stories.map(known => ({ uri: known.uri, name: oneLine(names.get(known.uri)!) })),
    story: story?.uri ?? null,
    articles: story?.articles.length ?? 0,
    participants: (story ? entitiesByImportance(story) : [])
      .filter(({ id }) => involved.has(id))
      .map(({ id, name, kind }) => ({ id, name: shorten(name, LABEL_ROOM), kind })),
    events: story ? events.map(event => timelineEvent(story, event)) : [],
    leftOut: shown.length - events.length,
  };
}

/** As many as can be shown, happenings before statements, in their own order. */
function mostTold(events: readonly StoryEvent[]): readonly StoryEvent[] {
  if (events.length <= EVENTS) {
    return events;
  }
  const weight = ({ kind, articles, mentions }: StoryEvent) =>
    (kind === 'happening' ? 1e6 : 0) + articles.length * 1000 + Math.min(mentions.length, 999);
  const kept = new Set([...events].sort((a, b) => weight(b) - weight(a)).slice(0, EVENTS));
  return events.filter(event => kept.has(event));
}

function timelineEvent(story: Story, event: StoryEvent): TimelineEvent {
  const date = event.date && timelineDate(event.date);
  return {
    id: event.id,
    kind: event.kind,
    modality: event.modality,
    label: shorten(event.label, LABEL_ROOM),
    date,
    partial: date ? '' : (partialDateOf(story, event) ?? ''),
    participants: event.participants.filter(id => story.entity(id)),
    places: event.places
      .slice(0, PLACES)
      .flatMap(id => story.entity(id)?.name ?? [])
      .map(name => shorten(name, LABEL_ROOM)),
    articles: event.articles.map(uri => oneLine(articleName(uri))),
    tellings: tellingsOf(story, event),
  };
}

/** Null where the value is no certain stretch of days. */
function timelineDate({ value, certainty, reason }: EventDate): TimelineDate | null {
  const parts = value.split('/');
  const days = parts.map(part => daysOf(part));
  const from = days[0];
  const to = days.at(-1);
  if (!from || !to || parts.length > 2 || to.last < from.first) {
    return null;
  }
  const { first, last }: Days = { first: from.first, last: to.last };
  return { first, last, certainty, text: parts.map(readableDate).join(' to '), reason };
}

/** One for each sentence: the first of every article, so that none is missing where there are too many, then the others. */
function tellingsOf(story: Story, { mentions }: StoryEvent): readonly TimelineTelling[] {
  const articles = new Set<string>();
  const sentences = new Set<string>();
  const firsts: Place[] = [];
  const others: Place[] = [];
  for (const mention of mentions) {
    const sentence = story.article(mention.uri)?.analysis.events[mention.index]?.sentence;
    const key = `${mention.uri} ${sentence ?? ''}`;
    const [place] = sentences.has(key) ? [] : placesOf(story, 'events', [mention]);
    if (place) {
      (articles.has(mention.uri) ? others : firsts).push(place);
      articles.add(mention.uri);
      sentences.add(key);
    }
  }
  return [...firsts, ...others].slice(0, TELLINGS).map(place => {
    const { before, text, after } = excerpt(place, SENTENCE_ROOM);
    return {
      article: oneLine(articleName(place.article.uri)),
      sentence: before + text + after,
      location: locationOf(place),
    };
  });
}
