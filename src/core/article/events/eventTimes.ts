import type { Clause } from '../syntax/clauses';
import type { Word } from '../reading';
import { TAKES_PLACE } from './participants';
import type { Trigger } from './triggers';

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
    const trigger = triggerOf(words, time, triggers, clauses);
    if (trigger && !assigned.has(trigger)) {
      assigned.set(trigger, time.index);
    }
  }
  return assigned;
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
