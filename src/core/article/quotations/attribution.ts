import type { Span } from '../../text/span';
import type { AttributionRule } from './attributionRules';
import { isReporting } from './cues';
import type { Slot } from './frames';
import type { Phrase } from './nounPhrases';

/** Who says what stands in a frame's marks, and by which word one knows. */
export interface Attribution {
  readonly speaker: Phrase;
  readonly cue: Span | null;
  /** True where it follows the marks directly, as "he said" does. */
  readonly follows: boolean;
  readonly rule: AttributionRule;
}

/**
 * How the marks end: inside a clause; with it; with a comma that only an attribution can follow, after a clause of its own.
 */
export type Ending = 'open' | 'closed' | 'comma';

/** An attribution by the slots from `from` to before `to`; null without a speaker. */
export function withCue(
  slots: readonly Slot[],
  speaker: Phrase | null,
  from: number,
  to: number,
  rule: AttributionRule,
): Attribution | null {
  const cue = { start: slots[from]!.start, end: slots[to - 1]!.end };
  return speaker && { speaker, cue, follows: true, rule };
}

export function isVerbAt(slots: readonly Slot[], i: number): boolean {
  return i >= 0 && i < slots.length && isReporting(slots, i);
}
