import type { DecisionLine } from '../../decisions/decision';

/** Tellings by their keys: `other` is of the event of `event`. */
export interface MergePair {
  readonly event: string;
  readonly other: string;
  readonly line: DecisionLine;
}

interface Merged {
  readonly members: Set<string>;
  /** The telling whose event gives the name. */
  lead: string;
  /** The last decision. */
  line: DecisionLine;
}

/**
 * Which tellings were made one, by key. What is joined to an event takes its name, and so do all that were joined to that before; joining the lead to
 * another of its event turns the direction.
 * @param pairs in order of time
 */
export function mergesOf(pairs: readonly MergePair[]): ReadonlyMap<string, Readonly<Merged>> {
  const merges = new Map<string, Merged>();
  for (const { event, other, line } of pairs) {
    const own = mergeOf(merges, event, line);
    const come = mergeOf(merges, other, line);
    const lead = own !== come ? own.lead : own.lead === other ? event : own.lead;
    const [many, few] = own.members.size < come.members.size ? [come, own] : [own, come];
    if (many !== few) {
      few.members.forEach(member => {
        many.members.add(member);
        merges.set(member, many);
      });
    }
    many.lead = lead;
    many.line = line;
  }
  return merges;
}

function mergeOf(merges: Map<string, Merged>, key: string, line: DecisionLine): Merged {
  const own = merges.get(key) ?? { members: new Set([key]), lead: key, line };
  merges.set(key, own);
  return own;
}
