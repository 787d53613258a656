import { namingVerbs, quotingVerbs, reportingNouns } from '../../language/reporting';
import type { Slot } from './frames';

/** Forms that are a reporting verb wherever they stand. */
const UNMISTAKABLE = new Set('said says told tells adds writes wrote insists argues saying adding telling'.split(' '));
/** "shot back", "went on", "as they put it" */
const PHRASAL = new Map([
  ['shot', 'back'],
  ['fired', 'back'],
  ['hit', 'back'],
  ['went', 'on'],
  ['goes', 'on'],
  ['put', 'it'],
  ['puts', 'it'],
]);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'s", 'got']);
const HELPERS = new Set(
  "has have had did does do would will could can might may must should to not n't later earlier also then once first now still long already ever never both".split(
    ' ',
  ),
);
const POSSESSIVE_PRONOUNS = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);

/** True for a verb in use to tell what somebody said. */
export function isReporting(slots: readonly Slot[], i: number): boolean {
  const slot = slots[i]!;
  if (PHRASAL.get(slot.lower) === slots[i + 1]?.lower && PHRASAL.has(slot.lower)) {
    return true;
  }
  if (
    slot.piece !== null ||
    !quotingVerbs.has(slot.lower) ||
    (/^\p{Lu}/u.test(slot.text) && i > 0 && !UNMISTAKABLE.has(slot.lower))
  ) {
    return false;
  }
  if (UNMISTAKABLE.has(slot.lower)) {
    return true;
  }
  const before = slots[i - 1];
  if (
    before &&
    (before.pos === 'determiner' || /^(?:['’]s?|-)$/.test(before.text) || POSSESSIVE_PRONOUNS.has(before.lower))
  ) {
    return false;
  }
  const that = slots[i + 1]?.lower === 'that' || slots[i + 2]?.lower === 'that';
  return isPast(slot) || (isGerund(slot) ? slot.pos !== 'noun' || that : isPresent(slots, i));
}

/** True for a form that is neither base nor third person nor gerund: "claimed", "found", "spoken". */
function isPast(slot: Slot): boolean {
  const base = quotingVerbs.get(slot.lower);
  return base !== undefined && base !== slot.lower && !/(?:s|ing)$/.test(slot.lower);
}

/** "they claim", "the report notes"; not "in the claim", "home state". */
function isPresent(slots: readonly Slot[], i: number): boolean {
  const { lower, pos } = slots[i]!;
  const before = slots[i - 1];
  if (!before || before.pos === 'pronoun' || isVerbModifier(before)) {
    return before !== undefined || pos === 'verb';
  }
  if (/^[,)]$/.test(before.text)) {
    return pos === 'verb' || slots[i + 1]?.lower === 'that';
  }
  if (before.pos === 'preposition' || before.pos === 'adjective' || before.pos === 'number') {
    return false;
  }
  const plural = /[^s]s$/.test(before.lower) || /(?:people|men|women|police)$/.test(before.lower);
  const agrees = /s$/.test(lower) !== plural || /^\p{Lu}/u.test(before.text);
  const after = slots[i + 1];
  const takesObject = (after && after.piece !== null) || /^(?:that|[,:])$/.test(after?.lower ?? '');
  return agrees && (pos === 'verb' || takesObject || after?.pos === 'determiner' || after?.pos === 'pronoun');
}

export function isGerund(slot: Slot): boolean {
  return slot.lower.endsWith('ing');
}

/** True for a noun that says what its owner said: "his warning", "the minister's claim". */
export function isReportingNoun(slots: readonly Slot[], i: number): boolean {
  return slots[i]!.piece === null && reportingNouns.has(slots[i]!.lower) && slots[i]!.lower === slots[i]!.text;
}

/** True for "called", "dubbed" and the like. */
export function isNaming(slot: Slot): boolean {
  return namingVerbs.has(quotingVerbs.get(slot.lower) ?? '');
}

/** True for words between a subject and its verb that tell neither: "has also", "later". */
export function isVerbModifier(slot: Slot | undefined): boolean {
  return (
    slot !== undefined &&
    slot.piece === null &&
    (slot.pos === 'adverb' || slot.pos === 'auxiliary' || HELPERS.has(slot.lower))
  );
}

/** True for "was called", "is being described": who says it stands after the verb, if anywhere. */
export function isPassive(slots: readonly Slot[], i: number): boolean {
  if (!isPast(slots[i]!) && slots[i]!.lower !== 'read') {
    return false;
  }
  let j = i - 1;
  while (j >= 0 && slots[j]!.pos === 'adverb') {
    j--;
  }
  return j >= 0 && BE.has(slots[j]!.lower);
}

/** The length in slots of "according to", "in the words of" at `i`; 0 where none begins. */
export function prepositionalCue(slots: readonly Slot[], i: number): number {
  const lower = (k: number): string => slots[i + k]?.lower ?? '';
  if (lower(0) === 'according' && lower(1) === 'to') {
    return 2;
  }
  return lower(0) === 'in' && lower(1) === 'the' && lower(2) === 'words' && lower(3) === 'of' ? 4 : 0;
}
