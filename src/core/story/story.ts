import type { Article, Ref } from './article';
import { EntityIndex } from './entities/entityIndex';
import { EventIndex } from './events/eventIndex';
import type { Entity, QuotationGroup, StoryEvent } from './model';
import { areDisputed } from './quotations/disputes';
import { QuotationIndex } from './quotations/quotationIndex';
import { SiblingDates } from './dates/siblingDates';
import { SiblingKinds } from './siblingKinds';

/**
 * A folder of articles about the same matter: who is who, the same words, the same event across all of them.
 * Updated article by article; what it answers depends on its articles alone, not on the order in which they came.
 */
export class Story {
  readonly #kinds = new SiblingKinds();
  readonly #dates = new SiblingDates();
  readonly #articles = new Map<string, Article>();
  readonly #entities = new EntityIndex();
  readonly #quotations = new QuotationIndex(rivals => areDisputed(rivals, this.#entities, this.#articles));
  readonly #events = new EventIndex(this.#entities, this.#quotations);
  #sorted: readonly Article[] | undefined;

  /** @param uri of the folder */
  constructor(readonly uri: string) {}

  /** Adds an article, or replaces the one of the same uri. */
  set(article: Article): void {
    this.#file(this.#dates.set(this.#kinds.set(article)));
  }

  /** False where there is no such article. */
  delete(uri: string): boolean {
    if (!this.#articles.delete(uri)) {
      return false;
    }
    this.#events.delete(uri);
    this.#quotations.delete(uri);
    this.#entities.delete(uri);
    const without = this.#dates.delete(uri);
    const changed = this.#dates.set(this.#kinds.delete(uri));
    const again = new Set(changed.map(article => article.uri));
    this.#file([...without.filter(article => !again.has(article.uri)), ...changed]);
    return true;
  }

  #file(articles: readonly Article[]): void {
    this.#sorted = undefined;
    for (const article of articles) {
      this.#articles.set(article.uri, article);
      this.#entities.set(article);
      this.#events.set(article);
      this.#quotations.set(article);
    }
  }

  /** Sorted by uri; with the kinds of names and the date that an article is in doubt about and its siblings know. */
  get articles(): readonly Article[] {
    this.#sorted ??= [...this.#articles.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return this.#sorted;
  }

  /** As in `articles`. */
  article(uri: string): Article | undefined {
    return this.#articles.get(uri);
  }

  /** Those with a mention outside boilerplate, the most important first. */
  get entities(): readonly Entity[] {
    return this.#entities.all();
  }

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  /** Who a chain of an article is; undefined where there is no such chain. */
  entityOfChain(uri: string, chain: number): Entity | undefined {
    return this.#entities.ofChain(uri, chain);
  }

  /**
   * Why a chain of an article is one with chains of other articles: phrases for the reader, without text of the articles. Empty for what stands in
   * one article alone.
   */
  whyLinked(uri: string, chain: number): readonly string[] {
    return this.#entities.whyLinked(uri, chain);
  }

  /** In time order, those without a date last. */
  get events(): readonly StoryEvent[] {
    return this.#events.all();
  }

  event(id: string): StoryEvent | undefined {
    return this.#events.get(id);
  }

  /** The event that an event mention of an article tells of. */
  eventOf(mention: Ref): StoryEvent | undefined {
    return this.#events.of(mention);
  }

  /**
   * Why an event mention is taken to be of the event that it is of, as phrases for the reader without text of the articles: "same day", "2 participants
   * in common". Empty for an event of one mention.
   */
  whyTogether(mention: Ref): readonly string[] {
    return this.#events.why(mention);
  }

  /** The events that an entity takes part in or that took place there, in time order. */
  eventsWith(entity: string): readonly StoryEvent[] {
    return this.#events.with(entity);
  }

  /** The other quotations of the same words, in order of file and text. */
  sameWords(quotation: Ref): readonly Ref[] {
    return this.#quotations.sameWords(quotation);
  }

  /** The group of a quotation; where its pieces belong to several, the one of most members. */
  groupOf(quotation: Ref): QuotationGroup | undefined {
    return this.#quotations.groupOf(quotation);
  }

  get quotationGroups(): readonly QuotationGroup[] {
    return this.#quotations.groups();
  }

  /** Whether two quotations of the same words surely have different speakers. */
  areDisputed(a: Ref, b: Ref): boolean {
    return areDisputed([a, b], this.#entities, this.#articles);
  }

  /** Groups of the same words that two articles surely give to different speakers. */
  get disputedQuotations(): readonly QuotationGroup[] {
    return this.quotationGroups.filter(({ disputed }) => disputed);
  }

  /** What somebody said: quotations with that speaker, in order of file and text. */
  quotationsBy(entity: string): readonly Ref[] {
    const refs: Ref[] = [];
    for (const uri of this.entity(entity)?.articles ?? []) {
      this.article(uri)?.analysis.quotations.forEach((quotation, index) => {
        if (quotation.speakerChain !== null && this.entityOfChain(uri, quotation.speakerChain)?.id === entity) {
          refs.push({ uri, index });
        }
      });
    }
    return refs;
  }

  /** How many groups of namesakes, events … were linked anew since the story began: what an edit costs. */
  get relinked(): number {
    return this.#entities.relinked + this.#events.relinked;
  }
}
