import type { Slot } from '../quotations/frames';
import { isDateWord, phraseStartingAt } from '../quotations/nounPhrases';

const BE = new Set("be is are was were am been being 's 're 'm isn't aren't wasn't weren't got".split(' '));
/** What opens a phrase that tells where or when something was said: "in a statement", "during a call with reporters". */
const CIRCUMSTANCE = new Set('in on at during after before to from through via by with within'.split(' '));
const MOST_CIRCUMSTANCES = 3;

/** What ends the sentence, or a half of it. */
const END = new Set(['.', '!', '?', ';']);

export function isEnd(slots: readonly Slot[], i: number): boolean {
  return i >= slots.length || END.has(slots[i]!.text);
}

/** True for "was told", "has been accused", "being asked". */
export function isPassiveVerb(slots: readonly Slot[], verb: number): boolean {
  const { form } = slots[verb]!;
  if (form !== 'past' && form !== 'participle') {
    return false;
  }
  let j = verb - 1;
  while (j >= 0 && (slots[j]!.pos === 'adverb' || slots[j]!.lower === 'not')) {
    j--;
  }
  return j >= 0 && BE.has(slots[j]!.lower);
}

const PART_OF_DAY = /^(?:morning|afternoon|evening|night|night's|week|month|year)$/;

/** Past "also", "on Friday", "Tuesday night"; an infinitive's "to" is not passed. */
export function skipAdverbs(slots: readonly Slot[], from: number): number {
  let i = from;
  for (; i < slots.length; i++) {
    const slot = slots[i]!;
    const dated = isDateWord(slot) || (slot.lower === 'on' && isDateWord(slots[i + 1]));
    const partOfDay = PART_OF_DAY.test(slot.lower) && isDateWord(slots[i - 1]);
    const told =
      /^(?:last|this|earlier|later)$/.test(slot.lower) &&
      (PART_OF_DAY.test(slots[i + 1]?.lower ?? '') || isDateWord(slots[i + 1]));
    if (told) {
      i++;
    } else if (
      slot.piece !== null ||
      !(dated || partOfDay || (slot.pos === 'adverb' && slot.lower !== 'not' && slot.lower !== 'out'))
    ) {
      break;
    }
  }
  return i;
}

/** Past "on Friday", "in a statement", "to reporters in Oslo": where what was said may begin. */
export function skipCircumstances(slots: readonly Slot[], from: number): number {
  let i = skipAdverbs(slots, from);
  for (let n = 0; n < MOST_CIRCUMSTANCES && CIRCUMSTANCE.has(slots[i]?.lower ?? ''); n++) {
    const phrase = phraseStartingAt(slots, i + 1);
    if (!phrase) {
      break;
    }
    i = skipAdverbs(slots, phrase.end);
  }
  return i;
}
