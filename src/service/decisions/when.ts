import type { DecisionLine } from '../../core/decisions/decision';
import { shortDate } from '../../core/text/dates';

/** The ISO day of a moment, as the reader's calendar has it. */
export function dayOf(time: string): string {
  const moment = new Date(time);
  return `${String(moment.getFullYear()).padStart(4, '0')}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** "14:05", as the reader's clock had it. */
export function clockOf(time: string): string {
  const moment = new Date(time);
  return `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** "by Ada Berg, 3 December 2025", or the day alone. */
export function byWhom({ author, time }: DecisionLine): string {
  const day = shortDate(dayOf(time));
  return author === '' ? day : `by ${author}, ${day}`;
}
