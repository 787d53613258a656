import { beliefVerbs } from '../language/reporting';
import type { Span } from '../text/span';
import { isGerund, isNaming, isPassive, isReporting, isReportingNoun, prepositionalCue } from './cues';
import type { Slot } from './frames';
import { isDateWord, isSubjectPronoun, phraseEndingAt, phraseStartingAt } from './nounPhrases';
import type { Phrase } from './nounPhrases';
import { frameSubject, LONGEST_ASIDE, MOST_VERBS, REACH, skipModifiers, subjectOf } from './subjects';

/** Who says what stands in a frame's marks, and by which word one knows. */
export interface Attribution {
  readonly speaker: Phrase;
  readonly cue: Span | null;
  /** True where it follows the marks directly, as "he said" does. */
  readonly follows: boolean;
}

/** Who is said to speak the piece at slot `at`; `endsClause` is true where the marks hold a comma or full stop at their end. */
export function attribute(slots: readonly Slot[], at: number, endsClause: boolean): Attribution | null {
  return (
    attributionAfter(slots, at + 1, endsClause) ??
    attributionBefore(slots, at) ??
    attributionFarther(slots, at) ??
    beliefBefore(slots, at)
  );
}

/** What leads up to the marks at slot `at`: `Smith went on:`. */
export function leadIn(slots: readonly Slot[], at: number): Attribution | null {
  return attributionBefore(slots, at) ?? attributionByColon(slots, at);
}

/** `Smith said.` where the marks before it end their sentence with a full stop of their own. */
export function loneAttribution(slots: readonly Slot[]): Attribution | null {
  return slots.length <= REACH && slots.every(slot => slot.piece === null) ? attributionAfter(slots, 0, true) : null;
}

/** `“…,” she said`, `“…,” said Smith, who …`, `“…,” according to Smith`, from the slot after the marks on. */
function attributionAfter(slots: readonly Slot[], from: number, endsClause: boolean): Attribution | null {
  const comma = /^(?:,|—|–|--)$/.test(slots[from]?.text ?? '');
  const i = comma ? from + 1 : from;
  const words = prepositionalCue(slots, i);
  if (words > 0) {
    return withCue(slots, phraseStartingAt(slots, i + words), i, i + words);
  }
  if (i >= slots.length || !(comma || endsClause)) {
    return null;
  }
  const verb = skipModifiers(slots, i);
  if (isVerbAt(slots, verb) && !isGerund(slots[verb]!)) {
    const inverted = phraseStartingAt(slots, verb + 1);
    return inverted && withCue(slots, inverted, verb, verb + 1);
  }
  const subject = phraseStartingAt(slots, i);
  const cue = subject && verbAfter(slots, subject.end);
  return cue ? withCue(slots, subject, cue, cue + 1) : null;
}

/** `…, officials said Friday, as …`: an attribution put into or after the sentence, away from the marks. */
function attributionFarther(slots: readonly Slot[], at: number): Attribution | null {
  for (let i = at + 1; i < Math.min(slots.length, at + REACH); i++) {
    const found = slots[i]!.text === ',' || prepositionalCue(slots, i) ? attributionAfter(slots, i, false) : null;
    const next = found?.cue ? nextAfter(slots, i, found.cue.end) : -1;
    if (found && (next < 0 || endsThere(slots, next, found))) {
      return { ...found, follows: false };
    }
  }
  return null;
}

function nextAfter(slots: readonly Slot[], from: number, offset: number): number {
  for (let i = from; i < slots.length; i++) {
    if (slots[i]!.start >= offset) {
      return i;
    }
  }
  return -1;
}

/** True where the attribution has no object of its own: "…, Smith said the plan" reports something else. */
function endsThere(slots: readonly Slot[], next: number, { speaker }: Attribution): boolean {
  const slot = slots[next]!;
  return (
    speaker.start >= next ||
    slot.pos === 'punctuation' ||
    slot.pos === 'adverb' ||
    isDateWord(slot) ||
    (slot.pos === 'preposition' && slot.lower !== 'that')
  );
}

/** `Smith described the talks as “…”`, `his warning that “…”`: the nearest words before the marks that report speech. */
function attributionBefore(slots: readonly Slot[], at: number): Attribution | null {
  let verbs = 0;
  for (let i = at - 1; i >= Math.max(0, at - REACH) && verbs <= MOST_VERBS; i--) {
    const words = prepositionalCue(slots, i);
    if (words > 0) {
      return withCue(slots, phraseStartingAt(slots, i + words), i, i + words);
    }
    verbs += isVerbAt(slots, i) ? 1 : 0;
    const speaker = isReportingNoun(slots, i)
      ? ownerOf(slots, i, at)
      : isVerbAt(slots, i) && !isBelief(slots[i]!)
        ? speakerOfVerb(slots, i, at)
        : null;
    if (speaker) {
      return withCue(slots, speaker, i, i + 1);
    }
  }
  return null;
}

