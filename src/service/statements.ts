import { isAside } from '../core/export/quotations';
import { compareRefs, type Ref } from '../core/story/article';
import type { Story } from '../core/story/story';
import { placesOf, type Place } from './place';

/**
 * What somebody said, the same words once, where they stand first; boilerplate left out. Latest first by the dates of the articles, those of
 * articles without a date last; else in order of file and text.
 */
export function statementsBy(story: Story, entity: string): readonly Place[] {
  const dateOf = ({ uri }: Ref) => story.article(uri)?.analysis.date?.value;
  const refs = story.quotationsBy(entity).filter(ref => {
    const article = story.article(ref.uri);
    const quotation = article?.analysis.quotations[ref.index];
    return article && quotation && !isAside(article, quotation);
  });
  // What is told again later was said when it was told first.
  refs.sort((a, b) => order(dateOf(a) ?? UNDATED, dateOf(b) ?? UNDATED) || compareRefs(a, b));
  const different: Ref[] = [];
  const repeated = new Set<string>();
  for (const ref of refs) {
    if (!repeated.has(keyOf(ref))) {
      different.push(ref);
      story.sameWords(ref).forEach(other => repeated.add(keyOf(other)));
    }
  }
  different.sort((a, b) => order(dateOf(b) ?? '', dateOf(a) ?? '') || compareRefs(a, b));
  return placesOf(story, 'quotations', different);
}

const UNDATED = '~'; // behind every ISO date

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ uri, index }: Ref): string {
  return `${uri} ${index}`;
}
