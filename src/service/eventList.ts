import type { Library } from '../core/story/library';
import { readableDate } from '../core/text/dates';
import type { EventItem } from '../protocol';
import { oneLine } from './excerpt';
import { articleName, locationOf, placesOf, storyNames } from './place';

/** Every happening of every story, in time order, to pick from. */
export function eventList(library: Library): readonly EventItem[] {
  const several = library.stories.length > 1;
  const names = storyNames(library.stories);
  return library.stories.flatMap(story =>
    story.events.flatMap(event => {
      const [place] = event.kind === 'happening' ? placesOf(story, 'events', event.mentions.slice(0, 1)) : [];
      const told = event.articles.map(articleName).join(', ');
      return place
        ? {
            label: oneLine(event.label),
            description: event.date ? readableDate(event.date.value) : 'No date',
            detail: oneLine(several ? `${names.get(story.uri)!}: ${told}` : told),
            location: locationOf(place),
          }
        : [];
    }),
  );
}
