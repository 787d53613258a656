import { isGerund, isPassive, isReporting, isVerbModifier } from './cues';
import type { Slot } from './frames';
import { isDateWord, isSubjectPronoun, phraseEndingAt } from './nounPhrases';
import type { Phrase } from './nounPhrases';

/** How far apart subject and verb may stand, in slots: a paragraph without full stops must not be slow. */
export const REACH = 60;
/** Verbs looked at on the way, so that a heap of them costs little. */
export const MOST_VERBS = 6;
/** The longest apposition or relative clause between a subject and its verb, in slots. */
export const LONGEST_ASIDE = 30;

/** Who does what the verb at `verb` says: its own subject, or that of the verb it is joined to. */
export function subjectOf(slots: readonly Slot[], verb: number): Phrase | null {
  const before = slots[verb - 1];
  if (isGerund(slots[verb]!) && before?.pos !== 'auxiliary') {
    const own = phraseEndingAt(slots, skipModifiersBack(slots, verb - 1));
    const bears = slots[verb]!.lower === 'reading'; // "a sign reading"
    return own && (bears || /^(?:with|–|—)$/.test(slots[own.start - 1]?.lower ?? ''))
      ? own
      : subjectOfEarlierVerb(slots, verb);
  }
  return (before?.lower === 'to' ? null : directSubject(slots, verb)) ?? subjectOfEarlierVerb(slots, verb);
}

/** What the sentence is about: the subject of its first verb. */
export function frameSubject(slots: readonly Slot[]): Phrase | null {
  for (let i = 1; i < Math.min(slots.length, REACH); i++) {
    const subject = isFiniteVerb(slots, i) ? directSubject(slots, i) : null;
    if (subject) {
      return subject;
    }
  }
  return null;
}

/** Past "has also", "on Friday". */
export function skipModifiers(slots: readonly Slot[], from: number): number {
  let i = from;
  while (isVerbModifier(slots[i]) || isDateWord(slots[i]) || (slots[i]?.lower === 'on' && isDateWord(slots[i + 1]))) {
    i++;
  }
  return i;
}

function skipModifiersBack(slots: readonly Slot[], from: number): number {
  let i = from;
  while (isVerbModifier(slots[i]) || isDateWord(slots[i]) || (slots[i]?.lower === 'on' && isDateWord(slots[i + 1]))) {
    i--;
  }
  return i;
}

function isFiniteVerb(slots: readonly Slot[], i: number): boolean {
  const slot = slots[i]!;
  return (
    slots[i - 1]?.lower !== 'to' &&
    (isReporting(slots, i) || slot.pos === 'auxiliary' || (slot.pos === 'verb' && !isGerund(slot)))
  );
}

/** The subject that stands before its verb, past appositions, relative clauses and brackets between them. */
function directSubject(slots: readonly Slot[], verb: number): Phrase | null {
  let last = skipModifiersBack(slots, verb - 1);
  let asides = 0;
  for (let step = 0; step < 6 && last >= 0; step++) {
    const { text, lower } = slots[last]!;
    if (text === ')') {
      last = lastBefore(slots, last, '(') - 1;
    } else if (text === ',' && slots[last - 1]?.text === ')') {
      last--;
    } else if (text === ',') {
      const opening = lastBefore(slots, last, ',');
      if (opening < 1 || !isAside(slots, opening + 1, last)) {
        return null;
      }
      if (isName(slots, opening + 1, last) && !isCapitalised(slots[opening - 1])) {
        const post = phraseEndingAt(slots, opening - 1); // "Jane Doe, editor of the paper, The Times, said"
        return (post && namedBefore(slots, post)) ?? phraseEndingAt(slots, last - 1); // "his adviser, John Smith, said"
      }
      last = opening - 1;
      asides++;
    } else if (lower === 'who' || lower === 'which' || (lower === 'that' && slots[last - 1]?.pos === 'noun')) {
      last -= slots[last - 1]?.text === ',' ? 2 : 1;
    } else {
      const phrase = phraseEndingAt(slots, last);
      const adjunct = phrase ? adjunctStart(slots, phrase) : null;
      const opening = phrase ? originStart(slots, phrase) : null;
      if (opening !== null) {
        last = opening;
        asides++;
        continue;
      }
      if (adjunct === null) {
        return (phrase && asides > 0 ? namedBefore(slots, phrase) : null) ?? phrase;
      }
      last = skipModifiersBack(slots, adjunct - 1);
    }
  }
  return null;
}

