import { isAside } from '../core/story/asides';
import type { Entity } from '../core/story/model';
import type { Story } from '../core/story/story';

/** For each list of entities that a story gave, the same by importance. */
const known = new WeakMap<readonly Entity[], Ranking>();

interface Ranking {
  readonly entities: readonly Entity[];
  /** Those who are quoted at all. */
  readonly speakers: ReadonlySet<Entity>;
}

/** The entities of a story: those of most articles first, of these those that are mentioned and quoted most. */
export function entitiesByImportance(story: Story): readonly Entity[] {
  return rankingOf(story).entities;
}

export function isQuoted(story: Story, entity: Entity): boolean {
  return rankingOf(story).speakers.has(entity);
}

function rankingOf(story: Story): Ranking {
  const { entities } = story;
  let ranking = known.get(entities);
  if (!ranking) {
    const quoted = quotationCounts(story);
    const weight = (entity: Entity) => entity.mentions.length + (quoted.get(entity) ?? 0);
    ranking = {
      entities: [...entities].sort((a, b) => b.articles.length - a.articles.length || weight(b) - weight(a)),
      speakers: new Set(quoted.keys()),
    };
    known.set(entities, ranking);
  }
  return ranking;
}

/** How often each is quoted outside boilerplate. */
function quotationCounts(story: Story): ReadonlyMap<Entity, number> {
  const counts = new Map<Entity, number>();
  for (const article of story.articles) {
    for (const quotation of article.analysis.quotations) {
      const { speakerChain } = quotation;
      const speaker = speakerChain === null ? undefined : story.entityOfChain(article.uri, speakerChain);
      if (speaker && !isAside(article, quotation)) {
        counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
      }
    }
  }
  return counts;
}
