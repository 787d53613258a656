import { months, weekdays } from '../../language/words';
import { isReporting } from './cues';
import type { Slot } from './frames';

/** A noun phrase as indices into slots, ends exclusive: "a spokesman for the ministry", with "a spokesman" as its core. */
export interface Phrase {
  readonly start: number;
  readonly coreEnd: number;
  readonly end: number;
}

const DATE_WORDS = new Set<string>([...weekdays, ...months, 'today', 'yesterday', 'tomorrow', 'tonight', 'ago']);
const SUBJECT_PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'who']);
const POSSESSIVE_PRONOUNS = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);
const STANDS_ALONE = new Set(['some', 'both', 'many', 'most', 'all', 'others', 'neither', 'several', 'another', 'one']);
const JOINS_NOUNS = new Set(['of', 'for', 'at', 'in', 'from', 'with', 'to', 'on', 'by', 'against', 'near']);
const CLAUSE_OPENERS = new Set([
  'that',
  'what',
  'which',
  'as',
  'while',
  'when',
  'because',
  'but',
  'if',
  'where',
  'who',
]);
/** Words longer than this back, a phrase is no longer one. */
const LONGEST = 24;

export function isDateWord(slot: Slot | undefined): boolean {
  return slot !== undefined && DATE_WORDS.has(slot.lower);
}

export function isSubjectPronoun(slot: Slot | undefined): boolean {
  return slot !== undefined && SUBJECT_PRONOUNS.has(slot.lower.split("'")[0]!); // "he'd" as well
}

/** The noun phrase whose last word is at `last`. */
export function phraseEndingAt(slots: readonly Slot[], last: number): Phrase | null {
  if (isSubjectPronoun(slots[last]) || (STANDS_ALONE.has(slots[last]?.lower ?? '') && !isNominal(slots, last - 1))) {
    return { start: last, coreEnd: last + 1, end: last + 1 };
  }
  const end = last + 1;
  let start = baseStart(slots, end);
  if (!hasNoun(slots, start, end)) {
    return null;
  }
  let core = end;
  while (end - start < LONGEST) {
    const left = joinedStart(slots, start);
    if (left === null) {
      break;
    }
    core = baseEndBefore(slots, left, start);
    start = left;
  }
  return { start, coreEnd: core, end };
}

/** Where the phrase begins that "of", "in" or "and" joins to the one at `start`; after "and" only where a clause begins with it. */
function joinedStart(slots: readonly Slot[], start: number): number | null {
  const joint = slots[start - 1]?.lower ?? '';
  if (!JOINS_NOUNS.has(joint) && joint !== 'and') {
    return null;
  }
  let left = baseStart(slots, start - 1);
  if (left === start - 1) {
    return null;
  }
  if (joint === 'and') {
    while (JOINS_NOUNS.has(slots[left - 1]?.lower ?? '') && baseStart(slots, left - 1) < left - 1) {
      left = baseStart(slots, left - 1);
    }
    return opensClause(slots, left - 1) ? left : null;
  }
  return left;
}

function baseEndBefore(slots: readonly Slot[], from: number, limit: number): number {
  let i = from;
  while (i < limit && !JOINS_NOUNS.has(slots[i]!.lower) && slots[i]!.lower !== 'and') {
    i++;
  }
  return i;
}

/** The noun phrase that begins at `first`; a name stands without what follows it. */
export function phraseStartingAt(slots: readonly Slot[], first: number): Phrase | null {
  if (isSubjectPronoun(slots[first])) {
    return { start: first, coreEnd: first + 1, end: first + 1 };
  }
  const coreEnd = baseEnd(slots, first);
  if (!hasNoun(slots, first, coreEnd)) {
    return STANDS_ALONE.has(slots[first]?.lower ?? '') ? { start: first, coreEnd: first + 1, end: first + 1 } : null;
  }
  let end = coreEnd;
  while (end - first < LONGEST) {
    const joint = slots[end]?.lower ?? '';
    const joined =
      joint === 'and' || (JOINS_NOUNS.has(joint) && !isDateWord(slots[end + 1]) && !isName(slots[end - 1]));
    const next = joined ? baseEnd(slots, end + 1) : end;
    if (next <= end + 1) {
      break;
    }
    end = next;
  }
  return { start: first, coreEnd, end };
}

