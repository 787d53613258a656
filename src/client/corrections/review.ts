import type { ReviewCounts, ReviewResult } from '../../protocol';

/** "412 suggested (30 uncertain), 12 confirmed, 3 rejected". */
export function describeReview({ suggested, uncertain, confirmed, rejected }: ReviewResult): string {
  const doubt = sum(uncertain) > 0 ? ` (${sum(uncertain)} uncertain)` : '';
  return `${sum(suggested)} suggested${doubt}, ${sum(confirmed)} confirmed, ${sum(rejected)} rejected`;
}

function sum({ mentions, quotations, events }: ReviewCounts): number {
  return mentions + quotations + events;
}
