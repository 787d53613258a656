import type { DecisionLine, TextTarget } from './decision';
import { inForce } from './order';
import { type RoledTarget, targetsOf } from './targets';

/** A decision in force with its targets where the reader last said that they stand. */
export interface PlacedDecision {
  /** Rank in order of time, from 0. */
  readonly order: number;
  readonly line: DecisionLine;
  /** As `targetsOf` counts them. */
  readonly targets: readonly RoledTarget[];
}

/** The decisions in force but for anchors, which have moved the targets of the others; in order of time. */
export function placedDecisions(lines: readonly DecisionLine[]): readonly PlacedDecision[] {
  const held = inForce(lines);
  const moved = new Map<string, Map<number, TextTarget>>();
  for (const { decision } of held) {
    if (decision.kind === 'anchor') {
      const targets = moved.get(decision.of) ?? new Map<number, TextTarget>();
      moved.set(decision.of, targets.set(decision.target, decision.at));
    }
  }
  return held
    .filter(({ decision }) => decision.kind !== 'anchor')
    .map((line, order) => {
      const places = moved.get(line.id);
      const targets = targetsOf(line.decision);
      return {
        order,
        line,
        targets: places ? targets.map(({ role, at }, target) => ({ role, at: places.get(target) ?? at })) : targets,
      };
    });
}
