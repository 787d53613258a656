import type { Decision, DecisionLine } from '../../core/decisions/decision';

/** Beyond it years have five digits, which the file does not know. */
const LATEST = '9999';

export interface NewLines {
  /** What the file holds so far. */
  readonly known: readonly DecisionLine[];
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly newId: () => string;
}

/**
 * The lines of one step. Each is later than all that the file holds, whatever the clocks of those who wrote it: so what is decided last holds, and what
 * is undone was done before.
 */
export function newLines(decisions: readonly Decision[], { known, author, now, newId }: NewLines): DecisionLine[] {
  const step = decisions.length > 1 ? { step: newId() } : {};
  let last = '';
  for (const { time } of known) {
    last = time > last && time < LATEST ? time : last;
  }
  return decisions.map(decision => {
    last = laterThan(last, now);
    return { v: 1, id: newId(), ...step, time: last, author, decision };
  });
}

/** ISO 8601. Times are compared as texts, and some that people write have no fractions of a second. */
function laterThan(last: string, now: number): string {
  let next = Math.max(now, last === '' ? now : Date.parse(last) + 1);
  let time = new Date(next).toISOString();
  while (time <= last) {
    next += 1000;
    time = new Date(next).toISOString();
  }
  return time;
}
