import type { DecisionLine } from './decision';
import { inForce, inOrder } from './order';

/** Ids of the lines that were decided in one step. */
type Step = readonly string[];

/**
 * What undoing would take back, and redoing bring back, of one author's decisions; undefined where there is nothing. What somebody else has taken
 * back or brought back since is left out; what the author took back of somebody else's can be brought back.
 */
export function nextSteps(
  lines: readonly DecisionLine[],
  author: string,
): { readonly undo: Step | undefined; readonly redo: Step | undefined } {
  const holds = new Set(inForce(lines).map(({ id }) => id));
  const history = new History();
  for (const line of inOrder(lines.filter(other => other.author === author))) {
    history.add(line);
  }
  return {
    undo: lastOf(history.done, id => holds.has(id)),
    redo: lastOf(history.undone, id => !holds.has(id)),
  };
}

function lastOf(steps: readonly (readonly string[])[], counts: (id: string) => boolean): Step | undefined {
  return steps.map(step => step.filter(counts)).findLast(step => step.length > 0);
}

/** An author's steps, the last one last. */
class History {
  readonly done: string[][] = [];
  readonly undone: string[][] = [];
  readonly #byStep = new Map<string, string[]>();

  add({ id, step, decision }: DecisionLine): void {
    if (decision.kind === 'undo') {
      this.undone.push(...this.#undo(new Set(decision.of)));
    } else if (decision.kind === 'redo') {
      this.done.push(...take(this.undone, new Set(decision.of)));
    } else {
      this.#do(id, step);
      this.undone.length = 0; // what was undone before something new was decided cannot be redone
    }
  }

  #do(id: string, step: string | undefined): void {
    const begun = step === undefined ? undefined : this.#byStep.get(step);
    if (begun && this.done.includes(begun)) {
      begun.push(id);
      return;
    }
    const ids = [id];
    this.done.push(ids);
    if (step !== undefined) {
      this.#byStep.set(step, ids);
    }
  }

  #undo(ids: Set<string>): string[][] {
    const own = take(this.done, ids);
    own.flat().forEach(id => ids.delete(id));
    return ids.size > 0 ? [...own, [...ids]] : own;
  }
}

/** Takes ids out of steps, which may leave these without any, and gives them by step. */
function take(steps: string[][], ids: ReadonlySet<string>): string[][] {
  const taken: string[][] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]!;
    const out = step.filter(id => ids.has(id));
    if (out.length > 0) {
      taken.unshift(out);
      step.splice(0, step.length, ...step.filter(id => !ids.has(id)));
      if (step.length === 0) {
        steps.splice(i, 1);
      }
    }
  }
  return taken;
}
