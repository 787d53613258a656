import type { DecisionLine } from './decision';

/** By time, then id. */
export function inOrder(lines: readonly DecisionLine[]): readonly DecisionLine[] {
  return [...lines].sort(compareLines);
}

/** The earlier decision first; of one moment by id, so that the order is the same on every machine. */
export function compareLines(a: DecisionLine, b: DecisionLine): number {
  return compareTimes(a.time, b.time) || compare(a.id, b.id);
}

/** Times of one length are written to the same precision, and sort as they are written. */
function compareTimes(a: string, b: string): number {
  return a.length === b.length ? compare(a, b) : compare(comparable(a), comparable(b));
}

/** Without the Z, with seconds, and without zeros at the end of a fraction: "12:00" is "12:00:00.000". */
function comparable(time: string): string {
  const [clock = '', fraction = ''] = time.slice(0, -1).split('.');
  let end = fraction.length;
  while (fraction[end - 1] === '0') {
    end--;
  }
  const seconds = clock.length === 'YYYY-MM-DDThh:mm'.length ? ':00' : '';
  return `${clock}${seconds}.${fraction.slice(0, end)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The decisions that hold, in order of time: those that nothing undoes, or whose undoing was the last but one word on them. The same whatever the
 * order of the lines, so that two people's files that git has merged say the same on both machines.
 */
export function inForce(lines: readonly DecisionLine[]): readonly DecisionLine[] {
  const ordered = inOrder(lines);
  const undone = new Set<string>();
  for (const { decision } of ordered) {
    if (decision.kind === 'undo') {
      decision.of.forEach(id => undone.add(id));
    } else if (decision.kind === 'redo') {
      decision.of.forEach(id => undone.delete(id));
    }
  }
  return ordered.filter(({ id, decision }) => decision.kind !== 'undo' && decision.kind !== 'redo' && !undone.has(id));
}
