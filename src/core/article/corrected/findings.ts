import type { Span } from '../../text/span';
import type { ArticleAnalysis, EventMention } from '../analysis';
import { CERTAIN, type ConfirmedFinding, type Corrections, mostOverlapping } from '../corrections';
import { pointedAt } from './pointedAt';

/** What was found, but without the events that are none and the statements that nobody can be said to have made, and sure of what was confirmed. */
export function correctFindings(
  analysis: ArticleAnalysis,
  { speakers, notEvents, confirmed }: Pick<Corrections, 'speakers' | 'notEvents' | 'confirmed'>,
): ArticleAnalysis {
  if (speakers.length + notEvents.length + confirmed.length === 0) {
    return analysis;
  }
  const { mentions, quotations, events } = analysis;
  const of = (what: ConfirmedFinding['what']): readonly Span[] => confirmed.filter(one => one.what === what);
  const sureMentions = of('mention').map(span => pointedAt(mentions, span));
  const sureQuotations = of('quotation')
    .map(span => mostOverlapping(quotations, span))
    .filter(i => quotations[i]?.speaker); // where nobody speaks, nothing is sure
  const sureEvents = of('event').map(span => mostOverlapping(events, span));
  const rejected = new Set(notEvents.map(span => events[mostOverlapping(events, span)]));
  const unspoken = new Set(
    speakers
      .filter(({ speaker }) => speaker === null)
      .map(span => quotations[mostOverlapping(quotations, span)]?.cue?.start),
  );
  const isToldBySomebody = ({ kind, start }: EventMention): boolean => kind !== 'statement' || !unspoken.has(start);
  return {
    ...analysis,
    mentions: sureOf(mentions, sureMentions),
    quotations: sureOf(quotations, sureQuotations),
    events: sureOf(events, sureEvents).filter((event, i) => !rejected.has(events[i]) && isToldBySomebody(event)),
  };
}

function sureOf<T extends { readonly confidence: number }>(
  found: readonly T[],
  indices: readonly number[],
): readonly T[] {
  const sure = new Set(indices);
  return found.map((one, i) => (sure.has(i) ? { ...one, confidence: CERTAIN } : one));
}
