import { mostOverlapping } from '../../article/corrections';
import { type Days, daysOf, isoDay } from '../../article/times/calendar';
import type { Mark } from '../../decisions/decided';
import type { DecisionLine } from '../../decisions/decision';
import { compareLines } from '../../decisions/log';
import type { Article } from '../article';
import { type When, whenOfDays } from './eventTime';

/** As a reason for the reader. */
export const LAID_DOWN = 'laid down by the reader';

/** When an event took place by the word of the reader. */
export interface LaidDownDate {
  /** As `EventDate.value`. */
  readonly value: string;
  readonly when: When;
  readonly line: DecisionLine;
}

export interface LaidDownLabel {
  readonly label: string;
  readonly line: DecisionLine;
}

/** What the reader laid down of one telling by itself: the last word on each. */
export interface LaidDown {
  readonly date: LaidDownDate | null;
  readonly label: LaidDownLabel | null;
}

export const NOTHING_LAID_DOWN: LaidDown = { date: null, label: null };

/** One of two tellings of which the reader said that they are of one event or not. */
export interface PairEnd {
  readonly line: DecisionLine;
  readonly same: boolean;
  /** `event` gives the event its name. */
  readonly role: 'event' | 'other';
  /** Of the event mention. */
  readonly index: number;
}

/** What the reader laid down of the tellings of an article: by index of the event mention; and the ends of pairs. Marks of no telling are passed over. */
export function laidDownIn({ analysis, decided }: Article): {
  readonly tellings: ReadonlyMap<number, LaidDown>;
  readonly ends: readonly PairEnd[];
} {
  const tellings = new Map<number, LaidDown>();
  const ends: PairEnd[] = [];
  const marks = (decided?.marks ?? []).filter(isOfEvent).sort((a, b) => compareLines(a.line, b.line));
  for (const mark of marks) {
    const index = mostOverlapping(analysis.events, mark);
    const { line, role } = mark;
    const { decision } = line;
    if (index < 0) {
      continue;
    }
    const own = tellings.get(index) ?? NOTHING_LAID_DOWN;
    if (decision.kind === 'eventLabel') {
      tellings.set(index, { ...own, label: { label: decision.label, line } });
    } else if (decision.kind === 'eventDate') {
      const when = whenLaidDown(decision.value);
      tellings.set(index, when ? { ...own, date: { value: decision.value, when, line } } : own);
    } else if (role === 'event' || role === 'other') {
      ends.push({ line, same: decision.kind === 'sameEvent', role, index });
    }
  }
  return { tellings, ends };
}

function isOfEvent({ line }: Mark): boolean {
  const { kind } = line.decision;
  return kind === 'sameEvent' || kind === 'notSameEvent' || kind === 'eventDate' || kind === 'eventLabel';
}

/** Null for what the calendar does not have, or where the last day comes before the first. */
function whenLaidDown(value: string): When | null {
  const [first, last] = value.split('/').map(daysLaidDown);
  if (!first || last === null) {
    return null;
  }
  const days = { first: first.first, last: (last ?? first).last };
  return days.last < days.first ? null : whenOfDays(days, last !== undefined, false);
}

function daysLaidDown(value: string): Days | null {
  const days = daysOf(value);
  return days && isoDay(days.first).startsWith(value) ? days : null;
}

/** Of what was laid down several times the last; null where nothing was. */
export function lastLaidDown<T extends { readonly line: DecisionLine }>(all: readonly (T | null)[]): T | null {
  return all.reduce<T | null>(
    (last, one) => (one && (!last || compareLines(last.line, one.line) <= 0) ? one : last),
    null,
  );
}
