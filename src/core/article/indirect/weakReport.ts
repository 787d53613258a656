import type { Quotation } from '../analysis';

/** Half of what is found with less confidence is no speech: wishes, judgements, plans. */
const WEAK_BELOW = 0.5;

/** Whether it is too unsure to be shown to a reader or to count; those who read the analysis have its confidence. */
export function isWeakReport({
  kind,
  speaker,
  confidence,
}: Pick<Quotation, 'kind' | 'speaker' | 'confidence'>): boolean {
  return kind === 'indirect' && speaker !== null && confidence < WEAK_BELOW;
}
