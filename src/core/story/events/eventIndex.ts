import { canonicalPlace } from '../../language/places';
import { type Article, compareRefs, type Ref } from '../article';
import type { EntityIndex } from '../entities/entityIndex';
import { ListsByKey } from './listsByKey';
import type { Entity, StoryEvent } from '../model';
import type { QuotationIndex } from '../quotations/quotationIndex';
import type { Account } from './account';
import { AccountGraph, type Component } from './accountGraph';
import { accountsOf } from './accountsOf';
import type { EventGroup } from './boundGroups';
import { EventBonds, type Bond } from './eventBonds';
import { EventOrder } from './eventOrder';
import { tellingsOf, type EventTelling } from './eventProfile';
import { EventRelations } from './eventRelations';
import { eventOf } from './eventView';
import { laidDownIn } from './laidDown';
import { mentionKey } from './mentionKey';
import { PlacePairs, placesInside } from './placePairs';
import { reasonsOfMention } from './reasonsOfMention';

/** What one article tells. */
interface Told {
  readonly article: Article;
  readonly tellings: readonly EventTelling[];
  readonly pairs: readonly (readonly [string, string])[];
  accounts: readonly Account[];
}

/** An event with what it was made of. */
interface Made extends EventGroup {
  readonly id: string;
}

/**
 * What happened, told by all articles of a story. An article's tellings of one event are one account; accounts of several articles are joined where
 * who, where, when and what agree, and as the reader decided. Only what an edit or a decision touches is read and linked anew, when somebody next asks.
 */
