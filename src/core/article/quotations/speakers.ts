import { attributionAfter, attributionFarther, endsThere } from './afterMarks';
import type { Attribution, Ending } from './attribution';
import { attributionBefore, beliefBefore } from './beforeMarks';
import type { Slot } from './frames';
import { phraseStartingAt } from './nounPhrases';
import { frameSubject, REACH } from './subjects';

/** Who is said to speak the piece at slot `at`. */
export function attribute(slots: readonly Slot[], at: number, ending: Ending): Attribution | null {
  return (
    attributionAfter(slots, at + 1, ending) ??
    attributionBefore(slots, at) ??
    attributionFarther(slots, at) ??
    beliefBefore(slots, at) ??
    attributionByColon(slots, at) ??
    attributionByLabel(slots, at)
  );
}

/** What leads up to the marks at slot `at`: `Smith went on:`. */
export function leadIn(slots: readonly Slot[], at: number): Attribution | null {
  return attributionBefore(slots, at) ?? attributionByColon(slots, at);
}

/** `Smith said.` where the marks before it end their sentence with a full stop of their own. */
export function loneAttribution(slots: readonly Slot[]): Attribution | null {
  const found =
    slots.length <= REACH && slots.every(({ piece }) => piece === null) ? attributionAfter(slots, 0, 'closed') : null;
  return found && endsThere(slots, 0, found) ? found : null;
}

/** `Smith was blunt: “…”` */
function attributionByColon(slots: readonly Slot[], at: number): Attribution | null {
  const from = Math.max(0, at - REACH);
  const speaker = slots[at - 1]?.text === ':' ? frameSubject(slots.slice(from, at - 1)) : null;
  return (
    speaker && {
      speaker: { start: speaker.start + from, coreEnd: speaker.coreEnd + from, end: speaker.end + from },
      cue: null,
      follows: false,
      rule: 'colon',
    }
  );
}

/** The longest label before a colon, in slots. */
const LONGEST_LABEL = 12;

/** `Smith: “…”`, `Smith: Plan was “…”` at the start of a frame. */
function attributionByLabel(slots: readonly Slot[], at: number): Attribution | null {
  const speaker = phraseStartingAt(slots, 0);
  const colon = slots.slice(0, LONGEST_LABEL).findIndex(({ text }) => text === ':');
  return speaker && speaker.end <= colon && colon < at ? { speaker, cue: null, follows: false, rule: 'label' } : null;
}

/** Whom a sentence that leads up to marks is about: `Smith was blunt.` */
export function leadingSubject(slots: readonly Slot[]): Attribution | null {
  const speaker = slots.every(({ piece }) => piece === null) ? frameSubject(slots) : null;
  return speaker && { speaker, cue: null, follows: false, rule: 'context' };
}
