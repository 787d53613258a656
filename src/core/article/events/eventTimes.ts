import type { Clause } from '../syntax/clauses';
import type { Word } from '../reading';
import { TAKES_PLACE } from './participants';
import { isLight, type Trigger } from './triggers';

/** A time expression by the words it takes up. */
export interface PlacedTime {
  readonly index: number;
  readonly first: number;
  readonly end: number;
}

/**
 * Which time each trigger of a sentence has, by trigger: that of its clause that stands next to it.
 * "Friday's meeting" takes its own; any other belongs to the trigger to its left, or to the first one where it opens the clause.
 */
export function assignTimes(
  words: readonly Word[],
  triggers: readonly Trigger[],
  clauses: readonly Clause[],
  times: readonly PlacedTime[],
): Map<Trigger, number> {
  const assigned = new Map<Trigger, number>();
  for (const time of times) {
    const nearest = triggerOf(words, time, triggers, clauses);
    for (const trigger of nearest ? sharers(words, time, nearest, triggers) : []) {
      if (!assigned.has(trigger)) {
        assigned.set(trigger, time.index);
      }
    }
  }
  return assigned;
}

/** "was killed [in] an attack on Friday": both on that day. */
const DURING = new Set(['in', 'during', 'at']);
/** "charged [with] the murder on Friday", "died [of] their wounds": the verb's day. */
const ABOUT = new Set(['of', 'with', 'for', 'over', 'from', 'to', 'against', 'into']);
/** Verbs that look back on what a noun tells: that was on another day. */
const LOOKING_BACK = new Set(
  'convict charge sentence try arrest investigate sue testify free dismiss search die'.split(' '),
);

/** Whose time it is, where the nearest trigger is a noun that hangs on a verb: the noun's, the verb's or both. */
function sharers(
  words: readonly Word[],
  time: PlacedTime,
  nearest: Trigger,
  triggers: readonly Trigger[],
): readonly Trigger[] {
  const { clause, word } = nearest;
  if (word > time.first) {
    return [nearest];
  }
  const before = triggers[triggers.indexOf(nearest) - 1];
  const verb = before?.clause === clause && before.group !== null ? before : undefined;
  if (nearest.group !== null || nearest.source === 'adjective') {
    return before?.group && isPair(words, before.word, word) ? [nearest, before] : [nearest];
  }
  const governor = clause.groups.filter(({ end }) => end <= word).at(-1);
  if (!governor) {
    return [nearest];
  }
  const between = words.slice(governor.end, word);
  const own = verb?.group === governor ? verb : undefined;
  const joint = between.findLast(({ pos, lower }) => pos === 'preposition' || lower === ',')?.lower;
  if (joint === undefined) {
    // "brought the blaze under control on Friday", "called off Sunday's march": what the noun points back to has its own day
    const known = /^(?:the|this|that|these|those)$/.test(between[0]?.lower ?? '') && governor.tense !== 'future';
    const telling = isLight(governor, words) || TAKES_PLACE.has(words[governor.head]!.lemma);
    return telling || !known ? (own ? [nearest, own] : [nearest]) : own ? [own] : [];
  }
  if (own && DURING.has(joint)) {
    return [nearest, own];
  }
  return own && ABOUT.has(joint) && LOOKING_BACK.has(own.concept) ? [own] : [nearest];
}

/** "was arrested and charged on Friday", "nine were killed and 34 injured on Friday". */
function isPair(words: readonly Word[], first: number, second: number): boolean {
  const between = words.slice(first + 1, second);
  return between.length <= 3 && between[0]?.lower === 'and';
}

/** Words between a time and the noun it stands before: "Friday's long meeting". */
const NEAR = 3;

function triggerOf(
  words: readonly Word[],
  time: PlacedTime,
  triggers: readonly Trigger[],
  clauses: readonly Clause[],
): Trigger | undefined {
  const at = clauses.findIndex(({ first, end }) => first <= time.first && time.first < end);
  const clause = clauses[at];
  if (!clause) {
    return undefined;
  }
  const own = triggers.filter(trigger => trigger.clause === clause);
  const noun = own.find(({ word, group }) => group === null && word >= time.end && word - time.end <= NEAR);
  const verbBetween = noun && clause.groups.some(({ first }) => first >= time.end && first < noun.word);
  if (noun && !verbBetween) {
    return noun;
  }
  const left = own.filter(({ word }) => word < time.first).at(-1);
  if (left) {
    return isCutOff(words, time, left) ? undefined : left;
  }
  const opens = clause.verb === null || time.first < clause.verb.first;
  const main = own.find(({ group }) => group !== null && group === clause.verb) ?? (opens ? own[0] : undefined);
  if (main) {
    return main;
  }
  const next = clauses[at + 1];
  // "It was on Tuesday that Smith met Jones"; "the talks that Smith held on Tuesday"
  const before = clauses[at - 1];
  return (
    triggers.find(trigger => trigger.clause === next && isCleft(words, clause)) ??
    triggers.find(trigger => trigger.clause === before && trigger.group === null && trigger.word === clause.first - 1)
  );
}

/** Between a noun and the time another verb takes it: "the deal that the talks brought, signed on Friday"; not one of taking place. */
function isCutOff(words: readonly Word[], time: PlacedTime, { word, group, clause }: Trigger): boolean {
  return (
    group === null &&
    clause.groups.some(({ head }) => head > word && head < time.first && !TAKES_PLACE.has(words[head]!.lemma))
  );
}

function isCleft(words: readonly Word[], { first, verb }: Clause): boolean {
  return verb !== null && words[first]!.lower === 'it' && /^(?:was|is)$/.test(words[verb.head]!.lower);
}
