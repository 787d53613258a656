import type { Article, Ref } from '../../core/story/article';
import type { Library } from '../../core/story/library';
import type { Entity, StoryEvent } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { contains, type Span } from '../../core/text/span';
import type { Location, Thing } from '../../protocol';
import { isShown } from '../sayings';
import { subjectsAt } from '../spot';
import { keyOf, type NodeKey } from '../trees/node';

/** What a thing is in the library as it is now. Several may stand at a place of a text, one inside the other. */
export interface Found {
  readonly thing: Thing;
  readonly story: Story;
  /** The article that it is or stands in; none where it is an entity or event as a whole. */
  readonly article?: Article;
  /** What is pointed at in the article, without blanks around it; empty for a cursor. None where the whole article is meant. */
  readonly span?: Span;
  readonly entity?: FoundEntity;
  readonly event?: FoundEvent;
  /** Index into the article's quotations. */
  readonly quotation?: number;
}

export interface FoundEntity {
  readonly entity: Entity;
  /** The one of its mentions that is pointed at, if any. */
  readonly mention?: Ref;
  /** The one of its chains that is pointed at: an index into the chains of the article. */
  readonly chain?: Ref;
}

export interface FoundEvent {
  readonly event: StoryEvent;
  /** The one of its mentions that is pointed at, if any. */
  readonly telling?: Ref;
}

/**
 * Undefined where there is nothing of the kind any more.
 * @param indirect whether speech without quotation marks is shown
 */
export function findThing(library: Library, thing: Thing, indirect: boolean): Found | undefined {
  if ('location' in thing) {
    return atLocation(library, thing, thing.location, indirect);
  }
  const key = keyOf(thing.node);
  const story = key && library.stories.find(({ uri }) => uri === key[1]);
  return story && atNode(story, thing, key);
}

function atLocation(library: Library, thing: Thing, { uri, range }: Location, indirect: boolean): Found | undefined {
  const story = library.storyOf(uri);
  const article = story?.article(uri);
  if (!story || !article) {
    return undefined;
  }
  const [one, other] = [article.lines.offsetAt(range.start), article.lines.offsetAt(range.end)];
  const span = trimmed(article.text, { start: Math.min(one, other), end: Math.max(one, other) });
  const found = { thing, story, article, span };
  return { ...found, ...(span.start === span.end ? atCursor(found, indirect) : inSelection(found, indirect)) };
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

interface Pointed {
  readonly story: Story;
  readonly article: Article;
  readonly span: Span;
}
type Things = Pick<Found, 'entity' | 'event' | 'quotation'>;

function atCursor({ story, article, span }: Pointed, indirect: boolean): Things {
  const { uri } = article;
  let things: Things = {};
  for (const subject of subjectsAt({ story, article, offset: span.start, indirect })) {
    if (subject.kind === 'entity') {
      const { entity, presence } = subject;
      const chain = presence.kind === 'description' ? { chain: { uri, index: presence.chain } } : {};
      things = {
        ...things,
        entity: presence.kind === 'mention' ? ofMention(article, entity, presence.mention.index) : { entity, ...chain },
      };
    } else if (subject.kind === 'event') {
      things = { ...things, event: { event: subject.event, telling: subject.mention } };
    } else if (subject.kind === 'quotation') {
      things = { ...things, quotation: subject.ref.index };
    }
  }
  return things;
}

function ofMention({ uri, analysis }: Article, entity: Entity, index: number): FoundEntity {
  return { entity, mention: { uri, index }, chain: { uri, index: analysis.mentions[index]!.chain } };
}

/** What a selection means: what is about as long as it, or holds it. */
function inSelection({ story, article, span }: Pointed, indirect: boolean): Things {
  const { uri, analysis } = article;
  const mention = meant(analysis.mentions, span);
  const entity = mention === -1 ? undefined : story.entityOfChain(uri, analysis.mentions[mention]!.chain);
  const trigger = meant(analysis.events, span);
  const event = trigger === -1 ? undefined : story.eventOf({ uri, index: trigger });
  const quotation = meant(
    analysis.quotations.map(one => (isShown(one, indirect) ? one : NOWHERE)),
    span,
  );
  return {
    ...(entity ? { entity: ofMention(article, entity, mention) } : {}),
    ...(event ? { event: { event, telling: { uri, index: trigger } } } : {}),
    ...(quotation === -1 ? {} : { quotation }),
  };
}

const NOWHERE: Span = { start: -1, end: -1 };

/** The index of the one that a selection means, or -1. */
function meant(spans: readonly Span[], selection: Span): number {
  let best = -1;
  let most = 0;
  spans.forEach((span, index) => {
    const share = likeness(span, selection);
    if (share > most && (share > 0.5 || contains(span, selection))) {
      best = index;
      most = share;
    }
  });
  return best;
}

/** What two stretches have in common, over the length of the longer one. */
export function likeness(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.max(a.end - a.start, b.end - b.start);
}

function atNode(story: Story, thing: Exclude<Thing, { location: unknown }>, key: NodeKey): Found | undefined {
  const found = { thing, story };
  const [kind, , ...names] = key;
  switch (kind) {
    case 'person':
    case 'place':
    case 'organization': {
      const entity = story.entity(names[0] ?? '');
      return entity && { ...found, entity: { entity } };
    }
    case 'mention':
      return mentionNode(found, names);
    case 'event': {
      const event = story.event(names[0] ?? '');
      return event && { ...found, event: { event } };
    }
    case 'telling':
      return tellingNode(found, names);
    case 'quotation': {
      const [, uri = '', index = ''] = names;
      const article = story.article(uri);
      const span = article?.analysis.quotations[Number(index)];
      return article && span && { ...found, article, span, quotation: Number(index) };
    }
    case 'article': {
      // A tree of entities has the entity before the article, a tree of events the event that it leaves out.
      const article = story.article(names.at(-1) ?? '');
      const entity = thing.tree === 'entities' ? story.entity(names[0] ?? '') : undefined;
      return article && { ...found, article, ...(entity ? { entity: { entity } } : {}) };
    }
    default:
      return undefined;
  }
}

type NodeFound = Pick<Found, 'thing' | 'story'>;

function mentionNode(found: NodeFound, [id, uri = '', index = '']: readonly string[]): Found | undefined {
  const article = found.story.article(uri);
  const span = article?.analysis.mentions[Number(index)];
  const entity = span && found.story.entityOfChain(uri, span.chain);
  return article && span && entity?.id === id
    ? { ...found, article, span, entity: ofMention(article, entity!, Number(index)) }
    : undefined;
}

function tellingNode(found: NodeFound, [id, uri = '', index = '']: readonly string[]): Found | undefined {
  const article = found.story.article(uri);
  const telling = { uri, index: Number(index) };
  const span = article?.analysis.events[telling.index];
  const event = found.story.eventOf(telling);
  return article && span && event?.id === id
    ? { ...found, article, span, event: { event: event!, telling } }
    : undefined;
}
