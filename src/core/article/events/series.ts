import type { EventSeries } from '../analysis';
import type { Word } from '../reading';
import type { Clause } from '../syntax/clauses';
import type { Trigger } from './triggers';

const UNITS: Readonly<Record<string, EventSeries['unit']>> = { hour: 'hour', day: 'day', week: 'week', round: 'round' };
const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
/** May stand between the number and the unit: "third [consecutive] day". */
const FILLERS = /^(?:consecutive|straight|successive|more|full|further|-|–)$/;
/** How far from a trigger its phrase may stand, in words. */
const REACH = 12;
/** Through these a measure behind a trigger is its own: "met for two days", "talks into a third day". */
const LEADS = /^(?:for|into|over|lasting|spanning|lasted|spent|spend)$/;

/** Which of several days, weeks, hours or rounds a trigger's words make it, or how many of them: "two days of talks", "a third round of talks". */
export function seriesOf(words: readonly Word[], { word, clause, group }: Trigger): EventSeries | null {
  return (group ? null : before(words, clause, word)) ?? behind(words, clause, word);
}

/** "two days of peace talks", "a third consecutive day of talks", "the five-hour meeting". */
function before(words: readonly Word[], { first }: Clause, word: number): EventSeries | null {
  for (let i = word - 1; i >= Math.max(first, word - REACH); i--) {
    const { lower, pos } = words[i]!;
    const measured = measureEndingAt(words, i, first);
    if (measured) {
      const leads =
        /^(?:of|-)$/.test(words[i + 1]!.lower) || isHyphened(lower) || /^[-–]$/.test(words[i - 1]?.lower ?? '');
      return leads ? measured : null;
    }
    if (lower !== 'of' && !/^(?:noun|adjective|adverb|proper)$/.test(pos) && !/^(?:["“]|[-–])$/.test(lower)) {
      return null;
    }
  }
  return null;
}

/** "met for two days", "extended talks with Norway into a third day": up to the next mark. */
function behind(words: readonly Word[], { end }: Clause, word: number): EventSeries | null {
  for (let i = word; i < Math.min(end, word + REACH); i++) {
    if (/^[,;:.]$/.test(words[i]!.lower)) {
      return null;
    }
    if (LEADS.test(words[i]!.lower)) {
      for (let at = i + 1; at < Math.min(end, i + 6); at++) {
        const measured = measureEndingAt(words, at, i + 1);
        if (measured) {
          return words[at + 1]?.lower === 'of' ? null : measured;
        }
      }
    }
  }
  return null;
}

const isHyphened = (lower: string): boolean => /^[a-z\d]+-(?:hour|day|week)s?$/.test(lower);

/** The measure whose unit is the word at `i`, and nothing else: "two days", "third day", "two-day". */
function measureEndingAt(words: readonly Word[], i: number, first: number): EventSeries | null {
  const { lower } = words[i]!;
  if (isHyphened(lower)) {
    const [count = '', unit = ''] = lower.split('-');
    return measure(count, unit.replace(/s$/, ''));
  }
  const unit = lower.replace(/s$/, '');
  if (!(unit in UNITS)) {
    return null;
  }
  let at = i - 1;
  while (at > first && FILLERS.test(words[at]!.lower)) {
    at--;
  }
  return at >= first ? measure(words[at]!.lower, unit) : null;
}

function measure(number: string, name: string): EventSeries | null {
  const unit = UNITS[name];
  if (!unit) {
    return null;
  }
  const nth = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(number);
  const ordinal = nth ? Number(nth[1]) : ORDINALS.indexOf(number) + 1;
  if (ordinal > 0) {
    return unit === 'hour' ? null : { unit, ordinal, count: null };
  }
  const count = /^\d{1,2}$/.test(number) ? Number(number) : COUNTS.indexOf(number) + 1;
  return count > 0 ? { unit, ordinal: null, count } : null;
}
