import type { Article } from '../../core/story/article';
import type { StoryEvent } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { stretchOf } from '../stretch';
import type { Filter } from './filter';

/** The date of events without one. */
export const UNDATED = '';

/** The events of one date, in the story's order. */
export interface EventDay {
  /** A date as `EventDate` has it, or `UNDATED`. */
  readonly value: string;
  /** Without those that stand below the event that they are a part of. */
  readonly happenings: readonly StoryEvent[];
  readonly statements: readonly StoryEvent[];
  /** Happenings told in passing: of what has no date alone. */
  readonly passing: readonly StoryEvent[];
}

/** Where the events that a filter lets through stand. */
export interface EventLayout {
  /** In order of time, `UNDATED` last. What is known only by its year, month or week comes before the days in it. */
  readonly days: readonly EventDay[];
  /** What stands below an event as a part of it, by the event's id. */
  readonly parts: ReadonlyMap<string, readonly StoryEvent[]>;
  /** The event that a part stands below, by the part's id. */
  readonly wholes: ReadonlyMap<string, StoryEvent>;
}

/** For each state of a story the layout that was asked for last: a tree asks day by day. */
const known = new WeakMap<readonly Article[], { readonly key: string; readonly layout: EventLayout }>();

export function layoutOf(story: Story, filter: Filter): EventLayout {
  const last = known.get(story.articles);
  if (last?.key === filter.key) {
    return last.layout;
  }
  const layout = createLayout(story.events.filter(event => filter.event(story, event)));
  known.set(story.articles, { key: filter.key, layout });
  return layout;
}

export function dayOf({ date }: StoryEvent): string {
  return date && stretchOf(date.value) ? date.value : UNDATED;
}

function createLayout(events: readonly StoryEvent[]): EventLayout {
  const wholes = wholesOf(events);
  const parts = new Map<string, StoryEvent[]>();
  const days = new Map<string, Record<'happenings' | 'statements' | 'passing', StoryEvent[]> & { value: string }>();
  for (const event of events) {
    const whole = wholes.get(event.id);
    if (whole) {
      const own = parts.get(whole.id) ?? [];
      parts.set(whole.id, own);
      own.push(event);
      continue;
    }
    const value = dayOf(event);
    const day = days.get(value) ?? { value, happenings: [], statements: [], passing: [] };
    days.set(value, day);
    day[event.kind === 'statement' ? 'statements' : event.minor ? 'passing' : 'happenings'].push(event);
  }
  return { days: [...days.values()].sort((a, b) => compareDates(a.value, b.value)), parts, wholes };
}

/** The shortest event that each is a part of, among those shown; none that would stand below itself. */
function wholesOf(events: readonly StoryEvent[]): ReadonlyMap<string, StoryEvent> {
  const shown = new Map(events.map(event => [event.id, event]));
  const wholes = new Map<string, StoryEvent>();
  for (const event of events) {
    const candidates = event.related.flatMap(({ kind, event: id }) => (kind === 'whole' ? (shown.get(id) ?? []) : []));
    const [whole] = candidates
      .filter(other => !standsBelow(other, event, wholes))
      .sort((a, b) => lengthOf(a) - lengthOf(b));
    if (whole) {
      wholes.set(event.id, whole);
    }
  }
  return wholes;
}

function standsBelow(event: StoryEvent, above: StoryEvent, wholes: ReadonlyMap<string, StoryEvent>): boolean {
  for (let at: StoryEvent | undefined = event; at; at = wholes.get(at.id)) {
    if (at.id === above.id) {
      return true;
    }
  }
  return false;
}

function lengthOf({ date }: StoryEvent): number {
  const stretch = date ? stretchOf(date.value) : undefined;
  return stretch ? stretch.last - stretch.first : Infinity;
}

function compareDates(a: string, b: string): number {
  const [one, other] = [stretchOf(a), stretchOf(b)];
  if (!one || !other) {
    return Number(!one) - Number(!other);
  }
  return one.first - other.first || coarseness(b) - coarseness(a) || one.last - other.last;
}

/** Of a year 3, of a month 2, of a week 1, of days 0. */
function coarseness(value: string): number {
  return /^\d{4}$/.test(value) ? 3 : /^\d{4}-\d\d$/.test(value) ? 2 : /^\d{4}-W\d\d$/.test(value) ? 1 : 0;
}
