import type { TimelineEvent } from '../../protocol';
import { dateText, participantNames, stateOf, type Names } from './wording';

/** Says whether an event holds all words of a query, in any case and order, in its label, date, people, places or articles. */
export function matcher(query: string, names: Names): (event: TimelineEvent) => boolean {
  const words = fold(query)
    .split(/\s+/)
    .filter(word => word !== '');
  if (words.length === 0) {
    return () => true;
  }
  return event => {
    const { label, places, articles } = event;
    const text = fold(
      [label, dateText(event), stateOf(event), ...participantNames(event, names), ...places, ...articles].join('\n'),
    );
    return words.every(word => text.includes(word));
  };
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
