import type { Modality } from '../../article/analysis';
import { dateOf } from './eventDate';
import { labelOf, type LabelContext } from './label/eventLabel';
import type { EventTelling } from './eventProfile';
import type { StoryEvent } from '../model';

/** The event that tellings, in order of file and text, are of. */
export function eventOf(concept: string, tellings: readonly EventTelling[], context: LabelContext): StoryEvent {
  const first = tellings[0]!;
  const places = mostNamed(tellings.map(telling => telling.places));
  const participants = mostNamed(tellings.map(({ actors, acting }) => [...actors, ...acting]));
  return {
    id: `${concept}:${first.ref.uri.slice(first.ref.uri.lastIndexOf('/') + 1)}#${first.ref.index}`,
    kind: first.mention.kind,
    modality: modalityOf(tellings),
    concept,
    label: labelOf(tellings, places, context),
    date: dateOf(tellings.flatMap(({ when, ownTime }) => (when ? [{ when, own: ownTime }] : []))),
    participants,
    places,
    mentions: tellings.map(({ ref }) => ref),
    articles: [...new Set(tellings.map(({ ref }) => ref.uri))].sort(),
    related: [],
  };
}

function mostNamed(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  lists.forEach(ids => ids.forEach(id => counts.set(id, (counts.get(id) ?? 0) + 1)));
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
}

/** What anybody tells as happened did; else what most tell. */
function modalityOf(tellings: readonly EventTelling[]): Modality {
  const order: readonly Modality[] = ['happened', 'reported', 'planned', 'denied'];
  const count = (modality: Modality): number => tellings.filter(({ mention }) => mention.modality === modality).length;
  return count('happened') > 0 ? 'happened' : order.reduce((a, b) => (count(b) > count(a) ? b : a));
}
