import type { Span } from '../text/span';
import { outwardAffinity } from './affinity';

/** What stood on one side of words, and what stands on that side of a place now; folded and led outward: what is before them reads backward. */
export interface Side {
  readonly was: string;
  readonly is: string;
  /** Of what is there now, what lies between the place and the next one of like words. */
  readonly own: string;
  /** Units of what was there that belong to the sentence of the words; all where its end was not kept. */
  readonly sentence: number;
  /** What stands where a sentence ends, led outward. */
  readonly edge: RegExp;
}

/** Units on a side within which the nearest of what was there may follow behind something new. */
const FAR = 600;
/** Of what is there now, so many times as much as was there is looked at, as something may have come between. */
const ROOM = 1.5;

const EDGE_BEFORE = /^ ?["')]{0,2}(?:[.!?]|$)/;
const EDGE_BEHIND = /^(?: |$)/;
const SENTENCE_BEFORE = / ["')]?[.!?]/;
const SENTENCE_BEHIND = /[.!?]["')]?(?= |$)/;
const ENDS_SENTENCE = /[.!?]["')]?$/;

/** @param room up to the next place of like words */
export function sideBefore(folded: string, { start }: Span, was: string, room: Span): Side {
  const is = reversed(folded.slice(Math.max(0, start - FAR), start));
  const sentence = SENTENCE_BEFORE.exec(was)?.index ?? was.length;
  return { was, is, own: is.slice(0, start - room.start), sentence, edge: EDGE_BEFORE };
}

export function sideBehind(folded: string, { start, end }: Span, was: string, room: Span): Side {
  const is = folded.slice(end, end + FAR);
  const last = SENTENCE_BEHIND.exec(was);
  const isEnded = ENDS_SENTENCE.test(folded.slice(Math.max(start, end - 2), end));
  const sentence = isEnded ? 0 : last ? last.index + last[0].length : was.length;
  return { was, is, own: is.slice(0, room.end - end), sentence, edge: EDGE_BEHIND };
}

/** How like the units nearest to the words are to what they were, from 0 to 1. */
export function affinityOf({ was, is }: Pick<Side, 'was' | 'is'>, units = was.length): number {
  const nearest = was.slice(0, units);
  return outwardAffinity(nearest, is.slice(0, Math.ceil(nearest.length * ROOM) + 1));
}

export function reversed(text: string): string {
  let units = '';
  for (let at = text.length - 1; at >= 0; at--) {
    units += text[at]!;
  }
  return units;
}