/** `Smith believes it was “…”`, where nothing tells who said it. */
function beliefBefore(slots: readonly Slot[], at: number): Attribution | null {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const speaker = isVerbAt(slots, i) && isBelief(slots[i]!) ? speakerOfVerb(slots, i, at) : null;
    if (speaker) {
      return withCue(slots, speaker, i, i + 1);
    }
  }
  return attributionByColon(slots, at);
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
    }
  );
}

function withCue(slots: readonly Slot[], speaker: Phrase | null, from: number, to: number): Attribution | null {
  const cue = { start: slots[from]!.start, end: slots[to - 1]!.end };
  return speaker && { speaker, cue, follows: true };
}

function isVerbAt(slots: readonly Slot[], i: number): boolean {
  return i >= 0 && i < slots.length && isReporting(slots, i);
}

function isBelief(slot: Slot): boolean {
  return beliefVerbs.has(slot.lower);
}

function speakerOfVerb(slots: readonly Slot[], verb: number, at: number): Phrase | null {
  if (isPassive(slots, verb)) {
    return agentOf(slots, verb, at);
  }
  const subject = subjectOf(slots, verb) ?? invertedSubject(slots, verb, at);
  return subject && isNaming(slots[verb]!) && isNamed(slots, subject, verb, at) ? agentOf(slots, verb, at) : subject;
}

/** `a class called “…”`: what has the name is not who gives it. */
function isNamed(slots: readonly Slot[], subject: Phrase, verb: number, at: number): boolean {
  const direct = slots.slice(verb + 1, at).every(({ pos }) => pos === 'determiner' || pos === 'adjective');
  const named = isSubjectPronoun(slots[subject.start]) || /^\p{Lu}/u.test(slots[subject.coreEnd - 1]!.text);
  const relative = /^(?:what|which|whom|that)$/.test(slots[subject.start - 1]?.lower ?? '');
  return direct && !named && !relative && subject.end === verb;
}

/** "called “…” by critics" */
function agentOf(slots: readonly Slot[], verb: number, at: number): Phrase | null {
  for (let i = verb + 1; i < Math.min(slots.length, Math.max(at + 3, verb + 6)); i++) {
    if (slots[i]!.lower === 'by') {
      return phraseStartingAt(slots, i + 1);
    }
  }
  return null;
}

/** "his warning", "the minister's claim": whose words the noun at `noun` speaks of, where the marks follow it. */
function ownerOf(slots: readonly Slot[], noun: number, at: number): Phrase | null {
  if (at - noun > 1 && !/^(?:that|[:,])$/.test(slots[noun + 1]!.lower)) {
    return null;
  }
  const i = slots[noun - 1]?.pos === 'adjective' ? noun - 2 : noun - 1;
  const owner = slots[i];
  if (/^(?:his|her|its|their)$/.test(owner?.lower ?? '')) {
    return { start: i, coreEnd: i + 1, end: i + 1 };
  }
  return /^['’]s?$/.test(owner?.text ?? '') ? phraseEndingAt(slots, i - 1) : null;
}

/** `Said Smith: “…”` */
function invertedSubject(slots: readonly Slot[], verb: number, at: number): Phrase | null {
  const speaker = isGerund(slots[verb]!) ? null : phraseStartingAt(slots, verb + 1);
  return speaker && verb <= 1 && speaker.end < at && /^[:,]$/.test(slots[at - 1]!.text) ? speaker : null;
}

/** The reporting verb of a subject that ends before `from`, past appositions, brackets, "also" and "on Friday". */
function verbAfter(slots: readonly Slot[], from: number): number | null {
  let i = from;
  for (let asides = 0; asides < 3 && i >= 0; asides++) {
    i = skipModifiers(slots, i);
    if (isVerbAt(slots, i)) {
      return isPassive(slots, i) || isGerund(slots[i]!) ? null : i;
    }
    const closing = slots[i]?.text === ',' ? ',' : slots[i]?.text === '(' ? ')' : null;
    i = closing ? asideEnd(slots, i + 1, closing) : -1;
  }
  return null;
}

/** Past the mark that ends an aside; after a comma's the reporting verb must follow. */
function asideEnd(slots: readonly Slot[], from: number, closing: string): number {
  for (let i = from; i < Math.min(slots.length, from + LONGEST_ASIDE); i++) {
    if (slots[i]!.text === closing && (closing === ')' || isVerbAt(slots, skipModifiers(slots, i + 1)))) {
      return i + 1;
    }
  }
  return -1;
}
