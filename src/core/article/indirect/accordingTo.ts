import { prepositionalCue } from '../quotations/cues';
import type { Slot } from '../quotations/frames';
import { phraseStartingAt } from '../quotations/nounPhrases';
import { contentEnd, LONGEST } from './contentEnd';
import type { Report } from './report';
import { isEnd, skipCircumstances } from './slots';

/** How often it is right on articles that were tuned on. */
const CONFIDENCE = 0.85;
/** The longest description of a source, in slots. */
const LONGEST_SOURCE = 25;
/** A clause of fewer words than this behind the source's comma is an aside. */
const LEAST = 3;

/** `According to Smith, CLAUSE`, `CLAUSE, according to Smith`. */
export function reportAccordingTo(slots: readonly Slot[], at: number): Report | null {
  const words = prepositionalCue(slots, at);
  const speaker = words > 0 ? phraseStartingAt(slots, at + words) : null;
  if (!speaker) {
    return null;
  }
  const after = commaAfter(slots, skipCircumstances(slots, speaker.end));
  const contents = [];
  if (at >= LEAST) {
    const to = slots[at - 1]!.text === ',' ? at - 1 : at;
    contents.push({ from: Math.max(0, to - LONGEST), to });
  }
  if (after !== null) {
    const end = contentEnd(slots, after + 1, at, false);
    if (end > after + LEAST) {
      contents.push({ from: after + 1, to: end });
    }
  }
  return contents.length === 0
    ? null
    : { contents, speaker, cue: { from: at, to: at + words }, confidence: CONFIDENCE };
}

function commaAfter(slots: readonly Slot[], from: number): number | null {
  for (let i = from; i < Math.min(slots.length, from + LONGEST_SOURCE) && !isEnd(slots, i); i++) {
    if (slots[i]!.text === ',') {
      return i;
    }
  }
  return null;
}
