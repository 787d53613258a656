import type { ArticleDate } from '../../article/analysis';
import { parseDay } from '../../article/times/calendar';
import { resolveTimes } from '../../article/times/findTimes';
import type { Article } from '../article';
import { Comparisons } from './comparisons';
import { likeliestDay } from './likeliestDay';
import { openYear } from './openYear';
import { Sibling } from './sibling';

/** An article that does not tell its own date. */
interface Open {
  readonly sibling: Sibling;
  /** What the siblings with dates of their own give it. */
  inferred: ArticleDate | null;
  /** What it is read with. */
  date: ArticleDate | null;
}

/**
 * The days of articles that do not state their own, by what their siblings tell of the same: first from those with dates of their own; then those
 * still without one from those dated so, and no further. Articles are judged by their own analyses, never by revised ones, and each step by what
 * the step before gives of the whole set, so that the days do not depend on the order in which articles come.
 */
export class SiblingDates {
  readonly #siblings = new Map<string, Sibling>();
  readonly #open = new Map<string, Open>();
  /** Those of `#open` that state a day without a year. */
  readonly #yearless = new Set<string>();
  /** How many articles state each day as their own. */
  readonly #days = new Map<number, number>();
  readonly #fromOwn = new Comparisons();
  readonly #fromInferred = new Comparisons();

  /** How many pairs of articles were compared since the story began: what an edit costs. */
  get compared(): number {
    return this.#fromOwn.compared + this.#fromInferred.compared;
  }

  /** Adds articles, or replaces those of the same uri. Gives them, and those others that they change, as they are now to be read. */
  set(articles: readonly Article[]): readonly Article[] {
    const given = new Map<string, Article>();
    for (const article of articles) {
      given.set(article.uri, article);
      this.#replace(article.uri, new Sibling(article)).forEach(uri => {
        given.set(uri, this.#asRead(uri));
      });
      given.set(article.uri, this.#asRead(article.uri));
    }
    return [...given.values()];
  }

  /** Gives the articles that are to be read in another way without it. */
  delete(uri: string): readonly Article[] {
    return this.#replace(uri, undefined).map(other => this.#asRead(other));
  }

  #asRead(uri: string): Article {
    const { article } = this.#siblings.get(uri)!;
    const date = this.#open.get(uri)?.date;
    return date
      ? { ...article, analysis: { ...article.analysis, date, times: resolveTimes(article.analysis.times, date) } }
      : article;
  }

  /** Gives the uris of the others whose date is another now. */
  #replace(uri: string, next: Sibling | undefined): string[] {
    const judged = new Set<string>();
    const last = this.#siblings.get(uri);
    const again = last ? this.#forget(last, next, judged) : new Set<string>();
    if (next) {
      this.#siblings.set(uri, next);
      this.#take(next, judged);
    }
    if (dayOfOwn(last) !== dayOfOwn(next)) {
      this.#yearless.forEach(other => judged.add(other));
    }
    for (const other of judged) {
      this.#infer(this.#open.get(other)!, other === uri).forEach(one => again.add(one));
      again.add(other);
    }
    return [...again].filter(other => this.#decide(this.#open.get(other)!) && other !== uri);
  }

  /** Gives the uris of those to be judged without what it was told by others. */
  #forget({ uri, ownDate }: Sibling, next: Sibling | undefined, judged: Set<string>): Set<string> {
    if (ownDate) {
      this.#count(ownDate, -1);
    }
    this.#siblings.delete(uri);
    this.#open.delete(uri);
    this.#yearless.delete(uri);
    this.#fromOwn.deleteAsker(uri);
    this.#fromInferred.deleteAsker(uri);
    if (!next?.ownDate) {
      this.#fromOwn.deleteDated(uri).forEach(other => judged.add(other));
    }
    return new Set(this.#fromInferred.deleteDated(uri));
  }

  #take(next: Sibling, judged: Set<string>): void {
    const { uri, ownDate } = next;
    if (ownDate) {
      this.#count(ownDate, 1);
      this.#fromOwn.setDated(next, ownDate).forEach(other => judged.add(other));
      return;
    }
    this.#open.set(uri, { sibling: next, inferred: null, date: null });
    if (next.openDay) {
      this.#yearless.add(uri);
    } else {
      this.#fromOwn.setAsker(next);
    }
    judged.add(uri);
  }

  #count({ value }: ArticleDate, change: 1 | -1): void {
    const day = parseDay(value)!;
    const count = (this.#days.get(day) ?? 0) + change;
    if (count === 0) {
      this.#days.delete(day);
    } else {
      this.#days.set(day, count);
    }
  }

  /** What the siblings with dates of their own give it; gives the uris of those to whom that makes a difference. */
  #infer(open: Open, isNew: boolean): string[] {
    const { sibling, inferred } = open;
    const { uri, openDay } = sibling;
    open.inferred = openDay
      ? openYear(
          openDay,
          sibling.facts.clues,
          [...this.#days.keys()].sort((a, b) => a - b),
        )
      : likeliestDay(sibling, this.#fromOwn.toldTo(uri));
    if (isSame(inferred, open.inferred) && !isNew) {
      return [];
    }
    this.#fromInferred.deleteAsker(uri);
    if (open.inferred && parseDay(open.inferred.value) !== undefined) {
      return this.#fromInferred.setDated(sibling, open.inferred);
    }
    const without = this.#fromInferred.deleteDated(uri);
    if (!open.inferred && !openDay) {
      this.#fromInferred.setAsker(sibling);
    }
    return without;
  }

  /** True where its date is another now. */
  #decide(open: Open): boolean {
    const before = open.date;
    const { uri } = open.sibling;
    const told = this.#fromInferred.toldTo(uri);
    open.date =
      open.inferred ??
      (told.length === 0 ? null : likeliestDay(open.sibling, [...this.#fromOwn.toldTo(uri), ...told].sort(byUri)));
    return !isSame(before, open.date);
  }
}

function byUri([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function dayOfOwn(sibling: Sibling | undefined): string | undefined {
  return sibling?.ownDate?.value;
}

function isSame(a: ArticleDate | null, b: ArticleDate | null): boolean {
  return a?.value === b?.value && a?.earliest === b?.earliest && a?.latest === b?.latest && a?.reason === b?.reason;
}
