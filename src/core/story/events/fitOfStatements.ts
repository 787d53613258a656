import type { Account } from './account';
import { agreementOf, type Fit } from './fit';
import { likeness, shared } from './sets';

const SAME_WORDS = 1;
const SAME_DAY = 0.8;
/** Where no day is told, so many words in common tell that one speaker said them once. */
const LIKE_WORDS = 0.2;
const DAYS_APART = 2;

/** What one speaker said on one day is one event, and so are the same words, whoever is said to have said them. */
export function fitOfStatements(a: Account, b: Account): Fit | null {
  const sameWords = shared(a.words, b.words) > 0;
  const time = agreementOf(a, b);
  const [one, other] = [new Set(a.core()), new Set(b.core())];
  const sameSpeaker = shared(one, other) > 0;
  if (!sameWords && (!sameSpeaker || time === 'conflict' || isWrittenApart(a, b, time !== null))) {
    return null;
  }
  if (sameSpeaker && time === 'same') {
    return { score: SAME_DAY, reasons: ['same speaker', 'same day', ...(sameWords ? ['same words'] : [])] };
  }
  if (sameWords && time !== 'conflict') {
    return { score: SAME_WORDS, reasons: [...(sameSpeaker ? ['same speaker'] : []), 'same words'] };
  }
  const alike = likeness(a.terms, b.terms);
  return { score: alike - LIKE_WORDS, reasons: ['same speaker', 'like words'] };
}

function isWrittenApart(a: Account, b: Account, timesAreTold: boolean): boolean {
  const [one, other] = [a.first.written, b.first.written];
  return (
    !timesAreTold &&
    one !== null &&
    other !== null &&
    Math.max(one.first - other.last, other.first - one.last) >= DAYS_APART
  );
}
