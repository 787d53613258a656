import type { ArticleDate, WeekdayClue } from '../../article/analysis';
import { spokenOn, weekdayFit } from '../../article/dates/weekdays';
import { dayOf, isoDay, weekdayOf, yearOf } from '../../article/times/calendar';
import { weekdays } from '../../language/words';
import type { Told } from './comparisons';
import type { SameTime } from './sameTimes';
import type { Sibling } from './sibling';

/** How an article's day lies to those of its siblings: near one as news of the same, or within some weeks of it. */
const NEAR = { share: 0.3, days: 3 };
const FAR = { share: 0.7, days: 20 };
/** Within so many days none is likelier. */
const SAME_TIME = 3;
/** Days further from any sibling are left out. */
const FURTHEST = 60;
/** The likeliest day and its neighbours must be so likely, among them the day itself. */
const CLEARLY = 0.75;
const MAINLY = 0.36;
/** What siblings tell must make the likeliest day so much likelier than others, as a logarithm. */
const BORNE_OUT = 2;
/** What is left out of the interval. */
const DOUBT = 0.1;
/** More days of one weekday than this are no handful. */
const HANDFUL = 5;
/** What is told again of the same days counts for so much of what was told before, for outlets copy each other. */
const COPY = 0.4;
/** No telling makes fewer days than this likelier than others. */
const FEWEST = 3;
/** A uniform prior over so many days is what shares were counted with. */
const ELSEWHERE = 60;
/** A day of a month that is told as past and would be still to come, or the other way round, makes a day of writing so much less likely. */
const WRONG_SIDE = -2.5;

/**
 * The day that what siblings tell of the same leaves as the likeliest; of one weekday's days in a month the middle one; the month where no weekday tells.
 * Null where nothing is clear. The method is Bayes' rule: what articles of one story are usually apart, what each telling of the same makes of it, and
 * the weekdays of the text.
 * @param told in the order of the siblings' uris, so that sums are the same from any order of edits
 */
export function likeliestDay(sibling: Sibling, told: readonly (readonly [string, Told])[]): ArticleDate | null {
  const all = told.flatMap(([, { times }]) => times);
  if (all.length === 0) {
    return null;
  }
  const { clues } = sibling.facts;
  if (all.every(({ kind }) => kind === 'month')) {
    return monthOf(all, clues, told.length);
  }
  const written = [...new Set(told.map(([, { day }]) => day))];
  const weights = weightsOf(all);
  const first = Math.min(...written) - FURTHEST;
  const days = Array.from({ length: Math.max(...written) + FURTHEST - first + 1 }, (_, i) => first + i);
  const logs = days.map(
    day => Math.log(prior(day, written)) + (weights.get(day) ?? 0) + weekdayFit(clues, day) + sidesOf(sibling, day),
  );
  const most = Math.max(...logs);
  const shares = logs.map(log => Math.exp(log - most));
  const sum = shares.reduce((total, share) => total + share, 0);
  const best = logs.indexOf(most);
  const around = shares.slice(Math.max(0, best - 1), best + 3).reduce((total, share) => total + share, 0);
  if (shares[best]! < MAINLY * sum || around < CLEARLY * sum || (weights.get(days[best]!) ?? 0) < BORNE_OUT) {
    return null;
  }
  const [earliest, latest] = interval(days, shares, best);
  return inferred(isoDay(days[best]!), earliest, latest, dayReason(days[best]!, told.length, clues));
}

function prior(day: number, written: readonly number[]): number {
  const each = written.map(one => {
    const apart = Math.max(0, Math.abs(day - one) - SAME_TIME);
    return [NEAR, FAR].reduce((sum, { share, days }) => sum + (share / (2 * days)) * Math.exp(-apart / days), 0);
  });
  return each.reduce((sum, one) => sum + one, 0) / written.length;
}

/** How well a day of writing fits the days of a month that the article tells as past or as to come. */
function sidesOf({ article }: Sibling, day: number): number {
  let fit = 0;
  for (const { meaning, direction } of article.analysis.times) {
    if (meaning.kind === 'day' && meaning.year === null && direction !== null) {
      const year = yearOf(day);
      const nearest = [year - 1, year, year + 1]
        .flatMap(one => dayOf(one, meaning.month, meaning.day) ?? [])
        .reduce((a, b) => (Math.abs(b - day) < Math.abs(a - day) ? b : a), -Infinity);
      fit += (direction === 'back' ? nearest > day : nearest < day) ? WRONG_SIDE : 0;
    }
  }
  return fit;
}

/** For each day the logarithm of how much likelier it is than one on which nothing in common falls. */
function weightsOf(all: readonly SameTime[]): Map<number, number> {
  const byTime = new Map<number, Map<string, { days: readonly number[]; weights: number[] }>>();
  for (const { days, share, time } of all) {
    const groups = byTime.get(time) ?? new Map<string, { days: readonly number[]; weights: number[] }>();
    byTime.set(time, groups);
    const key = `${days[0]} ${days.length}`;
    const group = groups.get(key) ?? { days, weights: [] };
    groups.set(key, group);
    group.weights.push(Math.max(0, Math.log((share / (1 - share)) * (ELSEWHERE / Math.max(FEWEST, days.length)))));
  }
  const bySpan = new Map<number, Map<string, number[]>>();
  for (const groups of byTime.values()) {
    for (const [day, { key, weight }] of bestByDay(groups)) {
      const spans = bySpan.get(day) ?? new Map<string, number[]>();
      bySpan.set(day, spans.set(key, [...(spans.get(key) ?? []), weight]));
    }
  }
  return new Map(
    [...bySpan].map(([day, spans]) => [day, [...spans.values()].reduce((sum, ones) => sum + together(ones), 0)]),
  );
}

/** The same words mean one time alone: of several that a day fits, the one that siblings bear out most. */
function bestByDay(
  groups: ReadonlyMap<string, { readonly days: readonly number[]; readonly weights: readonly number[] }>,
): Map<number, { readonly key: string; readonly weight: number }> {
  const best = new Map<number, { readonly key: string; readonly weight: number }>();
  for (const [key, { days, weights }] of groups) {
    const weight = together(weights);
    for (const day of days) {
      if (weight > (best.get(day)?.weight ?? -1)) {
        best.set(day, { key, weight });
      }
    }
  }
  return best;
}

function together(weights: readonly number[]): number {
  return [...weights].sort((a, b) => b - a).reduce((sum, one, i) => sum + one * COPY ** i, 0);
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
