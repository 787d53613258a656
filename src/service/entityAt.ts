import type { ArticleAnalysis, Demonym } from '../core/article/analysis';
import { placeFacts } from '../core/language/placeFacts';
import type { Entity } from '../core/story/model';
import type { Story } from '../core/story/story';
import { lastStartingAt, type Span } from '../core/text/span';
import type { EntitySubject, Presence, Spot } from './spot';

interface Candidate {
  readonly span: Span;
  readonly presence: Presence;
  readonly entity: Entity | undefined;
}

/**
 * Who or what is meant at a spot. Of words inside each other the innermost: in "the Oslo adviser" the name is the city, the noun the
 * adviser. A demonym means its country, where the story has it.
 */
export function entityAt(spot: Spot): EntitySubject | undefined {
  const found = candidates(spot).filter(({ entity }) => entity !== undefined);
  found.sort((a, b) => length(a.span) - length(b.span));
  const [innermost] = found;
  return (
    innermost?.entity && {
      kind: 'entity',
      entity: innermost.entity,
      presence: innermost.presence,
      span: innermost.span,
    }
  );
}

/** Of a country, or of a region or city with a word for its people, as demonyms give it, the entity. */
export function countryOf(story: Story, name: string): Entity | undefined {
  const kind = placeFacts(name)?.kind ?? 'country';
  return placesCalled(story, name).find(({ place }) => (place?.kind ?? kind) === kind);
}

/** The demonym at a spot whose country, or a namesake of it, no article of the story names. */
export function strayDemonymAt({ story, article, offset }: Spot): Demonym | undefined {
  const demonym = article.analysis.demonyms.find(span => holds(span, offset));
  return demonym && placesCalled(story, demonym.country).length === 0 ? demonym : undefined;
}

function placesCalled({ entities }: Story, name: string): readonly Entity[] {
  const wanted = name.toLowerCase();
  return entities.filter(entity => entity.kind === 'place' && entity.name.toLowerCase() === wanted);
}

/** Where several have the same words a mention comes first. */
function candidates({ story, article, offset }: Spot): Candidate[] {
  const { uri, analysis } = article;
  const at = (span: Span) => holds(span, offset);
  return [
    ...mentionsAround(analysis, offset).map(index => {
      const mention = analysis.mentions[index]!;
      return {
        span: mention,
        presence: { kind: 'mention', mention: { uri, index } } as const,
        entity: story.entityOfChain(uri, mention.chain),
      };
    }),
    ...analysis.demonyms.filter(at).map(demonym => ({
      span: demonym,
      presence: { kind: 'demonym' } as const,
      entity: countryOf(story, demonym.country),
    })),
    ...analysis.chains.flatMap(({ descriptions }, chain) =>
      descriptions.filter(at).map(span => ({
        span,
        presence: { kind: 'description', chain } as const,
        entity: story.entityOfChain(uri, chain),
      })),
    ),
  ];
}

/** The mentions that hold the offset, all of which lie in its sentence. */
function mentionsAround({ mentions, sentences }: ArticleAnalysis, offset: number): readonly number[] {
  const from = sentences[lastStartingAt(sentences, offset)]?.start ?? 0;
  const found: number[] = [];
  for (let i = lastStartingAt(mentions, offset); i >= 0 && mentions[i]!.start >= from; i--) {
    if (holds(mentions[i]!, offset)) {
      found.push(i);
    }
  }
  return found;
}

/** Whether a span holds the offset, or ends at it, as a cursor behind a word still means that word. */
export function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function length({ start, end }: Span): number {
  return end - start;
}
