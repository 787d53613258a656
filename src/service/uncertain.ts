import { isAside } from '../core/story/asides';
import type { Article, Ref } from '../core/story/article';
import type { Story } from '../core/story/story';
import { laidDownIn, type Indices } from './decisions/laidDown';
import { comparePlaces, type Listed, type Place } from './place';
import { isShown, isUncertain, type Shown } from './sayings';

export const lists: readonly Listed[] = ['mentions', 'quotations', 'events'];

/** For each article what was asked for last. */
const known = new WeakMap<Article, { readonly key: string; readonly uncertain: Indices }>();

/** What an article is less sure of than the setting says, and nobody has laid down anything of; boilerplate left out. */
export function uncertainIn(article: Article, shown: Shown): Indices {
  const key = `${shown.doubtfulBelow} ${shown.indirect}`;
  const last = known.get(article);
  if (last?.key === key) {
    return last.uncertain;
  }
  const laidDown = laidDownIn(article);
  const { mentions, events } = article.analysis;
  const below = ({ confidence }: { readonly confidence: number }) => confidence < shown.doubtfulBelow;
  const indices = (list: Listed, isUnsure: (index: number) => boolean) =>
    new Set(countable(article, list, shown.indirect).filter(index => isUnsure(index) && !laidDown[list].has(index)));
  const uncertain: Indices = {
    mentions: indices('mentions', index => below(mentions[index]!)),
    events: indices('events', index => below(events[index]!)),
    quotations: indices('quotations', index =>
      isUncertain({ quotation: article.analysis.quotations[index]! }, shown.doubtfulBelow),
    ),
  };
  known.set(article, { key, uncertain });
  return uncertain;
}

/** Indices of what readers are shown: all but boilerplate, and speech without marks where that is hidden. */
export function countable(article: Article, list: Listed, indirect: boolean): readonly number[] {
  const { analysis } = article;
  return [...analysis[list].keys()].filter(
    index =>
      !isAside(article, analysis[list][index]!) &&
      (list !== 'quotations' || isShown(analysis.quotations[index]!, indirect)),
  );
}

/** Where it is uncertain, in order of text; each place once. */
export function uncertainPlaces(article: Article, shown: Shown): readonly Place[] {
  const { analysis } = article;
  const uncertain = uncertainIn(article, shown);
  const spans = [
    ...[...uncertain.mentions].map(index => analysis.mentions[index]!),
    ...[...uncertain.quotations].map(index => analysis.quotations[index]!.pieces[0] ?? analysis.quotations[index]!),
    ...[...uncertain.events].map(index => analysis.events[index]!),
  ];
  return spans.map(({ start, end }) => ({ article, span: { start, end } })).sort(comparePlaces);
}

/** Those of the mentions or events that are uncertain, the least sure first. */
export function uncertainAmong(
  story: Story,
  list: 'mentions' | 'events',
  refs: readonly Ref[],
  shown: Shown,
): readonly { readonly confidence: number }[] {
  return refs
    .flatMap(({ uri, index }) => {
      const article = story.article(uri);
      return article && uncertainIn(article, shown)[list].has(index) ? article.analysis[list][index]! : [];
    })
    .sort((a, b) => a.confidence - b.confidence);
}

/** "Uncertain: 62 % sure" */
export function sureness(confidence: number): string {
  return `Uncertain: ${Math.floor(100 * confidence)} % sure`;
}
