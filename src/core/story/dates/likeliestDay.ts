import type { ArticleDate, WeekdayClue } from '../../article/analysis';
import { spokenOn, weekdayFit } from '../../article/dates/weekdays';
import { isoDay, weekdayOf } from '../../article/times/calendar';
import { weekdays } from '../../language/words';
import type { SameTime } from './sameTimes';

/** Without anything in common an article may be of any of so many days as well. */
const ELSEWHERE = 60;
/** The likeliest day and its neighbours must be so likely, among them the day itself. */
const CLEARLY = 0.75;
const MAINLY = 0.4;
/** A telling by itself must be of the same so surely, or several together. */
const SURE = 0.75;
const TOGETHER = 1.15;
/** What is left out of the interval. */
const DOUBT = 0.1;
/** More days of one weekday than this are no handful. */
const HANDFUL = 5;
/** What is told of the same by several siblings counts so often at most, for outlets copy each other. */
const COPIES = 1.5;

/**
 * The day that what siblings tell of the same leaves as the likeliest; of one weekday's days in a month the middle one; the month where no weekday tells.
 * Null where nothing is clear. The method is Bayes' rule with what was counted over news whose dates are known.
 * @param told in the order of the siblings' uris, so that sums are the same from any order of edits
 */
export function likeliestDay(
  told: readonly (readonly SameTime[])[],
  clues: readonly WeekdayClue[],
): ArticleDate | null {
  const all = told.flat();
  const weights = weightsOf(all);
  const days = [...weights.keys()].sort((a, b) => a - b);
  const shares = days.map(day => Math.exp(weights.get(day)! + weekdayFit(clues, day)));
  const sum = ELSEWHERE * usualFit(clues) + shares.reduce((total, share) => total + share, 0);
  const at = (day: number): number => (shares[days.indexOf(day)] ?? 0) / sum;
  const best = days.reduce((a, b) => (at(b) > at(a) ? b : a), days[0] ?? 0);
  const articles = told.filter(one => one.length > 0).length;
  if (isBorneOut(all, best) && at(best) >= MAINLY && at(best - 1) + at(best) + at(best + 1) >= CLEARLY) {
    const [earliest, latest] = interval(days, shares, days.indexOf(best));
    return inferred(isoDay(best), earliest, latest, dayReason(best, articles, clues));
  }
  return monthOf(all, clues, articles);
}

/** One telling surely of the same, or several. */
function isBorneOut(all: readonly SameTime[], day: number): boolean {
  const fitting = all.filter(({ kind, days }) => kind !== 'month' && days.includes(day));
  const surest = new Map<number, number>();
  for (const { share, time } of fitting) {
    surest.set(time, Math.max(share, surest.get(time) ?? 0));
  }
  const together = [...surest.values()].reduce((sum, share) => sum + share, 0);
  return together >= TOGETHER || fitting.some(({ share }) => share >= SURE);
}

/** How well the days of a week fit the weekdays of the text, on average. */
function usualFit(clues: readonly WeekdayClue[]): number {
  return [1, 2, 3, 4, 5, 6, 7].reduce((sum, day) => sum + Math.exp(weekdayFit(clues, day)) / 7, 0);
}

/** For each day the logarithm of how much likelier it is than one on which nothing in common falls. */
function weightsOf(all: readonly SameTime[]): Map<number, number> {
  const groups = new Map<string, { days: readonly number[]; sum: number; most: number }>();
  for (const { days, share, time } of all) {
    const weight = Math.log((share / (1 - share)) * (ELSEWHERE / days.length));
    const key = `${time} ${days[0]} ${days.length}`;
    const group = groups.get(key) ?? { days, sum: 0, most: 0 };
    group.sum += weight;
    group.most = Math.max(group.most, weight);
    groups.set(key, group);
  }
  const weights = new Map<number, number>();
  for (const { days, sum, most } of groups.values()) {
    for (const day of days) {
      weights.set(day, (weights.get(day) ?? 0) + Math.min(sum, COPIES * most));
    }
  }
  return weights;
}

/** The days around the likeliest that hold all but the doubt. */
function interval(days: readonly number[], shares: readonly number[], best: number): [number, number] {
  const all = shares.reduce((total, share) => total + share, 0);
  let [from, to, held] = [best, best, shares[best]!];
  while (held < (1 - DOUBT) * all) {
    const before = shares[from - 1] ?? 0;
    const behind = shares[to + 1] ?? 0;
    if (before > behind) {
      from--;
    } else {
      to++;
    }
    held += Math.max(before, behind);
  }
  return [days[from]!, days[to]!];
}

/** Where only a month is told of in common, and all agree on it. */
function monthOf(all: readonly SameTime[], clues: readonly WeekdayClue[], articles: number): ArticleDate | null {
  const months = all.filter(({ kind }) => kind === 'month');
  const first = Math.max(...months.map(({ days }) => days[0]!));
  const last = Math.min(...months.map(({ days }) => days.at(-1)!));
  if (months.length === 0 || months.length < all.length || first > last) {
    return null;
  }
  const spoken = spokenOn(clues);
  const days = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(day => weekdayOf(day) === spoken);
  const said = `counted from a month that ${siblings(articles)} of the same`;
  if (days.length > 0 && days.length <= HANDFUL) {
    const middle = days[Math.floor(days.length / 2)]!;
    const name = nameOf(middle);
    return inferred(
      isoDay(middle),
      days[0]!,
      days.at(-1)!,
      `a ${name}, the middle one of ${days.length} that are possible, ${said}`,
    );
  }
  const month = isoDay(first).slice(0, 7);
  return isoDay(last).startsWith(month) ? inferred(month, first, last, `the month, ${said}`) : null;
}

function dayReason(day: number, articles: number, clues: readonly WeekdayClue[]): string {
  const looks = clues.find(({ weekday }) => weekday === weekdayOf(day))?.looks;
  const spoken =
    looks === 'spoken' || looks === 'back'
      ? '; spoken of as past'
      : looks === 'ahead'
        ? '; spoken of as still to come'
        : '';
  return `the ${nameOf(day)} that fits what ${siblings(articles)} of the same${spoken}`;
}

function siblings(count: number): string {
  return count === 1 ? 'a sibling article tells' : `${count} sibling articles tell`;
}

function nameOf(day: number): string {
  const name = weekdays[weekdayOf(day) - 1]!;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function inferred(value: string, earliest: number, latest: number, reason: string): ArticleDate {
  return { value, certainty: 'inferred', earliest: isoDay(earliest), latest: isoDay(latest), source: null, reason };
}
