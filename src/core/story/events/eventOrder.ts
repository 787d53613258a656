import { daysOf, type Days } from '../../article/times/calendar';
import type { StoryEvent } from '../model';

/** At one change for so many events, putting the changes in is less work than sorting them all. */
const FEW = 20;

interface Placed {
  readonly event: StoryEvent;
  readonly days: Days | null;
}

/** Events by id, and in time order; sorted when asked for. */
export class EventOrder {
  readonly #byId = new Map<string, Placed>();
  readonly #changed = new Set<string>();
  #placed: readonly Placed[] = [];
  #sorted: readonly StoryEvent[] | undefined;

  get(id: string): StoryEvent | undefined {
    return this.#byId.get(id)?.event;
  }

  /** Adds an event, or replaces the one of the same id. */
  set(event: StoryEvent): void {
    this.#byId.set(event.id, { event, days: daysOfDate(event.date?.value) });
    this.#changed.add(event.id);
  }

  delete(id: string): void {
    this.#byId.delete(id);
    this.#changed.add(id);
  }

  sorted(): readonly StoryEvent[] {
    if (!this.#sorted || this.#changed.size > 0) {
      const come = [...this.#changed].flatMap(id => this.#byId.get(id) ?? []);
      this.#placed =
        this.#changed.size * FEW > this.#placed.length
          ? [...this.#byId.values()].sort(byTime)
          : merged(
              this.#placed.filter(({ event }) => !this.#changed.has(event.id)),
              come.sort(byTime),
            );
      this.#changed.clear();
      this.#sorted = this.#placed.map(({ event }) => event);
    }
    return this.#sorted;
  }

  /** The events of these ids, in time order. */
  inOrder(ids: Iterable<string>): readonly StoryEvent[] {
    return [...ids]
      .flatMap(id => this.#byId.get(id) ?? [])
      .sort(byTime)
      .map(({ event }) => event);
  }
}

/** Two sorted lists as one. */
function merged(many: readonly Placed[], few: readonly Placed[]): readonly Placed[] {
  const list: Placed[] = [];
  let next = 0;
  for (const placed of many) {
    while (next < few.length && byTime(few[next]!, placed) < 0) {
      list.push(few[next++]!);
    }
    list.push(placed);
  }
  return [...list, ...few.slice(next)];
}

/** The days of an event's date: of two dates with a slash between the days from one to the other. */
export function daysOfDate(value: string | undefined): Days | null {
  const [first, last] = (value ?? '').split('/').map(part => daysOf(part));
  return first ? { first: first.first, last: (last ?? first).last } : null;
}

/** By first day, the shorter stretch first; then what more articles and mentions tell. */
function byTime(a: Placed, b: Placed): number {
  const undated = Number(!a.days) - Number(!b.days);
  const days = a.days && b.days ? a.days.first - b.days.first || a.days.last - b.days.last : 0;
  return (
    undated ||
    days ||
    b.event.articles.length - a.event.articles.length ||
    b.event.mentions.length - a.event.mentions.length ||
    (a.event.id < b.event.id ? -1 : 1)
  );
}