/** True for more than adjectives: "at last", "long" are no phrase, "the elderly" is one. */
function hasNoun(slots: readonly Slot[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const { pos, text } = slots[i]!;
    if (/^(?:noun|proper|determiner)$/.test(pos) || isName(slots[i]) || (pos === 'number' && !/^\d{4}$/.test(text))) {
      return true;
    }
  }
  return false;
}

function isName(slot: Slot | undefined): boolean {
  return slot !== undefined && /^\p{Lu}/u.test(slot.text);
}

function opensClause(slots: readonly Slot[], i: number): boolean {
  const slot = slots[i];
  return slot === undefined || slot.pos === 'punctuation' || slot.piece !== null || CLAUSE_OPENERS.has(slot.lower);
}

function baseStart(slots: readonly Slot[], end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && isNominal(slots, start - 1)) {
    start--;
  }
  while (start < end && isPossessive(slots[start]!)) {
    start++;
  }
  const before = slots[start - 1];
  if (start < end && before && (isDeterminer(before) || POSSESSIVE_PRONOUNS.has(before.lower))) {
    start--;
    while (start > 0 && isDeterminer(slots[start - 1]!)) {
      start--; // "all the", "both these"
    }
  }
  return start;
}

function baseEnd(slots: readonly Slot[], first: number): number {
  let i = first;
  while (i < slots.length && (isDeterminer(slots[i]!) || POSSESSIVE_PRONOUNS.has(slots[i]!.lower))) {
    i++;
  }
  const nouns = i;
  while (i < slots.length && i - first < LONGEST && isNominal(slots, i)) {
    i++;
  }
  return i > nouns ? i : first;
}

/** "that" and "which" open a clause: "a plan which the minister called". */
function isDeterminer(slot: Slot): boolean {
  return slot.pos === 'determiner' && slot.lower !== 'that' && slot.lower !== 'which';
}

function isPossessive(slot: Slot): boolean {
  return /^['’]s?$/i.test(slot.text);
}

/** "AT&T", "Texas-based" */
function joinsWords(slots: readonly Slot[], i: number): boolean {
  const { text, start, end } = slots[i]!;
  const [before, after] = [slots[i - 1], slots[i + 1]];
  const hyphen = /^[-–]$/.test(text) && before?.end === start && after?.start === end;
  return hyphen || (/^[-–&/.]$/.test(text) && isName(before) && isName(after));
}

/** True for a word that may stand inside a noun phrase after its determiner. */
function isNominal(slots: readonly Slot[], i: number): boolean {
  const slot = slots[i];
  if (!slot || slot.piece !== null || isDateWord(slot) || isReporting(slots, i)) {
    return false;
  }
  switch (slot.pos) {
    case 'noun':
    case 'proper':
    case 'adjective':
    case 'number':
      return true;
    case 'verb': {
      const before = slots[i - 1];
      const modifies =
        before && (isDeterminer(before) || isPossessive(before) || POSSESSIVE_PRONOUNS.has(before.lower));
      const named = isName(slot) && i > 0;
      return named || (modifies === true && /^(?:noun|proper|adjective)$/.test(slots[i + 1]?.pos ?? ''));
    }
    case 'punctuation':
      return isPossessive(slot) || joinsWords(slots, i);
    case 'pronoun':
      return slot.text === 'US';
    case 'other':
      return /^\p{Lu}/u.test(slot.text) || isPossessive(slot);
    default:
      return isName(slot) && i > 0 && slot.pos !== 'determiner' && !opensClause(slots, i - 1);
  }
}
