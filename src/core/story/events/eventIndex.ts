import { daysOf } from '../../article/times/calendar';
import type { Article, Ref } from '../article';
import type { EntityIndex } from '../entities/entityIndex';
import { linkHappenings, linkStatements, pairKey } from './eventLinking';
import { tellingOf, withEntities, type EventTelling } from './eventProfile';
import { weekdayOfTelling } from './eventTime';
import { eventOf } from './eventView';
import type { StoryEvent } from '../model';
import { placesInside } from './placePairs';

/** The event mentions of one concept, in order of file and text; only these can be of one event. */
interface Block {
  readonly tellings: readonly EventTelling[];
  readonly events: readonly StoryEvent[];
}

/** What one article tells, and which of its places lie in one another, as chains. */
interface Told {
  tellings: readonly EventTelling[];
  readonly places: readonly (readonly [number, number])[];
}

/**
 * What happened, told by all articles of a story. Mentions of one concept form a block; only blocks that an edit touches, or whose entities have
 * become others, are linked anew, when somebody next asks.
 */
export class EventIndex {
  readonly #entities: EntityIndex;
  readonly #articles = new Map<string, Article>();
  readonly #told = new Map<string, Told>();
  readonly #blocks = new Map<string, Block>();
  readonly #byId = new Map<string, StoryEvent>();
  readonly #byMention = new Map<string, StoryEvent>();
  #placePairs: ReadonlySet<string> = new Set();
  #byEntity: Map<string, StoryEvent[]> | undefined;
  #sorted: readonly StoryEvent[] | undefined;
  #stale = false;
  #relinked = 0;

  constructor(entities: EntityIndex) {
    this.#entities = entities;
  }

  /** How many blocks were linked since the index began. */
  get relinked(): number {
    return this.#relinked;
  }

  set(article: Article): void {
    this.#articles.set(article.uri, article);
    this.#told.delete(article.uri);
    this.#stale = true;
  }

  delete(uri: string): void {
    this.#articles.delete(uri);
    this.#told.delete(uri);
    this.#stale = true;
  }

  /** In time order; those without a date last, those that most articles tell first. */
  all(): readonly StoryEvent[] {
    this.#relink();
    this.#sorted ??= [...this.#byId.values()].sort(byTime);
    return this.#sorted;
  }

  get(id: string): StoryEvent | undefined {
    this.#relink();
    return this.#byId.get(id);
  }

  /** The event that an event mention tells of. */
  of(mention: Ref): StoryEvent | undefined {
    this.#relink();
    return this.#byMention.get(keyOf(mention));
  }

  /** Why a mention is of its event; empty for an event of one mention. */
  why(mention: Ref): readonly string[] {
    return (this.of(mention)?.mentions.length ?? 0) > 1 ? ['the same kind of event'] : [];
  }

  /** The events in which an entity takes part, or that took place there, in time order. */
  with(entity: string): readonly StoryEvent[] {
    const events = this.all();
    if (!this.#byEntity) {
      this.#byEntity = new Map();
      for (const event of events) {
        for (const id of new Set([...event.participants, ...event.places])) {
          const own = this.#byEntity.get(id) ?? [];
          this.#byEntity.set(id, own);
          own.push(event);
        }
      }
    }
    return this.#byEntity.get(entity) ?? [];
  }

  #relink(): void {
    if (!this.#stale) {
      return;
    }
    this.#stale = false;
    const uris = [...this.#articles.keys()].sort();
    const told = uris.map(uri => this.#toldBy(this.#articles.get(uri)!));
    const pairs = this.#pairsOf(uris, told);
    const samePairs = pairs.size === this.#placePairs.size && [...pairs].every(pair => this.#placePairs.has(pair));
    this.#placePairs = pairs;
    const byConcept = new Map<string, EventTelling[]>();
    for (const telling of told.flatMap(({ tellings }) => tellings)) {
      const own = byConcept.get(telling.mention.concept) ?? [];
      byConcept.set(telling.mention.concept, own);
      own.push(telling);
    }
    const changed = [...new Set([...this.#blocks.keys(), ...byConcept.keys()])].filter(
      concept => !samePairs || !isSameList(this.#blocks.get(concept)?.tellings ?? [], byConcept.get(concept) ?? []),
    );
    // All are forgotten before any is linked: an edit may hand one block's mention to another.
    changed.forEach(concept => this.#forget(concept));
    changed.forEach(concept => this.#link(concept, byConcept.get(concept) ?? []));
  }

  /** What an article tells; tellings stay the same objects as long as nothing about them changes. */
  #toldBy(article: Article): Told {
    const known = this.#told.get(article.uri);
    if (!known) {
      const toldOn = weekdayOfTelling(article.analysis);
      const tellings = article.analysis.events.map((_, index) => tellingOf(article, index, this.#entities, toldOn));
      const told = { tellings, places: placesInside(article) };
      this.#told.set(article.uri, told);
      return told;
    }
    known.tellings = known.tellings.map(telling => withEntities(telling, article, this.#entities));
    return known;
  }

  #pairsOf(uris: readonly string[], told: readonly Told[]): ReadonlySet<string> {
    const pairs = new Set<string>();
    told.forEach(({ places }, i) => {
      for (const [a, b] of places) {
        const [inner, outer] = [this.#entities.ofChain(uris[i]!, a), this.#entities.ofChain(uris[i]!, b)];
        if (inner && outer) {
          pairs.add(pairKey(inner.id, outer.id));
        }
      }
    });
    return pairs;
  }

  #forget(concept: string): void {
    for (const { id, mentions } of this.#blocks.get(concept)?.events ?? []) {
      this.#byId.delete(id);
      mentions.forEach(mention => this.#byMention.delete(keyOf(mention)));
    }
    this.#blocks.delete(concept);
  }

  #link(concept: string, tellings: readonly EventTelling[]): void {
    this.#relinked++;
    this.#sorted = undefined;
    this.#byEntity = undefined;
    if (tellings.length === 0) {
      return;
    }
    const context = { entities: this.#entities, articleOf: (uri: string) => this.#articles.get(uri)! };
    const statements = tellings.filter(({ mention }) => mention.kind === 'statement');
    const happenings = tellings.filter(({ mention }) => mention.kind === 'happening');
    const groups = [
      ...linkHappenings(concept, happenings, (a, b) => this.#placePairs.has(pairKey(a, b))),
      ...linkStatements(statements),
    ];
    const events = groups.map(group => eventOf(concept, group, context));
    this.#blocks.set(concept, { tellings, events });
    for (const event of events) {
      this.#byId.set(event.id, event);
      event.mentions.forEach(mention => this.#byMention.set(keyOf(mention), event));
    }
  }
}

function keyOf({ uri, index }: Ref): string {
  return `${index} ${uri}`;
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** By first day, the shorter stretch first; then what more articles and mentions tell. */
function byTime(a: StoryEvent, b: StoryEvent): number {
  const [one, other] = [daysOf(a.date?.value ?? ''), daysOf(b.date?.value ?? '')];
  const undated = Number(!one) - Number(!other);
  const days = one && other ? one.first - other.first || one.last - other.last : 0;
  return (
    undated ||
    days ||
    b.articles.length - a.articles.length ||
    b.mentions.length - a.mentions.length ||
    (a.id < b.id ? -1 : 1)
  );
}
