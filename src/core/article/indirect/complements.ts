import type { Slot } from '../quotations/frames';
import { isSubjectPronoun, phraseStartingAt } from '../quotations/nounPhrases';
import { isEnd, skipAdverbs, skipCircumstances } from './slots';

/**
 * What stands behind a cue: a clause with "that" or without it, a question, an infinitive, an object that is the content itself, or a preposition
 * with one ("called for …").
 */
export interface Complement {
  readonly kind: string;
  /** Where the content begins. */
  readonly from: number;
  /** Where the cue ends. */
  readonly cueEnd: number;
  /** Where the content ends, if not with its clause: a name or pronoun as object. */
  readonly end?: number;
}

const PREPOSITIONS = new Set(
  'about for on of against to with in at over toward towards behind as into from out by'.split(' '),
);
const ADDRESSED = ['one that', 'one clause', 'one wh', 'one to-verb', 'one of', 'one for', 'one about', 'one as'];
const QUESTION = /^(?:whether|if|why|how|what|who|where|when|which)$/;
/** "said that day" */
const PART_OF_TIME = /^(?:day|night|morning|afternoon|evening|week|weekend|month|year|time|same)$/;
const OBJECT_PRONOUN = /^(?:him|her|me|us|them|it|you|himself|herself|itself|themselves|this|that|these|those)$/;

type Takes = (kind: string) => boolean;

/** The complement of the cue whose last word is before `i`, or null; `takes` tells which kinds the cue has. */
export function complementAfter(slots: readonly Slot[], i: number, takes: Takes): Complement | null {
  const from = skipAdverbs(slots, i);
  const near = marked(slots, from, i, '', takes) ?? afterAddressee(slots, from, takes);
  if (near) {
    return near;
  }
  const past = skipCircumstances(slots, from);
  return (
    marked(slots, past, i, '', takes) ??
    clauseAt(slots, past, i, '', takes) ??
    clauseAt(slots, from, i, '', takes) ??
    objectAt(slots, from, i, takes)
  );
}

/** A complement at `i` that a word of its own opens. */
function marked(slots: readonly Slot[], i: number, cueEnd: number, prefix: string, takes: Takes): Complement | null {
  const next = slots[i + 1];
  const lower = slots[i]?.lower ?? '';
  if (!next || isEnd(slots, i + 1)) {
    return null;
  }
  const clause = next.text !== ',' && !PART_OF_TIME.test(next.lower);
  if (lower === 'that' && clause && takes(`${prefix}that`)) {
    return { kind: `${prefix}that`, from: i + 1, cueEnd };
  }
  if (QUESTION.test(lower) && takes(`${prefix}wh`)) {
    return { kind: `${prefix}wh`, from: i, cueEnd };
  }
  const infinitive = lower === 'to' || (lower === 'not' && next.lower === 'to');
  if (infinitive && /^(?:verb|auxiliary|adverb)$/.test(next.pos)) {
    return takes(`${prefix}to-verb`) ? { kind: `${prefix}to-verb`, from: i, cueEnd } : null;
  }
  if (PREPOSITIONS.has(lower)) {
    const clauseBehind = lower === 'out' && next.lower === 'that';
    const kind = prefix + (clauseBehind ? 'out that' : lower);
    const from = i + (clauseBehind ? 2 : 1);
    return takes(kind) && from < slots.length ? { kind, from, cueEnd: i + 1 } : null;
  }
  return null;
}

/** "told reporters that …", "urged him to …" */
function afterAddressee(slots: readonly Slot[], i: number, takes: Takes): Complement | null {
  const pronoun = OBJECT_PRONOUN.test(slots[i]?.lower ?? '');
  if (!ADDRESSED.some(takes)) {
    return null;
  }
  const end = pronoun ? i + 1 : isSubjectPronoun(slots[i]) ? null : (phraseStartingAt(slots, i)?.end ?? null);
  if (end === null) {
    return null;
  }
  const at = skipAdverbs(slots, end);
  const past = skipCircumstances(slots, at);
  return (
    marked(slots, at, end, 'one ', takes) ??
    marked(slots, past, end, 'one ', takes) ??
    clauseAt(slots, past, end, 'one ', takes) ??
    clauseAt(slots, at, end, 'one ', takes)
  );
}

/** "[said] the plan would fail": a subject with its verb. */
function clauseAt(slots: readonly Slot[], i: number, cueEnd: number, prefix: string, takes: Takes): Complement | null {
  const kind = `${prefix}clause`;
  if (!takes(kind) || isEnd(slots, i)) {
    return null;
  }
  const there = /^(?:there|it|this|these)$/.test(slots[i]!.lower);
  const subject = there ? i + 1 : (phraseStartingAt(slots, i)?.end ?? null);
  if (subject === null) {
    return null;
  }
  return isSubjectPronoun(slots[i]) || hasVerb(slots, subject) ? { kind, from: i, cueEnd } : null;
}

/** The farthest that a subject's verb is looked for, in slots. */
const LONGEST_GAP = 12;

/** A finite verb soon behind a subject: past what tells more of it. */
function hasVerb(slots: readonly Slot[], from: number): boolean {
  for (let i = from; i < Math.min(slots.length, from + LONGEST_GAP) && !isEnd(slots, i); i++) {
    const slot = slots[i]!;
    if (/^(?:who|which|that|where|when)$/.test(slot.lower) && i === from) {
      return false;
    }
    if (slot.pos === 'auxiliary' || (slot.pos === 'verb' && slot.form !== 'gerund' && slot.form !== 'base')) {
      return true;
    }
  }
  return false;
}

function objectAt(slots: readonly Slot[], i: number, cueEnd: number, takes: Takes): Complement | null {
  const slot = slots[i];
  if (!slot || slot.piece !== null || !takes('object')) {
    return null;
  }
  const nominal = /^(?:determiner|number|adjective|noun|proper|pronoun)$/.test(slot.pos) || slot.form === 'gerund';
  return nominal ? { kind: 'object', from: i, cueEnd, ...shortObject(slots, i, takes) } : null;
}

/** "endorsed Smith last week": of a name or pronoun nothing that follows is content. */
function shortObject(slots: readonly Slot[], i: number, takes: Takes): { readonly end: number } | null {
  if (takes('clause')) {
    return null;
  }
  if (OBJECT_PRONOUN.test(slots[i]!.lower)) {
    return { end: i + 1 };
  }
  const phrase = phraseStartingAt(slots, i);
  const named = phrase && /^\p{Lu}/u.test(slots[phrase.coreEnd - 1]!.text);
  return named && !/^(?:['’]s?|and|,)$/.test(slots[phrase.coreEnd]?.lower ?? '') ? { end: phrase.coreEnd } : null;
}
