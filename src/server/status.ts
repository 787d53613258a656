import { isAside } from '../core/story/asides';
import type { Library } from '../core/story/library';
import type { Story } from '../core/story/story';
import type { Status } from '../protocol';
import type { DecisionBook } from '../service/decisions/book';
import { orphansOf } from '../service/decisions/orphans';
import type { Indexer } from './indexer';
import type { Problems } from './problems';

/** What has been found so far. A story that cannot be linked is told to `onError` and counts for nothing. */
export function statusOf(
  library: Library,
  indexer: Indexer,
  problems: Problems,
  onError: (error: unknown) => void,
  book: DecisionBook,
): Status {
  const { state, unread } = indexer;
  const { failures } = problems;
  const known = library.stories.flatMap(story => story.articles.map(article => article.uri));
  const total = new Set([...known, ...failures.map(({ uri }) => uri), ...unread]).size;
  const counts = { people: 0, places: 0, organizations: 0, quotations: 0, events: 0 };
  for (const story of library.stories) {
    try {
      add(counts, story);
    } catch (error) {
      onError(error);
    }
  }
  const orphans = orphansOf(library, book, state === 'indexing').length;
  return { state, done: total - unread.size, total, ...counts, orphans, failures };
}

type Counts = Record<'people' | 'places' | 'organizations' | 'quotations' | 'events', number>;

const countOfKind = { person: 'people', place: 'places', organization: 'organizations' } as const;

function add(counts: Counts, story: Story): void {
  const happenings = story.events.filter(event => event.kind === 'happening' && !event.minor).length;
  for (const { kind } of story.entities) {
    counts[countOfKind[kind]]++;
  }
  for (const article of story.articles) {
    counts.quotations += article.analysis.quotations.filter(
      quotation => quotation.kind !== 'indirect' && !isAside(article, quotation),
    ).length;
  }
  counts.events += happenings;
}
