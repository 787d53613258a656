import type { EntityTarget, EventTarget, TextTarget } from '../../core/decisions/decision';
import { targetOf } from '../../core/decisions/target';
import type { Article, Ref } from '../../core/story/article';
import type { Library } from '../../core/story/library';
import type { Story } from '../../core/story/story';
import type { Span } from '../../core/text/span';
import type { Thing } from '../../protocol';
import { articleName, placeOf, type Listed } from '../place';
import { anchorOfEntity, anchorOfEvent } from './anchors';
import type { DecisionBook, DecisionFile } from './book';
import { Refusal } from './refusal';
import { findThing, type Found, type FoundEntity, type FoundEvent } from './things';
import { quoted } from './words';

export type FoundWith<K extends keyof Found> = Found & { readonly [P in K]-?: NonNullable<Found[P]> };

/** Finds what the drafts of one step are about, and says where it stands. All of its methods throw a `Refusal` where they cannot. */
export class Drafting {
  readonly #library: Library;
  readonly #book: DecisionBook;
  readonly #indirect: boolean;
  /** Mentions that the same step splits off: each stands for itself. */
  readonly #apart = new Set<string>();
  #file: DecisionFile | undefined;

  constructor(library: Library, book: DecisionBook, indirect: boolean) {
    this.#library = library;
    this.#book = book;
    this.#indirect = indirect;
  }

  /** The file that all decisions of the step go to; undefined before the first place was named. */
  get file(): DecisionFile | undefined {
    return this.#file;
  }

  setApart(refs: readonly Ref[]): void {
    refs.forEach(ref => this.#apart.add(keyOfRef(ref)));
  }

  isApart(ref: Ref | undefined): boolean {
    return ref !== undefined && this.#apart.has(keyOfRef(ref));
  }

  find(thing: Thing): Found {
    const found = findThing(this.#library, thing, this.#indirect);
    if (!found) {
      throw new Refusal('What this was about is no longer there.');
    }
    return found;
  }

  entity(thing: Thing): FoundWith<'entity'> {
    return this.#with(thing, 'entity', 'No person, place or organization stands there.');
  }

  event(thing: Thing): FoundWith<'event'> {
    return this.#with(thing, 'event', 'No event is told there.');
  }

  quotation(thing: Thing): FoundWith<'quotation' | 'article'> {
    return this.#with(thing, 'quotation', 'No quotation stands there.') as FoundWith<'quotation' | 'article'>;
  }

  #with<K extends 'entity' | 'event' | 'quotation'>(thing: Thing, kind: K, none: string): FoundWith<K> {
    const found = this.find(thing);
    if (found[kind] === undefined) {
      throw new Refusal(none);
    }
    return found as FoundWith<K>;
  }

  /** The path of an article of the step's folder. */
  pathOf(uri: string): string {
    const file = this.#book.fileOf(uri);
    if (!file) {
      throw new Refusal(
        `${quoted(articleName(uri))} lies in no folder of the workspace, so no correction of it can be kept.`,
      );
    }
    if (this.#file && this.#file.uri !== file.uri) {
      throw new Refusal('These lie in different folders of the workspace, each of which keeps its own corrections.');
    }
    this.#file = file;
    return file.pathOf(uri);
  }

  article(uri: string): Article {
    const article = this.#library.article(uri);
    if (!article) {
      throw new Refusal(`${quoted(articleName(uri))} is no article of a story.`);
    }
    return article;
  }

  textTarget(article: Article, span: Span): TextTarget {
    if (span.start >= span.end) {
      throw new Refusal('Nothing is selected there.');
    }
    return targetOf(this.pathOf(article.uri), article.text, span);
  }

  #target(story: Story, list: Listed, ref: Ref | undefined): TextTarget {
    const place = ref && placeOf(story, list, ref);
    if (!place) {
      throw new Refusal('What this was about is no longer there.');
    }
    return this.textTarget(place.article, place.span);
  }

  mentionTarget(story: Story, ref: Ref): TextTarget {
    return this.#target(story, 'mentions', ref);
  }

  /** @param isFree mentions by which it can be found again */
  entityTarget(found: FoundWith<'entity'>, isFree?: (mention: Ref) => boolean): EntityTarget {
    const { story, article, entity } = found;
    const { kind } = entity.entity;
    if (entity.mention && this.isApart(entity.mention)) {
      const at = this.mentionTarget(story, entity.mention);
      return { name: at.quote.exact, kind, at };
    }
    const free = (mention: Ref): boolean => !this.isApart(mention) && isFree?.(mention) !== false;
    const anchor = anchorOfEntity(story, entity, article?.uri, free);
    return { name: entity.entity.name, kind, at: this.#target(story, 'mentions', anchor) };
  }

  /** @param isFree tellings by which it can be found again */
  eventTarget({ story, event }: FoundWith<'event'>, isFree?: (telling: Ref) => boolean): EventTarget {
    return { label: event.event.label, at: this.#target(story, 'events', anchorOfEvent(story, event, isFree)) };
  }
}

function keyOfRef({ uri, index }: Ref): string {
  return `${index} ${uri}`;
}

export function isSameRef(a: Ref | undefined, b: Ref | undefined): boolean {
  return a !== undefined && b !== undefined && a.uri === b.uri && a.index === b.index;
}

/** All the mentions that a thing stands for: one, those of an article, or all. */
export function mentionsOf({ article }: Found, { entity, mention }: FoundEntity): readonly Ref[] {
  return mention ? [mention] : entity.mentions.filter(({ uri }) => article === undefined || uri === article.uri);
}

/** All the tellings that a thing stands for. */
export function tellingsOf({ event, telling }: FoundEvent): readonly Ref[] {
  return telling ? [telling] : event.mentions;
}
