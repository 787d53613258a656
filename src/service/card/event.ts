import type { StoryEvent } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { readableDate } from '../../core/text/dates';
import { placeOf, type Place } from '../place';
import { faint, line, list, quoted, strong, text, type Card } from './card';

const TELLINGS = 8;

/** What happened and when, and every article's sentence about it side by side. */
export function eventCard(story: Story, event: StoryEvent): Card {
  const date = event.date ? readableDate(event.date.value) : 'no date';
  const inferred = event.date?.certainty === 'inferred' ? ', inferred' : '';
  const places = tellings(story, event);
  const title = places.length > 1 ? `Told by ${places.length} articles` : 'Told by this article alone';
  return [
    line(strong(event.label), text(' · '), faint(event.kind === 'statement' ? 'statement' : event.modality)),
    line(text(date + inferred)),
    ...(places.length > 1 ? list(title, places.slice(0, TELLINGS).map(quoted)) : [line(text(title))]),
    ...(places.length > TELLINGS ? [line(text(`and ${places.length - TELLINGS} more`))] : []),
  ];
}

/** The first mention of each article. */
function tellings(story: Story, event: StoryEvent): readonly Place[] {
  return event.articles.flatMap(uri => {
    const first = event.mentions.find(mention => mention.uri === uri);
    return (first && placeOf(story, 'events', first)) ?? [];
  });
}
