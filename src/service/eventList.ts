import type { Library } from '../core/story/library';
import type { StoryEvent } from '../core/story/model';
import type { Story } from '../core/story/story';
import type { EventItem, LeftOutResult } from '../protocol';
import { coverageOf, leftOutBy, toldBy } from './coverage';
import { oneLine } from './excerpt';
import { partialDateOf } from './partialDates';
import { articleName, locationOf, placesOf, storyNames } from './place';
import { readableStretch } from './stretch';

/** Every happening of every story, in time order, to pick from; what is told in passing is left out. */
export function eventList(library: Library): readonly EventItem[] {
  const several = library.stories.length > 1;
  const names = storyNames(library.stories);
  return library.stories.flatMap(story =>
    story.events.flatMap(event => {
      const told = event.articles.map(articleName).join(', ');
      const detail = several ? `${names.get(story.uri)!}: ${told}` : told;
      return event.kind === 'happening' && !event.minor ? itemOf(story, event, detail) : [];
    }),
  );
}

/** What other articles of its story tell and an article leaves out; null for what is no article. */
export function leftOutList(library: Library, uri: string): LeftOutResult | null {
  const story = library.storyOf(uri);
  if (!story?.article(uri)) {
    return null;
  }
  const { byMost, bySeveral } = leftOutBy(story, uri);
  const items = (events: readonly StoryEvent[]) =>
    events.flatMap(event => {
      const coverage = coverageOf(story, event);
      return itemOf(story, event, `${toldBy(coverage)}: ${event.articles.map(articleName).join(', ')}`);
    });
  return { others: story.articles.length - 1, byMost: items(byMost), bySeveral: items(bySeveral) };
}

/** None where nothing tells of the event. */
function itemOf(story: Story, event: StoryEvent, detail: string): readonly EventItem[] {
  const [place] = placesOf(story, 'events', event.mentions.slice(0, 1));
  if (!place) {
    return [];
  }
  const date = event.date ? readableStretch(event.date.value) : (partialDateOf(story, event) ?? 'No date');
  const modality = event.modality === 'happened' ? '' : `, ${event.modality}`;
  return [
    {
      label: oneLine(event.label),
      description: date + modality,
      detail: oneLine(detail),
      location: locationOf(place),
    },
  ];
}
