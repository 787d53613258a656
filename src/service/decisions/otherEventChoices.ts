import type { StoryEvent } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import type { Choice } from '../../protocol';
import { oneLine } from '../excerpt';
import { partialDateOf } from '../partialDates';
import { articleName } from '../place';
import { readableStretch, stretchOf } from '../stretch';
import { idOf } from '../trees/node';
import type { Found } from './things';

const MOST_NAMED = 3; // articles

/** All events of a story but those that are meant: of like kind, with the same people and places, at nearly the same time first. */
export function otherEventChoices(story: Story, found: readonly Found[]): readonly Choice[] {
  const own = found.flatMap(({ event }) => event?.event ?? []);
  const ids = new Set(own.map(({ id }) => id));
  const [first] = own;
  return story.events
    .filter(({ id }) => !ids.has(id))
    .map(event => ({ event, rank: first ? likeness(first, event) : 0 }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ event }) => choiceOf(story, event));
}

function choiceOf(story: Story, event: StoryEvent): Choice {
  const date = event.date ? readableStretch(event.date.value) : (partialDateOf(story, event) ?? 'No date');
  const told = event.articles.slice(0, MOST_NAMED).map(articleName).join(', ');
  const more = event.articles.length > MOST_NAMED ? ` and ${event.articles.length - MOST_NAMED} more` : '';
  return {
    label: oneLine(event.label),
    description: event.modality === 'happened' ? date : `${date}, ${event.modality}`,
    detail: oneLine(`Told by ${told}${more}`),
    value: { tree: 'events', node: idOf(['event', story.uri, event.id]) },
  };
}

const FAR = 14; // days, beyond which it does not matter how many

function likeness(a: StoryEvent, b: StoryEvent): number {
  const own = new Set([...a.participants, ...a.places]);
  const shared = [...b.participants, ...b.places].filter(id => own.has(id)).length;
  const sort = a.kind === b.kind ? 1 : 0;
  const concept = a.concept === b.concept ? 2 : 0;
  const modality = a.modality === b.modality ? 0.5 : 0;
  const known = b.minor ? 0 : 0.5;
  return 2 * sort + concept + modality + known + Math.min(shared, 4) + 3 * nearness(a, b);
}

/** 1 for the same day, 0 for days far apart and for events without a day. */
function nearness({ date: a }: StoryEvent, { date: b }: StoryEvent): number {
  const [one, other] = [a && stretchOf(a.value), b && stretchOf(b.value)];
  if (!one || !other) {
    return 0;
  }
  const days = Math.max(0, one.first - other.last, other.first - one.last);
  return Math.max(0, 1 - days / FAR);
}
