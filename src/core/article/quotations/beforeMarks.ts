import { beliefVerbs, quotingVerbs, reportingVerbs } from '../../language/reporting';
import { type Attribution, isVerbAt, withCue } from './attribution';
import { isGerund, isNaming, isPassive, isReportingNoun, isVerbModifier, prepositionalCue } from './cues';
import type { Slot } from './frames';
import { isDateWord, isSubjectPronoun, phraseEndingAt, phraseStartingAt } from './nounPhrases';
import type { Phrase } from './nounPhrases';
import { MOST_VERBS, REACH, subjectOf } from './subjects';

/** Base forms that always report speech. */
const SAYING = new Set('say tell write add tweet'.split(' '));
const UNREAL = /^(?:to|would|will|could|can|may|might|should|must|not|n't|never|'d|'ll)$/;

/** `Smith described the talks as “…”`, `his warning that “…”`: the nearest words before the marks that report speech. */
export function attributionBefore(slots: readonly Slot[], at: number): Attribution | null {
  let verbs = 0;
  for (let i = at - 1; i >= Math.max(0, at - REACH) && verbs <= MOST_VERBS; i--) {
    const words = prepositionalCue(slots, i);
    if (words > 0) {
      return withCue(slots, phraseStartingAt(slots, i + words), i, i + words, 'according');
    }
    verbs += isVerbAt(slots, i) ? 1 : 0;
    const speaker = isReportingNoun(slots, i)
      ? ownerOf(slots, i, at)
      : isVerbAt(slots, i) && !isBelief(slots[i]!)
        ? speakerOfVerb(slots, i, at)
        : null;
    if (speaker) {
      const noun = isReportingNoun(slots, i);
      return (
        (noun ? null : governing(slots, i, speaker)) ??
        withCue(slots, speaker, i, i + 1, noun ? 'noun' : isFirm(slots, i, speaker) ? 'before' : 'weak')
      );
    }
  }
  return null;
}

/**
 * `Smith said he would advise them to “…”`: who says so, where the nearest verb tells what is not said, or not yet, or by "he", who is most
 * often the same one.
 */
function governing(slots: readonly Slot[], verb: number, speaker: Phrase): Attribution | null {
  const pronoun = isSubjectPronoun(slots[speaker.start]) && speaker.end === speaker.start + 1;
  if (!pronoun && !isWeak(slots[verb]!) && !isUnreal(slots, verb)) {
    return null;
  }
  for (let i = speaker.start - 1, verbs = 0; i >= Math.max(0, verb - REACH) && verbs < MOST_VERBS; i--) {
    if (slots[i]!.text === ';' || slots[i]!.text === ':') {
      return null;
    }
    if (isVerbAt(slots, i)) {
      verbs++;
      const outer = isSaying(slots[i]!) && !isPassive(slots, i) ? subjectOf(slots, i) : null;
      if (outer) {
        return withCue(slots, outer, i, i + 1, 'before');
      }
    }
  }
  return null;
}

/** True where the verb's own subject stands before it, and it tells of speech that took place. */
function isFirm(slots: readonly Slot[], verb: number, speaker: Phrase): boolean {
  const own = slots
    .slice(speaker.end, verb)
    .every(slot => isVerbModifier(slot) || isDateWord(slot) || slot.lower === 'on');
  return (own || isSaying(slots[verb]!)) && !isWeak(slots[verb]!) && !isUnreal(slots, verb);
}

function isSaying(slot: Slot): boolean {
  return SAYING.has(quotingVerbs.get(slot.lower) ?? '');
}

function isWeak(slot: Slot): boolean {
  return !reportingVerbs.has(slot.lower);
}

/** "would say", "to call", "did not say" */
function isUnreal(slots: readonly Slot[], verb: number): boolean {
  for (let i = verb - 1; i >= 0 && isVerbModifier(slots[i]); i--) {
    if (UNREAL.test(slots[i]!.lower)) {
      return true;
    }
  }
  return false;
}

/** `Smith believes it was “…”`, where nothing tells who said it. */
export function beliefBefore(slots: readonly Slot[], at: number): Attribution | null {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const speaker = isVerbAt(slots, i) && isBelief(slots[i]!) ? speakerOfVerb(slots, i, at) : null;
    if (speaker) {
      return withCue(slots, speaker, i, i + 1, 'belief');
    }
  }
  return null;
}

function isBelief(slot: Slot): boolean {
  return beliefVerbs.has(slot.lower);
}

function speakerOfVerb(slots: readonly Slot[], verb: number, at: number): Phrase | null {
  const by = slots[at + 1]?.lower === 'by' && isNaming(slots[verb]!); // "a plan called “…” by critics"
  if (by || isPassive(slots, verb)) {
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
  const own = slots.slice(subject.end, verb).every(({ pos }) => pos === 'adverb'); // "later deemed"
  return direct && !named && !relative && own;
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
  if (owner?.pos === 'determiner' && slots[i - 1]?.pos === 'verb') {
    return subjectOf(slots, i - 1); // "issued a statement: “…”"
  }
  if (/^(?:his|her|its|their)$/.test(owner?.lower ?? '')) {
    return { start: i, coreEnd: i + 1, end: i + 1 };
  }
  return /^['’]s?$/.test(owner?.text ?? '') ? phraseEndingAt(slots, i - 1) : null;
}

/** `Said Smith: “…”` */
function invertedSubject(slots: readonly Slot[], verb: number, at: number): Phrase | null {
  const speaker = isGerund(slots[verb]!) ? null : phraseStartingAt(slots, verb + 1);
  const opens = verb <= 1 || slots[verb - 1]!.text === ','; // "But, said Smith, “…”"
  return speaker && opens && speaker.end < at && /^[:,]$/.test(slots[at - 1]!.text) ? speaker : null;
}
