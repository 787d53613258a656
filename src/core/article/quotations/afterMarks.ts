import { isGerund, isPassive, prepositionalCue } from './cues';
import { type Attribution, type Ending, isVerbAt, withCue } from './attribution';
import type { Slot } from './frames';
import { isDateWord, phraseStartingAt } from './nounPhrases';
import { LONGEST_ASIDE, REACH, skipModifiers } from './subjects';

/** `“…,” she said`, `“…,” said Smith, who …`, `“…,” according to Smith`, from the slot after the marks on. */
export function attributionAfter(slots: readonly Slot[], from: number, ending: Ending): Attribution | null {
  const first = /^['’"”»]+$/.test(slots[from]?.text ?? '') ? from + 1 : from; // a mark too many
  const comma = /^(?:,|—|–|―|--)$/.test(slots[first]?.text ?? '');
  const i = comma ? first + 1 : first;
  const words = prepositionalCue(slots, i);
  if (words > 0) {
    return withCue(slots, phraseStartingAt(slots, i + words), i, i + words, 'according');
  }
  const signed = comma && slots[first]!.text !== ',' ? signature(slots, i) : null;
  if (signed || i >= slots.length || !(comma || ending !== 'open')) {
    return signed;
  }
  const verb = skipModifiers(slots, i);
  if (isVerbAt(slots, verb) && !isGerund(slots[verb]!)) {
    const inverted = phraseStartingAt(slots, verb + 1);
    return inverted && withCue(slots, inverted, verb, verb + 1, 'inverted');
  }
  const subject = phraseStartingAt(slots, i);
  const cue = subject && verbAfter(slots, subject.end, isVerbAt);
  return cue ? withCue(slots, subject, cue, cue + 1, 'after') : ending === 'comma' ? byAnyVerb(slots, i, verb) : null;
}

/** `“…” — Jane Doe` at the end of a frame. */
function signature(slots: readonly Slot[], from: number): Attribution | null {
  const speaker = /^\p{Lu}/u.test(slots[from]?.text ?? '') ? phraseStartingAt(slots, from) : null;
  const after = speaker && slots[speaker.end];
  const last = after === undefined || (after?.text === '.' && slots.length === speaker!.end + 1);
  return speaker && last ? { speaker, cue: null, follows: false, rule: 'label' } : null;
}

/** `“…,” recalled Smith` with a verb that no list has: after a clause that ends with a comma inside the marks nothing else can follow. */
function byAnyVerb(slots: readonly Slot[], from: number, verb: number): Attribution | null {
  if (isFiniteVerb(slots, verb)) {
    const inverted = phraseStartingAt(slots, verb + 1);
    return inverted && withCue(slots, inverted, verb, verb + 1, 'anyVerb');
  }
  const subject = phraseStartingAt(slots, from);
  const cue = subject && verbAfter(slots, subject.end, isFiniteVerb);
  return cue ? withCue(slots, subject, cue, cue + 1, 'anyVerb') : null;
}

function isFiniteVerb(slots: readonly Slot[], i: number): boolean {
  const slot = slots[i];
  return slot !== undefined && slot.piece === null && slot.pos === 'verb' && !isGerund(slot);
}

/** `…, officials said Friday, as …`: an attribution put into or after the sentence, away from the marks. */
export function attributionFarther(slots: readonly Slot[], at: number): Attribution | null {
  for (let i = at + 1; i < Math.min(slots.length, at + REACH); i++) {
    const found = slots[i]!.text === ',' || prepositionalCue(slots, i) ? attributionAfter(slots, i, 'open') : null;
    if (found && endsThere(slots, i, found)) {
      return { ...found, follows: false, rule: 'farther' };
    }
  }
  return null;
}

/** The first slot at or behind an offset; -1 where the frame ends before it. */
function nextAfter(slots: readonly Slot[], from: number, offset: number): number {
  for (let i = from; i < slots.length; i++) {
    if (slots[i]!.start >= offset) {
      return i;
    }
  }
  return -1;
}

/** True where the attribution has no object of its own: "…, Smith said the plan" reports something else. */
export function endsThere(slots: readonly Slot[], from: number, { speaker, cue }: Attribution): boolean {
  const next = cue ? nextAfter(slots, from, cue.end) : -1;
  const slot = slots[next];
  return (
    slot === undefined ||
    speaker.start >= next ||
    slot.pos === 'punctuation' ||
    slot.pos === 'adverb' ||
    isDateWord(slot) ||
    (slot.pos === 'preposition' && slot.lower !== 'that')
  );
}

/** The reporting verb of a subject that ends before `from`, past appositions, brackets, "also" and "on Friday". */
function verbAfter(
  slots: readonly Slot[],
  from: number,
  isVerb: (slots: readonly Slot[], i: number) => boolean,
): number | null {
  let i = from;
  for (let asides = 0; asides < 3 && i >= 0; asides++) {
    i = skipModifiers(slots, i);
    if (isVerb(slots, i)) {
      return isPassive(slots, i) || isGerund(slots[i]!) ? null : i;
    }
    const closing = slots[i]?.text === ',' ? ',' : slots[i]?.text === '(' ? ')' : null;
    i = closing ? asideEnd(slots, i + 1, closing, isVerb) : -1;
  }
  return null;
}

/** Past the mark that ends an aside; after a comma's the reporting verb must follow. */
function asideEnd(
  slots: readonly Slot[],
  from: number,
  closing: string,
  isVerb: (slots: readonly Slot[], i: number) => boolean,
): number {
  for (let i = from; i < Math.min(slots.length, from + LONGEST_ASIDE); i++) {
    if (slots[i]!.text === closing && (closing === ')' || isVerb(slots, skipModifiers(slots, i + 1)))) {
      return i + 1;
    }
  }
  return -1;
}
