import type { QuotedPiece } from './quotedPieces';
import { comparePieces, isSameSpeaker, sharedWith, stem } from './quotedPieces';
import type { Saying } from './saying';

/** Words of the two sentences that must be the same where the speakers do not tell: one is unknown; they differ. */
const SHARED_UNKNOWN = 3;
const SHARED_DIFFERENT = 4;
/** A part of a longer quotation by the same speaker shares at least two other words with it. */
const SHARED_PART = 2;

/** Where the pieces of one short wording belong. */
export interface Placed {
  /** By the longer wordings that they are parts of. */
  readonly parts: ReadonlyMap<Saying, readonly QuotedPiece[]>;
  /** The rest, those together that are the same. */
  readonly among: readonly (readonly QuotedPiece[])[];
}

/**
 * Two or three words say little by themselves: "very useful" is the same words only by the same speaker, or where what stands around them
 * is the same too. `holders` are the longer wordings that hold them.
 */
export function placeShort(pieces: Iterable<QuotedPiece>, holders: readonly Saying[]): Placed {
  const parts = new Map<Saying, QuotedPiece[]>();
  let among: QuotedPiece[][] = [];
  for (const piece of [...pieces].sort(comparePieces)) {
    const whole = wholeOf(piece, holders);
    if (whole) {
      const own = parts.get(whole) ?? [];
      own.push(piece);
      parts.set(whole, own);
      continue;
    }
    const same = among.filter(group => group.some(other => agree(piece, other)));
    among = [...among.filter(group => !same.includes(group)), [...same.flat(), piece]];
  }
  const held = [...parts.values()];
  const left = among.filter(group => {
    const whole = held.find(own => own.some(other => group.some(piece => agree(piece, other))));
    whole?.push(...group);
    return !whole;
  });
  return { parts, among: left };
}

/** The wording that the piece is a part of, among those that hold its words. */
export function wholeOf(piece: QuotedPiece, holders: readonly Saying[]): Saying | null {
  let best: Saying | null = null;
  let most = 0;
  for (const holder of holders) {
    const own = holder.words.map(stem);
    for (const other of holder.pieces) {
      const shared = sharedWith(piece, [...own, ...other.context]);
      const enough = isSameSpeaker(piece, other) ? SHARED_PART : neededBetween(piece, other);
      if (shared >= enough && (shared > most || (shared === most && best !== null && holder.text < best.text))) {
        best = holder;
        most = shared;
      }
    }
  }
  return best;
}

function agree(a: QuotedPiece, b: QuotedPiece): boolean {
  return isSameSpeaker(a, b) || sharedWith(a, b.context) >= neededBetween(a, b);
}

function neededBetween(a: QuotedPiece, b: QuotedPiece): number {
  return a.speaker && b.speaker ? SHARED_DIFFERENT : SHARED_UNKNOWN;
}
