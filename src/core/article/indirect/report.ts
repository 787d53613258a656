import type { Phrase } from '../quotations/nounPhrases';

/** A range of slots, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What somebody is said to have said, as a frame has it. */
export interface Report {
  /** Two where the attribution stands inside: "The plan, Smith said, will fail". */
  readonly contents: readonly Range[];
  readonly speaker: Phrase | null;
  readonly cue: Range;
  /** That it is one, of that speaker, 0 to 1. */
  readonly confidence: number;
}
