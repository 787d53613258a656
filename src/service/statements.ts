import { compareRefs, type Ref } from '../core/story/article';
import type { Story } from '../core/story/story';
import { sayingsOf, type Saying } from './sayings';

/**
 * What somebody said, the same words once, where they stand first; boilerplate left out. Latest first by the dates of the articles, those of
 * articles without a date last; else in order of file and text.
 * @param indirect whether speech without quotation marks is shown
 */
export function statementsBy(story: Story, entity: string, indirect: boolean): readonly Saying[] {
  const sayings = [...sayingsOf(story, story.quotationsBy(entity), indirect)];
  // What is told again later was said when it was told first.
  sayings.sort((a, b) => order(dateOf(a) ?? UNDATED, dateOf(b) ?? UNDATED) || compareRefs(a.ref, b.ref));
  const different: Saying[] = [];
  const repeated = new Set<string>();
  for (const saying of sayings) {
    if (!repeated.has(keyOf(saying.ref))) {
      different.push(saying);
      story.sameWords(saying.ref).forEach(other => repeated.add(keyOf(other)));
    }
  }
  return different.sort((a, b) => order(dateOf(b) ?? '', dateOf(a) ?? '') || compareRefs(a.ref, b.ref));
}

const UNDATED = '~'; // behind every ISO date

function dateOf({ article }: Saying): string | undefined {
  return article.analysis.date?.value;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ uri, index }: Ref): string {
  return `${uri} ${index}`;
}
