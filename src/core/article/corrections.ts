import type { EntityKind, RegionKind } from './analysis';
import type { Span } from '../text/span';

/**
 * What is laid down of one article beside its text, which its analysis goes by. Spans point into the text (UTF-16 units); each means what the
 * analysis finds there, or most of there. What is not found there is passed over.
 */
export interface Corrections {
  /** Regions that hold these spans are of another kind. */
  readonly regions: readonly RegionCorrection[];
  /** These are names. Sorted by start, not overlapping. */
  readonly names: readonly NameCorrection[];
  /** These are none: a name found exactly there is left out, one found over it stays. Sorted by start. */
  readonly notNames: readonly Span[];
  /** Names of these words are of another kind than the analysis finds. */
  readonly kinds: readonly KindCorrection[];
  /** These mentions are not who the others of their chain are. */
  readonly apart: readonly ApartCorrection[];
  readonly speakers: readonly SpeakerCorrection[];
  readonly notQuotations: readonly Span[];
  readonly notEvents: readonly Span[];
  /** What is found here is right. */
  readonly confirmed: readonly ConfirmedFinding[];
  /** ISO day on which it was written; null where nobody has laid it down. */
  readonly date: string | null;
}

export interface RegionCorrection extends Span {
  readonly kind: RegionKind;
}

/**
 * Blanks and marks at its ends are left out, and a title before a person; the rest of a word that it cuts is taken in. Where no word is left, or it goes on over
 * a region's end, it is passed over.
 */
export interface NameCorrection extends Span {
  readonly kind: EntityKind;
  /** The reader pointed at this very place: names found otherwise over it give way. Else they win, as with all occurrences of a word. */
  readonly pointedAt: boolean;
  /** It was laid down behind what `kinds` says of its words. */
  readonly keepsKind?: boolean;
}

export interface KindCorrection {
  /** As written. */
  readonly name: string;
  readonly from: EntityKind;
  readonly to: EntityKind;
}

export interface ApartCorrection extends Span {
  /** Mentions put apart under the same id belong together. */
  readonly id: string;
}

export interface SpeakerCorrection extends Span {
  /** A mention; null where nobody can tell who speaks. */
  readonly speaker: Span | null;
}

export interface ConfirmedFinding extends Span {
  readonly what: 'mention' | 'quotation' | 'event';
}

/** The confidence of what is laid down or confirmed: the analysis is never so sure by itself. */
export const CERTAIN = 1;

/** Nothing is laid down. */
export const NO_CORRECTIONS: Corrections = {
  regions: [],
  names: [],
  notNames: [],
  kinds: [],
  apart: [],
  speakers: [],
  notQuotations: [],
  notEvents: [],
  confirmed: [],
  date: null,
};

/** The index of the one of `found` that overlaps a span most, the first of several; -1 where none does. */
export function mostOverlapping(found: readonly Span[], { start, end }: Span): number {
  let best = -1;
  let most = 0;
  found.forEach((one, index) => {
    const shared = Math.min(one.end, end) - Math.max(one.start, start);
    const length = Math.max(one.end - one.start, end - start);
    if (shared > 0 && shared / length > most) {
      most = shared / length;
      best = index;
    }
  });
  return best;
}