/** The comma of "Smith, 45, of Springfield, said", or what stands before "obtained by the paper" between a noun and its verb. */
function originStart(slots: readonly Slot[], phrase: Phrase): number | null {
  const joint = slots[phrase.start - 1]?.lower ?? '';
  const before = slots[phrase.start - 2];
  if (/^(?:of|from)$/.test(joint) && before?.text === ',' && phrase.start > 3) {
    return phrase.start - 3;
  }
  const participle = joint === 'by' && before?.pos === 'verb' && !isGerund(before) && slots[phrase.start - 3]?.pos;
  return participle === 'noun' || participle === 'proper' ? phrase.start - 3 : null;
}

/** Where "in the past" begins between a subject and its verb: "who has in the past said". */
function adjunctStart(slots: readonly Slot[], phrase: Phrase): number | null {
  const before = slots[phrase.start - 2];
  const adjunct =
    slots[phrase.start - 1]?.pos === 'preposition' && (isVerbModifier(before) || isSubjectPronoun(before));
  return adjunct ? phrase.start - 1 : null;
}

/** "Smith, 45, a lawyer, said": what stands before a comma may be an aside itself. */
function namedBefore(slots: readonly Slot[], aside: Phrase): Phrase | null {
  const bare = aside.end - aside.start === 1 || slots[aside.start]!.pos === 'determiner';
  if (slots[aside.start - 1]?.text !== ',' || isCapitalised(slots[aside.end - 1]) || !bare) {
    return null;
  }
  const phrase = phraseEndingAt(slots, aside.start - 2);
  const named = phrase && isCapitalised(slots[phrase.end - 1]) && slots[phrase.start - 1]?.pos !== 'preposition';
  return named ? phrase : null;
}

function isCapitalised(slot: Slot | undefined): boolean {
  return slot !== undefined && /^\p{Lu}/u.test(slot.text);
}

function isName(slots: readonly Slot[], from: number, to: number): boolean {
  return to > from && to - from <= 4 && slots.slice(from, to).every(isCapitalised);
}

/** The last slot of that text before `from`; -1 where there is none within an aside's length. */
function lastBefore(slots: readonly Slot[], from: number, text: string): number {
  for (let i = from - 1; i >= Math.max(0, from - LONGEST_ASIDE); i--) {
    if (slots[i]!.text === text) {
      return i;
    }
  }
  return -1;
}

/** True for an apposition or relative clause: "a lawyer", "who lives here", "45", "of Ohio". */
function isAside(slots: readonly Slot[], from: number, to: number): boolean {
  if (to <= from) {
    return false;
  }
  if (
    /^(?:who|whose|which|whom|now|then|once|also|formerly|when|asked|speaking|while|though|citing|like)$/.test(
      slots[from]!.lower,
    )
  ) {
    return true;
  }
  for (let i = from; i < to; i++) {
    if (isSubjectPronoun(slots[i]) || (i > from && slots[i]!.pos === 'auxiliary')) {
      return false;
    }
  }
  return true;
}

/** What opens a clause inside another: "admitted that soldiers fought, saying" */
const SUBORDINATE = new Set(
  'that because as while when after before if since although though until where which whom what'.split(' '),
);

/** "Smith met them and called it …", "…, adding that": nearest to the left, a reporting verb before any other. */
function subjectOfEarlierVerb(slots: readonly Slot[], verb: number): Phrase | null {
  let other: Phrase | null = null;
  let nearest: Phrase | null = null;
  let verbs = 0;
  for (let i = verb - 1; i > 0 && i >= verb - REACH && verbs < MOST_VERBS; i--) {
    const reports = isReporting(slots, i);
    if (!isFiniteVerb(slots, i) || (reports && isPassive(slots, i))) {
      continue;
    }
    verbs++;
    const subject = directSubject(slots, i);
    const inner = subject !== null && SUBORDINATE.has(slots[subject.start - 1]?.lower ?? '');
    if (subject && reports && !inner) {
      return subject;
    }
    other ??= inner ? null : subject;
    nearest ??= subject;
  }
  return other ?? nearest;
}
