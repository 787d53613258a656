import type { Ref } from '../../core/story/article';
import { isAside } from '../../core/story/entities/nameNode';
import type { Story } from '../../core/story/story';
import { placeOf, type Place } from '../place';
import type { FoundEntity, FoundEvent } from './things';

/**
 * The mention by which an entity is best found again: its fullest name, where it is pointed at, else in that article, else in any.
 * @param uri of the article where it is pointed at
 * @param isFree mentions that will still be the entity's
 */
export function anchorOfEntity(
  story: Story,
  { entity, chain }: FoundEntity,
  uri: string | undefined,
  isFree: (mention: Ref) => boolean = () => true,
): Ref | undefined {
  const all = (entity.mentions.length > 0 ? entity.mentions : entity.asides).filter(isFree);
  const own = chain ? (story.article(chain.uri)?.analysis.chains[chain.index]?.mentions ?? []) : [];
  const pointedAt = own.map((index): Ref => ({ uri: chain!.uri, index })).filter(isFree);
  const here = all.filter(ref => ref.uri === (chain?.uri ?? uri));
  const candidates = [pointedAt, here, all].find(refs => refs.some(ref => isName(story, ref))) ?? all;
  return clearest(story, entity.name, candidates);
}

function isName(story: Story, { uri, index }: Ref): boolean {
  return story.article(uri)?.analysis.mentions[index]?.form === 'name';
}

/** The first of those that are nearest to the whole name and outside boilerplate. */
function clearest(story: Story, name: string, refs: readonly Ref[]): Ref | undefined {
  let best: Ref | undefined;
  let most = -1;
  for (const ref of refs) {
    const article = story.article(ref.uri);
    const mention = article?.analysis.mentions[ref.index];
    if (article && mention) {
      const words = article.text.slice(mention.start, mention.end);
      const fullness = mention.form === 'name' ? (words === name ? NAMED : Math.min(words.length, NAMED - 1)) + 1 : 0;
      const worth = fullness + (isAside(article, ref.index) ? 0 : IN_TEXT);
      if (worth > most) {
        best = ref;
        most = worth;
      }
    }
  }
  return best;
}

const NAMED = 1000;
const IN_TEXT = 10_000;

/**
 * The telling by which an event is best found again: the one pointed at, else the surest that tells when it was.
 * @param isFree tellings that will still be the event's
 */
export function anchorOfEvent(
  story: Story,
  { event, telling }: FoundEvent,
  isFree: (telling: Ref) => boolean = () => true,
): Ref | undefined {
  if (telling) {
    return telling;
  }
  let best: Ref | undefined;
  let most = -1;
  for (const ref of event.mentions.filter(isFree)) {
    const found = story.article(ref.uri)?.analysis.events[ref.index];
    const worth = found
      ? found.confidence + (found.time === null ? 0 : 1) + (found.participants.length > 0 ? 1 : 0)
      : -1;
    if (worth > most) {
      best = ref;
      most = worth;
    }
  }
  return best;
}

/** Where the mention that stands for an entity is. */
export function anchorPlace(story: Story, found: FoundEntity, uri: string | undefined): Place | undefined {
  const ref = anchorOfEntity(story, found, uri);
  return ref && placeOf(story, 'mentions', ref);
}
