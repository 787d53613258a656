import type { Slot } from './frames';

const WORKS = new Set(
  'film movie book novel song album show series play podcast documentary poem essay article column magazine program programme memoir painting opera musical episode game titled entitled named'.split(
    ' ',
  ),
);
/** A piece longer than this, in characters, is no title. */
const LONGEST_TITLE = 80;
/** Words that titles leave small. */
const SMALL = /^(?:a|an|and|as|at|but|by|for|from|in|into|is|it|nor|of|on|or|the|to|vs|with)$/;

/** True for what stands in marks without being said: the title of a work, a nickname inside a name. */
export function isNoSpeech(text: string, slots: readonly Slot[], slot: number): boolean {
  const { start, end } = slots[slot]!;
  if (end - start > LONGEST_TITLE) {
    return false;
  }
  const words = text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const titled = words.every((word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && SMALL.test(word)));
  return (
    titled && (isNickname(slots, slot, words.length) || isTitle(slots, slot) || isBroadcast(slots, slot, words.length))
  );
}

function isNickname(slots: readonly Slot[], slot: number, words: number): boolean {
  const before = slots[slot - 1];
  const after = slots[slot + 1];
  return words <= 2 && isNamePart(before) && isNamePart(after);
}

function isNamePart(slot: Slot | undefined): boolean {
  return slot !== undefined && slot.piece === null && /^\p{Lu}\p{L}/u.test(slot.text) && slot.pos !== 'determiner';
}

function isTitle(slots: readonly Slot[], slot: number): boolean {
  const before = slots[slot - 1]?.text === ',' ? slots[slot - 2] : slots[slot - 1];
  return WORKS.has(before?.lower ?? '') || WORKS.has(slots[slot + 1]?.lower ?? '');
}

/** `CNN’s “…”`, `on “…”`: programmes rather than words. */
function isBroadcast(slots: readonly Slot[], slot: number, words: number): boolean {
  const before = slots[slot - 1];
  if (/^(?:on|in)$/.test(before?.lower ?? '')) {
    return words > 1;
  }
  const owner = slots[slot - 2]?.text ?? '';
  return /^['’]s?$/.test(before?.text ?? '') && /^(?:\p{Lu}{2,5}|Channel|News|Radio|Television|TV)$/u.test(owner);
}
