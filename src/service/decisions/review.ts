import { NOTHING_DECIDED } from '../../core/decisions/decided';
import type { Article } from '../../core/story/article';
import type { Library } from '../../core/story/library';
import type { ReviewResult } from '../../protocol';
import type { Listed } from '../place';
import type { Shown } from '../sayings';
import { countable, lists, uncertainIn } from '../uncertain';
import { laidDownIn } from './laidDown';

type Counts = Record<Listed, number>;

/** For each article what was asked for last. */
const known = new WeakMap<Article, { readonly key: string; readonly counts: ReviewResult }>();

/** How much was found outside boilerplate, and what readers have said of it; what they rejected is counted where it stood. */
export function review(library: Library, shown: Shown): ReviewResult {
  const result = nothing();
  for (const article of library.stories.flatMap(story => story.articles)) {
    const counts = countsOf(article, shown);
    for (const what of ['suggested', 'confirmed', 'rejected', 'uncertain'] as const) {
      for (const list of lists) {
        result[what][list] += counts[what][list];
      }
    }
  }
  return result;
}

function countsOf(article: Article, shown: Shown): ReviewResult {
  const key = `${shown.doubtfulBelow} ${shown.indirect}`;
  const last = known.get(article);
  if (last?.key === key) {
    return last.counts;
  }
  const counts = count(article, shown);
  known.set(article, { key, counts });
  return counts;
}

function count(article: Article, shown: Shown): ReviewResult {
  const result = { ...nothing(), rejected: rejectedIn(article) };
  const laidDown = laidDownIn(article);
  const uncertain = uncertainIn(article, shown);
  for (const list of lists) {
    const found = countable(article, list, shown.indirect);
    const confirmed = found.filter(index => laidDown[list].has(index)).length;
    result.suggested[list] = found.length - confirmed;
    result.confirmed[list] = confirmed;
    result.uncertain[list] = uncertain[list].size;
  }
  return result;
}

function nothing() {
  const none = (): Counts => ({ mentions: 0, quotations: 0, events: 0 });
  return { suggested: none(), confirmed: none(), rejected: none(), uncertain: none() };
}

function rejectedIn({ decided = NOTHING_DECIDED }: Article): Counts {
  const { notNames, notQuotations, notEvents } = decided.corrections;
  return { mentions: notNames.length, quotations: notQuotations.length, events: notEvents.length };
}
