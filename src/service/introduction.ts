import type { Entity } from '../core/story/model';
import type { Ref } from '../core/story/article';
import type { Story } from '../core/story/story';
import { spanAt } from '../core/text/span';
import { sentenceOf } from './excerpt';
import type { Place } from './place';

/** The mention that introduces an entity best: the fullest name, beside what it is called, first in the text. */
export function introduction(story: Story, entity: Entity): Place | undefined {
  return best(story, entity, entity.mentions);
}

/** The best introduction that another article than the given one has: that of the next article, around the end. */
export function introductionAfter(story: Story, entity: Entity, uri: string): Place | undefined {
  const next = entity.articles.find(other => other > uri) ?? entity.articles[0];
  return next === undefined || next === uri ? undefined : introductionIn(story, entity, next);
}

export function introductionIn(story: Story, entity: Entity, uri: string): Place | undefined {
  return best(
    story,
    entity,
    entity.mentions.filter(mention => mention.uri === uri),
  );
}

interface Candidate extends Place {
  readonly fullness: number;
  readonly described: boolean;
}

function best(story: Story, entity: Entity, refs: readonly Ref[]): Place | undefined {
  let found: Candidate | undefined;
  for (const ref of refs) {
    const article = story.article(ref.uri);
    const mention = article?.analysis.mentions[ref.index];
    if (!article || !mention) {
      continue;
    }
    const text = article.text.slice(mention.start, mention.end);
    const fullness = mention.form !== 'name' ? 0 : text === entity.name ? Infinity : text.length;
    if (found && (fullness < found.fullness || (fullness === found.fullness && found.described))) {
      continue;
    }
    const described = isDescribed({ article, span: mention }, mention.chain);
    if (!found || fullness > found.fullness || described) {
      found = { article, span: mention, fullness, described };
    }
  }
  return found && { article: found.article, span: found.span };
}

/** Whether the sentence, being in the body of the article, says what the entity is. */
function isDescribed(place: Place, chain: number): boolean {
  const { article, span } = place;
  if (spanAt(article.analysis.regions, span.start)?.kind !== 'paragraph') {
    return false;
  }
  const sentence = sentenceOf(place);
  const descriptions = article.analysis.chains[chain]?.descriptions ?? [];
  return descriptions.some(({ start }) => start >= sentence.start && start < sentence.end);
}
