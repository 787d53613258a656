import type { Days } from '../../article/times/calendar';
import type { EventRelation, StoryEvent } from '../model';
import type { Account } from './account';
import { daysOfDate, type EventOrder } from './eventOrder';
import type { PlacesAgree } from './fit';
import { ListsByKey } from './listsByKey';
import { overlap } from './sets';

/** What relating asks of an event. */
interface Part {
  readonly event: StoryEvent;
  readonly days: Days | null;
  readonly keys: readonly string[];
  /** Told as several days or rounds, or throughout a stretch of days. */
  readonly isSeries: boolean;
}

/** Longer stretches hold too much to be one event of parts. */
const MOST_DAYS = 14;
/** Of the participants of both, how many a part and its whole share at least. */
const SHARED = 0.3;

/** Which events are parts of others: a day of talks within two days of talks. */
export class EventRelations {
  readonly #placesAgree: PlacesAgree;
  readonly #parts = new Map<string, Part>();
  readonly #wholesByKey = new ListsByKey<string>();
  readonly #idsByKey = new ListsByKey<string>();
  readonly #related = new Map<string, Map<string, EventRelation['kind']>>();
  readonly #come = new Set<string>();
  readonly #touched = new Set<string>();

  constructor(placesAgree: PlacesAgree) {
    this.#placesAgree = placesAgree;
  }

  add(event: StoryEvent, accounts: readonly Account[]): void {
    if (event.kind === 'statement') {
      return;
    }
    const kinds = [...new Set(accounts.flatMap(({ concepts }) => [...concepts]))];
    const part: Part = {
      event,
      days: daysOfDate(event.date?.value),
      keys: kinds.flatMap(kind => [...event.participants, ...event.articles].map(one => `${kind}\n${one}`)),
      isSeries: accounts.some(
        ({ date, tellings }) =>
          date?.when.throughout === true ||
          tellings.some(
            ({ mention: { series }, when }) =>
              when?.throughout === true || (series !== null && series.unit !== 'hour' && (series.count ?? 0) > 1),
          ),
      ),
    };
    this.#parts.set(event.id, part);
    this.#come.add(event.id);
    for (const key of part.keys) {
      this.#idsByKey.add(key, event.id);
      if (isWhole(part)) {
        this.#wholesByKey.add(key, event.id);
      }
    }
  }

  delete(id: string): void {
    this.#parts.get(id)?.keys.forEach(key => {
      this.#idsByKey.delete(key, id);
      this.#wholesByKey.delete(key, id);
    });
    this.#parts.delete(id);
    this.#come.delete(id);
    this.#related.get(id)?.forEach((_, other) => {
      this.#related.get(other)?.delete(id);
      this.#touched.add(other);
    });
    this.#related.delete(id);
  }

  /** Writes what has changed into the events. */
  update(order: EventOrder): void {
    for (const id of this.#come) {
      const own = this.#parts.get(id)!;
      const near = new Set(own.keys.flatMap(key => [...(isWhole(own) ? this.#idsByKey : this.#wholesByKey).of(key)]));
      near.delete(id);
      for (const other of near) {
        const part = this.#parts.get(other)!;
        if (this.#holds(own, part)) {
          this.#relate(own, part);
        } else if (this.#holds(part, own)) {
          this.#relate(part, own);
        }
      }
      this.#touched.add(id);
    }
    this.#come.clear();
    for (const id of this.#touched) {
      const event = order.get(id);
      const related = [...(this.#related.get(id) ?? [])]
        .map(([other, kind]) => ({ kind, event: other }))
        .sort((a, b) => (a.event < b.event ? -1 : 1));
      if (event && (related.length > 0 || event.related.length > 0)) {
        order.set({ ...event, related });
      }
    }
    this.#touched.clear();
  }

  #relate(whole: Part, part: Part): void {
    this.#mark(whole.event.id, part.event.id, 'part');
    this.#mark(part.event.id, whole.event.id, 'whole');
  }

  #mark(id: string, other: string, kind: EventRelation['kind']): void {
    const own = this.#related.get(id) ?? new Map<string, EventRelation['kind']>();
    this.#related.set(id, own.set(other, kind));
    this.#touched.add(id);
  }

  #holds(whole: Part, part: Part): boolean {
    const [a, b] = [whole.event, part.event];
    return (
      isWhole(whole) &&
      whole.days !== null &&
      part.days !== null &&
      whole.days.first <= part.days.first &&
      part.days.last <= whole.days.last &&
      part.days.last - part.days.first < whole.days.last - whole.days.first &&
      (a.modality === 'planned') === (b.modality === 'planned') &&
      takePart(a, b) &&
      (a.places.length === 0 ||
        b.places.length === 0 ||
        a.places.some(one => b.places.some(other => one === other || this.#placesAgree(one, other))))
    );
  }
}

/** Do enough of the same take part? Where one of two does not tell who, an article must tell both. */
function takePart(a: StoryEvent, b: StoryEvent): boolean {
  return a.participants.length === 0 || b.participants.length === 0
    ? a.articles.some(uri => b.articles.includes(uri))
    : overlap(new Set(a.participants), new Set(b.participants)) >= SHARED;
}

/** Told as several days, and dated so. */
function isWhole({ days, isSeries }: Part): boolean {
  return days !== null && days.last > days.first && days.last - days.first < MOST_DAYS && isSeries;
}
