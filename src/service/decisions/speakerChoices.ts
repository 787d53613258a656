import type { Article, Ref } from '../../core/story/article';
import type { Entity } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { contains, type Span } from '../../core/text/span';
import type { Choice } from '../../protocol';
import { excerpt, oneLine } from '../excerpt';
import { locationOf } from '../place';
import { describe } from './entityChoices';
import { distance, nearestMention } from './nearestMention';
import type { Found } from './things';

const ROOM = 90; // characters: what a row of a list has
const NO_SPEAKER = 100_000; // a place speaks only where nobody else can
const INSIDE = 1_000; // who is spoken of is seldom who speaks

/** Everybody whom the article of a quotation mentions, the nearest first, and nobody. */
export function speakerChoices({ story, article, quotation }: Found): readonly Choice[] {
  const span = article?.analysis.quotations[quotation ?? -1];
  if (!article || !span) {
    return [];
  }
  const now = span.speakerChain === null ? undefined : story.entityOfChain(article.uri, span.speakerChain)?.id;
  return [
    ...mentionedIn(story, article, span).map(({ entity, nearest }) => choiceOf(article, span, entity, nearest, now)),
    { label: 'Nobody Can Tell', description: 'The article does not say who speaks', value: null },
  ];
}

interface Mentioned {
  readonly entity: Entity;
  /** Units between the quotation and what stands for the entity nearest to it. */
  readonly away: number;
  readonly nearest: Ref;
}

function mentionedIn(story: Story, article: Article, quotation: Span): readonly Mentioned[] {
  const away = new Map<Entity, number>();
  for (const mention of article.analysis.mentions) {
    const entity = story.entityOfChain(article.uri, mention.chain);
    if (entity) {
      const penalty = (entity.kind === 'place' ? NO_SPEAKER : 0) + (contains(quotation, mention) ? INSIDE : 0);
      const least = away.get(entity) ?? Infinity;
      away.set(entity, Math.min(least, distance(mention, quotation) + penalty));
    }
  }
  return [...away]
    .flatMap(([entity, units]) => {
      const nearest = nearestMention(article, quotation, entity);
      return nearest ? { entity, away: units, nearest } : [];
    })
    .sort((a, b) => a.away - b.away);
}

function choiceOf(article: Article, quotation: Span, entity: Entity, { index }: Ref, now: string | undefined): Choice {
  const span = article.analysis.mentions[index]!;
  const { before, text, after } = excerpt({ article, span }, ROOM);
  return {
    label: oneLine(entity.name),
    description: entity.id === now ? `${describe(entity)}; as now` : describe(entity),
    detail: `${contains(quotation, span) ? 'In the quotation' : span.start < quotation.start ? 'Before it' : 'Behind it'}: ${before}${text}${after}`,
    value: { location: locationOf({ article, span }) },
  };
}
