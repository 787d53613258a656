import { isReporting, prepositionalCue } from '../quotations/cues';
import type { Slot } from '../quotations/frames';
import { phraseStartingAt } from '../quotations/nounPhrases';
import { skipModifiers } from '../quotations/subjects';
import { cueVerbs } from './cueWords';
import { isEnd } from './slots';

/** A clause longer than this is cut: a paragraph without full stops must not be slow. In slots. */
export const LONGEST = 120;
const OPENERS = new Set('when while after as if although though because since before even whereas'.split(' '));

/**
 * Where the content that begins at `from` ends, exclusive; the cue stands at `cue`.
 * @param narrow true for what is no clause: it ends where one is joined to it
 */
export function contentEnd(slots: readonly Slot[], from: number, cue: number, narrow: boolean): number {
  const subordinate = opensSubordinate(slots, cue);
  const relative = isInRelative(slots, cue);
  const limit = Math.min(slots.length, from + LONGEST);
  for (let i = from; i < limit; i++) {
    const { text, lower } = slots[i]!;
    if (isEnd(slots, i) || /^(?:—|–|--)$/.test(text)) {
      return i;
    }
    if (text === ')' && !opensBracket(slots, from, i)) {
      return i;
    }
    if (text === ',') {
      const next = slots[i + 1];
      if (subordinate || !next || prepositionalCue(slots, i + 1) > 0 || goesOn(slots, i + 1)) {
        return i;
      }
      if (relative && isFinite(slots, skipModifiers(slots, i + 1))) {
        return i;
      }
      if (isAttribution(slots, i + 1)) {
        return i;
      }
      if (narrow && /^(?:and|but|while|which|who|as|because|although|though|after|before|when)$/.test(next.lower)) {
        return i;
      }
    } else if ((lower === 'and' || lower === 'but') && i > from && goesOn(slots, i)) {
      return i;
    }
  }
  return limit;
}

/** ", adding that", "and vowed to": the sentence turns to what else the speaker did. */
function goesOn(slots: readonly Slot[], i: number): boolean {
  const joint = /^(?:and|but|then|while)$/.test(slots[i]?.lower ?? '');
  const verb = skipModifiers(slots, joint ? i + 1 : i);
  const slot = slots[verb];
  if (!slot || slot.piece !== null || !(slot.pos === 'verb')) {
    return false;
  }
  const cue = cueVerbs.get(slot.lemma)?.has('that') === true || isReporting(slots, verb);
  return cue && (slot.form === 'gerund' || (joint && slot.form !== 'base'));
}

/** ", Smith said." */
function isAttribution(slots: readonly Slot[], from: number): boolean {
  const subject = phraseStartingAt(slots, from);
  const verb = subject ? skipModifiers(slots, subject.end) : from;
  const slot = slots[verb];
  return (
    slot?.pos === 'verb' &&
    cueVerbs.get(slot.lemma)?.has('around') === true &&
    /^[,.]$/.test(slots[verb + 1]?.text ?? '.')
  );
}

function isFinite(slots: readonly Slot[], i: number): boolean {
  const slot = slots[i];
  const before = slots[i - 1];
  return (
    (slot?.pos === 'verb' && slot.form !== 'gerund' && slot.form !== 'base') ||
    (before?.pos === 'auxiliary' && before.text !== ',')
  );
}

function opensBracket(slots: readonly Slot[], from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    if (slots[i]!.text === '(') {
      return true;
    }
  }
  return false;
}

/** "When Smith said …, the crowd left". */
function opensSubordinate(slots: readonly Slot[], cue: number): boolean {
  if (!OPENERS.has(slots[0]?.lower ?? '')) {
    return false;
  }
  for (let i = 0; i < cue; i++) {
    if (slots[i]!.text === ',') {
      return false;
    }
  }
  return true;
}

/** ", who said …, left". */
function isInRelative(slots: readonly Slot[], cue: number): boolean {
  for (let i = cue - 1; i > 0 && i >= cue - 6; i--) {
    const { lower } = slots[i]!;
    if (lower === 'who' || lower === 'which') {
      return slots[i - 1]!.text === ',';
    }
    if (slots[i]!.pos === 'verb') {
      return false;
    }
  }
  return false;
}
