import { type Corrections, NO_CORRECTIONS } from '../article/corrections';
import type { Span } from '../text/span';
import type { Candidate } from './anchor';
import type { DecisionLine } from './decision';
import type { TargetRole } from './targets';

/** What the decisions in force say of one article, found in its text as it is now. */
export interface Decided {
  /** What its analysis goes by. */
  readonly corrections: Corrections;
  /** What its story goes by, in order of decision. */
  readonly marks: readonly Mark[];
  /** What could not be found again in its text, in order of decision. */
  readonly lost: readonly LostTarget[];
}

/** A place that a decision points at. */
export interface Mark extends Span {
  readonly line: DecisionLine;
  readonly role: TargetRole;
  /** Which of the decision's targets, as `targetsOf` counts them. */
  readonly target: number;
  /** Whether its words and all around them are as they were. */
  readonly found: 'exact' | 'approximate';
}

/** A target that stands nowhere, or in one of several places that only the reader can tell apart. */
export interface LostTarget {
  readonly line: DecisionLine;
  readonly target: number;
  readonly why: 'lost' | 'ambiguous';
  /** Places that may be meant, the likeliest first. */
  readonly candidates: readonly Candidate[];
}

export const NOTHING_DECIDED: Decided = { corrections: NO_CORRECTIONS, marks: [], lost: [] };
