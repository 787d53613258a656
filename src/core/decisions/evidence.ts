import type { Span } from '../text/span';
import { affinityOf, reversed, type Side, sideBefore, sideBehind } from './side';

/** What stood around words, folded and led outward: that before them reads backward. */
export interface Surroundings {
  readonly before: string;
  readonly behind: string;
}

/** Both from 0 to 1. */
export interface Evidence {
  /** How sure it is that a place is the one meant. */
  readonly sure: number;
  /** How like its liker side is to what it was: beside that no other place is sure. */
  readonly like: number;
}

/** A side of less tells nothing by itself. */
const LEAST_SIDE = 20;
/** But up to the article's own start or end. */
const LEAST_AT_END = 8;
/** Next to the words, so much of both sides tells as much as the whole of one; or this share of the sides, where these are longer. */
const LEAST_NEAR = 16;
const NEAR = 0.75;
/** A side is still there if so much of it is. */
const LEFT = 0.8;
/** So many units next to the words must be left to this share, else something has come between or a sentence was written anew. */
const NEXT = 24;
const LEFT_NEXT = 0.7;
/** On a side, fewer units of the sentence of the words tell nothing. */
const LEAST_OF_SENTENCE = 12;
/** A sentence of fewer units may stand anywhere: what was beyond it must be next to it. */
const SHORT_SENTENCE = 24;
/** A sentence of as many units is the same wherever it stands alone. */
const LONG_SENTENCE = 112;
const MOVED = 0.9;
/** Worth showing, but not enough to be taken. */
const REWRITTEN = 0.8;

export function surroundingsOf(before: string, behind: string): Surroundings {
  return { before: reversed(before), behind };
}

/**
 * How sure what stands around a place makes it that it is the one meant: by one side of it, by the nearer part of both, or by its sentence, as edits
 * mostly leave one of these as it was.
 * @param room from the end of the place of like words before it to the start of the one behind, if there are any
 */
export function evidenceAt(
  folded: string,
  place: Span,
  { before, behind }: Surroundings,
  room: Span = { start: 0, end: folded.length },
): Evidence {
  const left = sideBefore(folded, place, before, room);
  const right = sideBehind(folded, place, behind, room);
  const isShort = left.sentence + place.end - place.start + right.sentence < SHORT_SENTENCE;
  const sides = [oneSided(left, right, isShort), oneSided(right, left, isShort)] as const;
  const sure = Math.max(
    ...sides.map(side => side.sure),
    near(left, right),
    bySentence(folded, folded.slice(place.start, place.end), left, right),
    !isShort && (isAtEnd(left, right) || isAtEnd(right, left)) ? MOVED : 0,
  );
  return { sure, like: Math.max(sure, ...sides.map(side => side.like)) };
}

/** How like the nearer half of either side by itself is to what stands at a place, the liker of the two. */
export function likenessAt(folded: string, place: Span, { before, behind }: Surroundings): number {
  const room = { start: 0, end: folded.length };
  const sides = [sideBefore(folded, place, before, room), sideBehind(folded, place, behind, room)];
  return Math.max(
    ...sides.map(side =>
      side.was.length < LEAST_SIDE ? 0 : affinityOf(side, Math.max(LEAST_NEAR, side.was.length >> 1)),
    ),
  );
}

/** One side is as it was, and the other is not another altogether, as it is where a sentence was written anew. */
function oneSided(side: Side, other: Side, isShort: boolean): Evidence {
  const like = side.was.length < LEAST_SIDE ? 0 : affinityOf(side);
  return { sure: like > REWRITTEN && !(isNextLeft(side) && isLeft(other, isShort)) ? REWRITTEN : like, like };
}

/** Whether the sentence is as it was, and still the article's first or last, with the rest of the article on its other side. */
function isAtEnd({ was, is }: Side, other: Side): boolean {
  return (
    was.length >= LEAST_AT_END &&
    was.length < LEAST_SIDE &&
    is === was &&
    other.is.startsWith(other.was.slice(0, other.sentence)) &&
    isLeft(other, false)
  );
}

/** Whether a side is still there: its sentence, most of it next to the place, or what was beyond the sentence farther away. */
function isLeft(side: Side, isShort: boolean): boolean {
  const { was, is, own, sentence, edge } = side;
  const ofSentence = affinityOf(side, sentence);
  if (ofSentence >= LEFT && sentence >= LEAST_OF_SENTENCE) {
    return true;
  }
  const beyond = was.slice(sentence);
  const isFarther =
    !isShort &&
    is.startsWith(was.slice(0, sentence)) &&
    edge.test(is.slice(sentence, sentence + 4)) &&
    beyond.length >= LEAST_SIDE &&
    own.includes(beyond);
  return isFarther || (ofSentence >= LEFT_NEXT && isNextLeft(side) && affinityOf(side) >= LEFT);
}

function isNextLeft(side: Side): boolean {
  return affinityOf(side, NEXT) >= LEFT_NEXT;
}

/** The nearer parts of both sides together. */
function near(left: Side, right: Side): number {
  const [before, behind] = [nearPart(left), nearPart(right)];
  const units = before + behind;
  if (units < LEAST_SIDE) {
    return 0;
  }
  const affinity = (affinityOf(left, before) * before + affinityOf(right, behind) * behind) / units;
  return affinity > REWRITTEN && !(isNextLeft(left) && isNextLeft(right)) ? REWRITTEN : affinity;
}

function nearPart({ was }: Side): number {
  return Math.min(was.length, Math.max(LEAST_NEAR, Math.ceil(was.length * NEAR)));
}

/** A long sentence that stands but once is found wherever it was moved. */
function bySentence(folded: string, words: string, left: Side, right: Side): number {
  const before = left.was.slice(0, left.sentence);
  const behind = right.was.slice(0, right.sentence);
  if (
    before.length + words.length + behind.length < LONG_SENTENCE ||
    !left.is.startsWith(before) ||
    !right.is.startsWith(behind)
  ) {
    return 0;
  }
  const whole = reversed(before) + words + behind;
  return folded.indexOf(whole) === folded.lastIndexOf(whole) ? MOVED : 0;
}
