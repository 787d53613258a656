import { placeFacts } from '../../language/placeFacts';
import { type Article, compareRefs, type Ref } from '../article';
import type { EntityIndex } from '../entities/entityIndex';
import { ListsByKey } from './listsByKey';
import type { StoryEvent } from '../model';
import type { QuotationIndex } from '../quotations/quotationIndex';
import type { Account } from './account';
import { AccountGraph, type Component } from './accountGraph';
import { accountsOf } from './accountsOf';
import { EventOrder } from './eventOrder';
import { tellingsOf, type EventTelling } from './eventProfile';
import { EventRelations } from './eventRelations';
import { eventOf } from './eventView';
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
interface Made {
  readonly accounts: readonly Account[];
  readonly id: string;
}

/**
 * What happened, told by all articles of a story. An article's tellings of one event are one account; accounts of several articles are joined where
 * who, where, when and what agree. Only what an edit touches is read and linked anew, when somebody next asks.
 */
export class EventIndex {
  readonly #entities: EntityIndex;
  readonly #quotations: QuotationIndex;
  readonly #articles = new Map<string, Article>();
  readonly #told = new Map<string, Told>();
  readonly #stale = new Set<string>();
  readonly #pairs = new PlacePairs();
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
  /** By a place's name. */
  readonly #surroundings = new Map<string, readonly string[]>();
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
    const made = this.#byMention.get(keyOf(mention));
    return made && this.#order.get(made.id);
  }

  /** Why a mention is of its event; empty for an event of one mention. */
  why(mention: Ref): readonly string[] {
    this.#relink();
    const made = this.#byMention.get(keyOf(mention));
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
    around.forEach(uri => {
      if (!uris.has(uri)) {
        this.#told.get(uri)!.accounts.forEach(account => this.#graph.delete(account));
      }
    });
    new Set([...uris, ...around]).forEach(uri => this.#account(uri));
    this.#graph.update();
    this.#spare.clear();
    this.#relations.update(this.#order);
  }

  #forget(uri: string): void {
    const told = this.#told.get(uri);
    if (told) {
      told.accounts.forEach(account => this.#graph.delete(account));
      this.#pairs.delete(told.pairs);
      placesOf(told).forEach(place => this.#urisByPlace.delete(place, uri));
      this.#told.delete(uri);
    }
  }

  #read(uri: string): void {
    const article = this.#articles.get(uri);
    if (article) {
      const tellings = tellingsOf(article, this.#entities, this.#quotations);
      const told: Told = { article, tellings, pairs: placesInside(article, this.#entities), accounts: [] };
      this.#told.set(uri, told);
      this.#pairs.add(told.pairs);
      placesOf(told).forEach(place => this.#urisByPlace.add(place, uri));
    }
  }

  #account(uri: string): void {
    const told = this.#told.get(uri);
    if (told) {
      told.accounts = accountsOf(told.tellings, (a, b) => this.#placesAgree(a, b));
      told.accounts.forEach(account => this.#graph.add(account));
    }
  }

  /** An article puts one into the other, or open lists have one as the other's country or region. */
  #placesAgree(a: string, b: string): boolean {
    return this.#pairs.has(a, b) || this.#liesIn(a, b) || this.#liesIn(b, a);
  }

  #liesIn(inner: string, outer: string): boolean {
    const around = this.#entities.get(outer)?.name;
    return around !== undefined && this.#surroundingsOf(inner).includes(around);
  }

  /** Country and region, by open lists. */
  #surroundingsOf(id: string): readonly string[] {
    const entity = this.#entities.get(id);
    if (entity?.kind !== 'place') {
      return [];
    }
    let known = this.#surroundings.get(entity.name);
    if (!known) {
      const facts = placeFacts(entity.name);
      known = [facts?.country, facts?.region].filter(name => name !== undefined && name !== null);
      this.#surroundings.set(entity.name, known);
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
        come.groups.map(accounts => this.#make(accounts)),
      );
    }
  }

  #eventOf(accounts: readonly Account[]): StoryEvent {
    const tellings = accounts.flatMap(account => account.tellings).sort((a, b) => compareRefs(a.ref, b.ref));
    return eventOf(tellings, { entities: this.#entities, articleOf: uri => this.#articles.get(uri)! });
  }

  #make(accounts: readonly Account[]): Made {
    const known = this.#spare.get(accounts[0]!);
    const event = known && isSameList(known.made.accounts, accounts) ? known.event : this.#eventOf(accounts);
    const made = { accounts, id: event.id };
    this.#order.set(event);
    this.#relations.add(event, accounts);
    event.participants.concat(event.places).forEach(entity => this.#idsByEntity.add(entity, event.id));
    mentionsOf(accounts).forEach(mention => this.#byMention.set(mention, made));
    return made;
  }
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function mentionsOf(accounts: readonly Account[]): string[] {
  return accounts.flatMap(({ tellings }) => tellings.map(({ ref }) => keyOf(ref)));
}

function placesOf({ tellings }: Told): Set<string> {
  return new Set(tellings.flatMap(({ places }) => places));
}

function keyOf({ uri, index }: Ref): string {
  return `${index} ${uri}`;
}
