import type { Library } from '../core/story/library';
import type { Entity, StoryEvent } from '../core/story/model';
import type { Story } from '../core/story/story';
import {
  eventFilterKinds,
  type EventChoice,
  type EventChoicesParams,
  type EventChoicesResult,
  type EventFilter,
} from '../protocol';
import { oneLine } from './excerpt';
import { entitiesByImportance } from './importance';
import { articleName, storyNames } from './place';
import type { Shown } from './sayings';
import { createFilter, filterKindOf } from './trees/filter';
import { idOf } from './trees/node';

const MOST = 500; // of one list: more cannot be looked through, and the first are the most important

/** What the events of a library can be filtered by, the most important first; what would show nothing is left out. */
export function eventChoices(
  library: Library,
  { filter, only = {} }: EventChoicesParams,
  shown: Shown,
): EventChoicesResult {
  /** The events that the rest of the filter shows, story by story. */
  const beside = (list: keyof EventFilter) => {
    const rest = createFilter(filter, shown, { ...only, [list]: [] });
    return library.stories.map(story => ({ story, events: story.events.filter(event => rest.event(story, event)) }));
  };
  const names = library.stories.length > 1 ? storyNames(library.stories) : undefined;
  const described = (story: Story, words = '') =>
    [words, names?.get(story.uri) ?? ''].filter(part => part !== '').join(', ');

  const entities = (list: 'who' | 'where') =>
    beside(list).flatMap(({ story, events }) => {
      const counts = countBy(events, event => new Set([...event.participants, ...event.places]));
      return entitiesByImportance(story)
        .filter(entity => (entity.kind === 'place') === (list === 'where'))
        .map(entity =>
          choice(nodeId(story, entity), entity.name, described(story, describe(entity)), counts.get(entity.id)),
        );
    });
  const kinds = countBy(
    beside('kinds').flatMap(({ events }) => events),
    event => [filterKindOf(event)],
  );
  return {
    who: worthwhile(entities('who')),
    where: worthwhile(entities('where')),
    articles: worthwhile(
      beside('articles').flatMap(({ story, events }) => {
        const counts = countBy(events, event => event.articles);
        return story.articles.map(({ uri }) => choice(uri, articleName(uri), described(story), counts.get(uri)));
      }),
    ),
    kinds: worthwhile(eventFilterKinds.map(kind => choice(kind, kind, '', kinds.get(kind)))),
  };
}

/** Of who or what is called alike the descriptor tells. */
function describe({ kind, place, descriptors }: Entity): string {
  return kind === 'place' ? (place?.country ?? '') : (descriptors[0]?.text ?? '');
}

function nodeId(story: Story, { kind, id }: Entity): string {
  return idOf([kind, story.uri, id]);
}

function choice<T extends string>(id: T, label: string, description: string, events = 0): EventChoice<T> {
  return { id, label: oneLine(label), ...(description === '' ? {} : { description: oneLine(description) }), events };
}

function worthwhile<T extends string>(choices: readonly EventChoice<T>[]): readonly EventChoice<T>[] {
  return choices.filter(({ events }) => events > 0).slice(0, MOST);
}

function countBy(
  events: readonly StoryEvent[],
  keysOf: (event: StoryEvent) => Iterable<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const event of events) {
    for (const key of keysOf(event)) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
