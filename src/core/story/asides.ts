import { spanAt, type Span } from '../text/span';
import type { Article } from './article';

/** Whether it stands in boilerplate: readers are not shown it, and it counts for nothing. */
export function isAside({ analysis }: Article, { start }: Span): boolean {
  return spanAt(analysis.regions, start)?.kind === 'boilerplate';
}