export class EventIndex {
  readonly #entities: EntityIndex;
  readonly #quotations: QuotationIndex;
  readonly #articles = new Map<string, Article>();
  readonly #told = new Map<string, Told>();
  readonly #stale = new Set<string>();
  readonly #pairs = new PlacePairs();
  readonly #bonds = new EventBonds();
  readonly #urisByPlace = new ListsByKey<string>();
  readonly #graph = new AccountGraph(
    (a, b) => this.#placesAgree(a, b),
    (gone, made) => {
      this.#replace(gone, made);
    },
  );
  readonly #made = new Map<Component, readonly Made[]>();
  readonly #byMention = new Map<string, Made>();
  /** Events of components taken apart, by their first account: most come again as they were. */
  readonly #spare = new Map<Account, { readonly made: Made; readonly event: StoryEvent }>();
  readonly #relations = new EventRelations((a, b) => this.#placesAgree(a, b));
  readonly #order = new EventOrder();
  readonly #names = new WeakMap<Entity, ReadonlySet<string>>();
  readonly #idsByEntity = new ListsByKey<string>();

  constructor(entities: EntityIndex, quotations: QuotationIndex) {
    this.#entities = entities;
    this.#quotations = quotations;
  }

  /** How many accounts were linked since the index began. */
  get relinked(): number {
    return this.#graph.relinked;
  }

  set(article: Article): void {
    this.#articles.set(article.uri, article);
    this.#stale.add(article.uri);
  }

  delete(uri: string): void {
    this.#articles.delete(uri);
    this.#stale.add(uri);
  }

  /** In time order; those without a date last, those that most articles tell first. */
  all(): readonly StoryEvent[] {
    this.#relink();
    return this.#order.sorted();
  }

  get(id: string): StoryEvent | undefined {
    this.#relink();
    return this.#order.get(id);
  }

  /** The event that an event mention tells of. */
  of(mention: Ref): StoryEvent | undefined {
    this.#relink();
    const made = this.#byMention.get(mentionKey(mention));
    return made && this.#order.get(made.id);
  }

  /** Why a mention is of its event; empty for an event of one mention. */
  why(mention: Ref): readonly string[] {
    this.#relink();
    const made = this.#byMention.get(mentionKey(mention));
    return made ? reasonsOfMention(mention, made.accounts, (a, b) => this.#graph.fitOf(a, b)) : [];
  }

  /** The events in which an entity takes part, or that took place there, in time order. */
  with(entity: string): readonly StoryEvent[] {
    this.#relink();
    return this.#order.inOrder(this.#idsByEntity.of(entity));
  }

  #relink(): void {
    const uris = new Set([...this.#stale, ...this.#entities.takeChanged(), ...this.#quotations.takeChanged()]);
    if (uris.size === 0) {
      return;
    }
    this.#stale.clear();
    uris.forEach(uri => this.#forget(uri));
    uris.forEach(uri => this.#read(uri));
    const around = new Set([...this.#pairs.takeChanged()].flatMap(place => [...this.#urisByPlace.of(place)]));
    const again = new Set([...uris, ...around]);
    again.forEach(uri => this.#findMates(uri));
    this.#bonds.update().forEach(uri => again.add(uri));
    again.forEach(uri => {
      if (!uris.has(uri)) {
        this.#told.get(uri)?.accounts.forEach(account => this.#graph.delete(account));
      }
    });
    again.forEach(uri => this.#account(uri));
    this.#graph.update();
    this.#spare.clear();
    this.#relations.update(this.#order);
  }

  #forget(uri: string): void {
    const told = this.#told.get(uri);
    if (told) {
      told.accounts.forEach(account => this.#graph.delete(account));
      this.#pairs.delete(told.pairs);
      this.#bonds.delete(uri);
      placesOf(told).forEach(place => this.#urisByPlace.delete(place, uri));
      this.#told.delete(uri);
    }
  }

  #read(uri: string): void {
    const article = this.#articles.get(uri);
    if (article) {
      const laidDown = laidDownIn(article);
      const tellings = tellingsOf(article, this.#entities, this.#quotations, laidDown.tellings);
      this.#bonds.set(uri, laidDown.ends);
      const told: Told = { article, tellings, pairs: placesInside(article, this.#entities), accounts: [] };
      this.#told.set(uri, told);
      this.#pairs.add(told.pairs);
      placesOf(told).forEach(place => this.#urisByPlace.add(place, uri));
    }
  }

  /** Tellings in pairs that are one without the reader. */
  #findMates(uri: string): void {
    const told = this.#told.get(uri);
    if (told && this.#bonds.hasSeveral(uri)) {
      const accounts = accountsOf(told.tellings, (a, b) => this.#placesAgree(a, b));
      this.#bonds.setMates(
        uri,
        accounts.map(({ tellings }) => tellings.map(({ ref }) => ref.index)),
      );
    }
  }

  #account(uri: string): void {
    const told = this.#told.get(uri);
    if (told) {
      told.accounts = accountsOf(
        told.tellings.map(telling => bound(telling, this.#bonds.of(telling.ref))),
        (a, b) => this.#placesAgree(a, b),
      );
      told.accounts.forEach(account => this.#graph.add(account));
    }
  }

  /** An article puts one into the other, or open lists have one as the other's country or region. */
  #placesAgree(a: string, b: string): boolean {
    return this.#pairs.has(a, b) || this.#liesIn(a, b) || this.#liesIn(b, a);
  }

  #liesIn(inner: string, outer: string): boolean {
    const [place, around] = [this.#entities.get(inner), this.#entities.get(outer)];
    return place?.kind === 'place' && around !== undefined && this.#isAround(around, place);
  }

  /** As its country or region, by open lists; whatever the reader calls either. */
  #isAround(around: Entity, { place }: Entity): boolean {
    const wider = [place?.country, place?.region].filter(name => name !== undefined && name !== null);
    return wider.includes(around.name) || (wider.length > 0 && wider.some(name => this.#listedNames(around).has(name)));
  }

  /** What open lists call it by any of its names. */
  #listedNames(entity: Entity): ReadonlySet<string> {
    let known = this.#names.get(entity);
    if (!known) {
      known = new Set(entity.place ? entity.aliases.map(({ text }) => canonicalPlace(text)) : []);
      this.#names.set(entity, known);
    }
    return known;
  }

  #replace(gone: Component | null, come: Component | null): void {
    for (const made of (gone && this.#made.get(gone)) ?? []) {
      const { id, accounts } = made;
      const event = this.#order.get(id)!;
      this.#spare.set(accounts[0]!, { made, event });
      event.participants.concat(event.places).forEach(entity => this.#idsByEntity.delete(entity, id));
      this.#order.delete(id);
      this.#relations.delete(id);
      mentionsOf(accounts).forEach(mention => this.#byMention.delete(mention));
    }
    if (gone) {
      this.#made.delete(gone);
    }
    if (come) {
      this.#made.set(
        come,
        come.groups.map(group => this.#make(group)),
      );
    }
  }

  #eventOf({ accounts, leading }: EventGroup): StoryEvent {
    const tellings = tellingsIn(accounts);
    return eventOf(tellings, leading === accounts ? tellings : tellingsIn(leading), {
      entities: this.#entities,
      articleOf: uri => this.#articles.get(uri)!,
    });
  }

  #make(group: EventGroup): Made {
    const { accounts } = group;
    const known = this.#spare.get(accounts[0]!);
    const event = known && isSameGroup(known.made, group) ? known.event : this.#eventOf(group);
    const made = { ...group, id: event.id };
    this.#order.set(event);
    this.#relations.add(event, accounts);
    event.participants.concat(event.places).forEach(entity => this.#idsByEntity.add(entity, event.id));
    mentionsOf(accounts).forEach(mention => this.#byMention.set(mention, made));
    return made;
  }
}

function isSameGroup(a: EventGroup, b: EventGroup): boolean {
  return isSameList(a.accounts, b.accounts) && isSameList(a.leading, b.leading);
}

function bound(telling: EventTelling, bond: Bond | null): EventTelling {
  return bond ? { ...telling, bond } : telling;
}

function tellingsIn(accounts: readonly Account[]): EventTelling[] {
  return accounts.flatMap(({ tellings }) => tellings).sort((a, b) => compareRefs(a.ref, b.ref));
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function mentionsOf(accounts: readonly Account[]): string[] {
  return accounts.flatMap(({ tellings }) => tellings.map(({ ref }) => mentionKey(ref)));
}

function placesOf({ tellings }: Told): Set<string> {
  return new Set(tellings.flatMap(({ places }) => places));
}
