import { parseDay } from '../core/article/times/calendar';
import type { StoryEvent } from '../core/story/model';
import type { Story } from '../core/story/story';
import { stretchOf } from './stretch';

/** Which articles of a story tell of an event; each list sorted by uri. */
export interface Coverage {
  readonly told: readonly string[];
  readonly leftOut: readonly string[];
  /** Written before it happened, so that they could not tell. */
  readonly before: readonly string[];
}

export function coverageOf(story: Story, event: StoryEvent): Coverage {
  const first = event.modality === 'happened' && event.date ? stretchOf(event.date.value)?.first : undefined;
  const others = story.articles.filter(({ uri }) => !event.articles.includes(uri));
  const isEarlier = ({ analysis: { date } }: (typeof others)[number]) => {
    const latest = date ? parseDay(date.latest) : undefined;
    return first !== undefined && latest !== undefined && latest < first;
  };
  return {
    told: event.articles,
    leftOut: others.filter(article => !isEarlier(article)).map(({ uri }) => uri),
    before: others.filter(isEarlier).map(({ uri }) => uri),
  };
}

/** "Told by 3 of 5 articles": of those that could tell of it. */
export function toldBy({ told, leftOut }: Coverage): string {
  const all = told.length + leftOut.length;
  if (leftOut.length === 0) {
    return all === 1 ? 'Told by the only article' : `Told by all ${all} articles`;
  }
  return `Told by ${told.length} of ${all} articles`;
}

/** What happened, or is said to, that other articles tell and one leaves out, in time order. */
export interface LeftOut {
  /** Told by more than half of the others that could. */
  readonly byMost: readonly StoryEvent[];
  /** Told by fewer of them, but by two at least. */
  readonly bySeveral: readonly StoryEvent[];
}

export function leftOutBy(story: Story, uri: string): LeftOut {
  const found = story.events.flatMap(event => {
    const { told, leftOut } = coverageOf(story, event);
    return event.kind === 'happening' && leftOut.includes(uri)
      ? [{ event, most: told.length > leftOut.length - 1 }]
      : [];
  });
  return {
    byMost: found.filter(({ most }) => most).map(({ event }) => event),
    bySeveral: found.filter(({ event, most }) => !most && event.articles.length > 1).map(({ event }) => event),
  };
}
