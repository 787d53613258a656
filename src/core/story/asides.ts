import type { Quotation } from '../article/analysis';
import { spanAt } from '../text/span';
import type { Article } from './article';

/** Whether it stands in boilerplate: readers are not shown it, and it counts for nothing. */
export function isAside({ analysis }: Article, { start }: Quotation): boolean {
  return spanAt(analysis.regions, start)?.kind === 'boilerplate';
}
