import type { Position } from 'vscode-languageserver-types';
import type { Quotation, TimeExpression } from '../core/article/analysis';
import type { Article, Ref } from '../core/story/article';
import type { Library } from '../core/story/library';
import type { Entity, StoryEvent } from '../core/story/model';
import type { Story } from '../core/story/story';
import { lastStartingAt, type Span } from '../core/text/span';
import { entityAt, holds } from './entityAt';
import { isShown } from './sayings';

/** A place in an article that is asked about. */
export interface Spot {
  readonly story: Story;
  readonly article: Article;
  readonly offset: number;
  /** Whether speech without quotation marks is shown. */
  readonly indirect: boolean;
}

/** How an entity stands somewhere. */
export type Presence =
  /** Named, or referred to by a noun phrase or pronoun. */
  | { readonly kind: 'mention'; readonly mention: Ref }
  /** Words beside a name of it that say what it is; `chain` is an index into the article's chains. */
  | { readonly kind: 'description'; readonly chain: number }
  /** A word for a country's people or what is theirs, which is no name of it. */
  | { readonly kind: 'demonym' };

export interface EntitySubject {
  readonly kind: 'entity';
  readonly entity: Entity;
  readonly presence: Presence;
  readonly span: Span;
}

/** What may stand at a spot. */
export type Subject =
  | EntitySubject
  | { readonly kind: 'time'; readonly time: TimeExpression; readonly span: Span }
  | { readonly kind: 'event'; readonly event: StoryEvent; readonly mention: Ref; readonly span: Span }
  | { readonly kind: 'quotation'; readonly quotation: Quotation; readonly ref: Ref; readonly span: Span };

/** @param indirect whether speech without quotation marks is shown */
export function spotAt(library: Library, uri: string, position: Position, indirect: boolean): Spot | undefined {
  const story = library.storyOf(uri);
  const article = story?.article(uri);
  return story && article && { story, article, offset: article.lines.offsetAt(position), indirect };
}

/** Everything that stands at a spot: first who or what is meant there, then the date, the event, the quotation around it. */
export function subjectsAt(spot: Spot): readonly Subject[] {
  const { story, article, offset } = spot;
  const { uri, analysis } = article;
  const subjects: Subject[] = [];

  const entity = entityAt(spot);
  if (entity) {
    subjects.push(entity);
  }
  const time = analysis.times[indexAt(analysis.times, offset)];
  if (time) {
    subjects.push({ kind: 'time', time, span: time });
  }
  const trigger = indexAt(analysis.events, offset);
  const event = story.eventOf({ uri, index: trigger });
  if (event) {
    subjects.push({ kind: 'event', event, mention: { uri, index: trigger }, span: analysis.events[trigger]! });
  }
  const index = quotationAt(spot);
  const quotation = analysis.quotations[index];
  if (quotation) {
    subjects.push({
      kind: 'quotation',
      quotation,
      ref: { uri, index },
      span: pieceAt(quotation, offset) ?? quotation.cue ?? quotation,
    });
  }
  return subjects;
}

/** The index of the one of `spans`, which do not overlap, that holds the offset; or -1. */
function indexAt(spans: readonly Span[], offset: number): number {
  const index = lastStartingAt(spans, offset);
  const found = spans[index];
  return found && holds(found, offset) ? index : -1;
}

/** The innermost quotation with the offset in its words or at its cue, or -1. */
function quotationAt({ article, offset, indirect }: Spot): number {
  const { quotations } = article.analysis;
  let best = -1;
  quotations.forEach((quotation, index) => {
    const length = quotation.end - quotation.start;
    const narrower = best === -1 || length < quotations[best]!.end - quotations[best]!.start;
    if (
      narrower &&
      isShown(quotation, indirect) &&
      (pieceAt(quotation, offset) || (quotation.cue && holds(quotation.cue, offset)))
    ) {
      best = index;
    }
  });
  return best;
}

function pieceAt(quotation: Quotation, offset: number): Span | undefined {
  return quotation.pieces.find(piece => holds(piece, offset));
}
