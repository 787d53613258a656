import type { ArticleDate } from '../../article/analysis';
import { parseDay } from '../../article/times/calendar';
import { resolveTimes } from '../../article/times/findTimes';
import type { Article } from '../article';
import { KeyedSets } from '../entities/keyedSets';
import { likeliestDay } from './likeliestDay';
import { type SameTime, sameTimes } from './sameTimes';
import { Sibling } from './sibling';

/** An article that does not tell its own date. */
interface Open {
  readonly sibling: Sibling;
  /**
   * What each sibling with a date of its own tells of the same, by uri; and, where that gives no date, each that these have dated. Only those that
   * tell something.
   */
  readonly fromOwn: Map<string, readonly SameTime[]>;
  readonly fromInferred: Map<string, readonly SameTime[]>;
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
  /** Uris by key: of articles with dates of their own, and of those without. */
  readonly #datedBy = new KeyedSets<string, string>();
  readonly #openBy = new KeyedSets<string, string>();
  /** How many pairs of articles were compared since the story began: what an edit costs. */
  compared = 0;

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
    const last = this.#siblings.get(uri);
    const judged = new Set<string>();
    if (last) {
      this.#forget(last).forEach(other => judged.add(other));
    }
    if (next) {
      this.#siblings.set(uri, next);
      this.#index(next, 'add');
      this.#compareWithDated(next).forEach(other => judged.add(other));
    }
    const inferred = [...judged].filter(other => this.#infer(this.#open.get(other)!));
    const again = new Set(judged);
    for (const other of new Set(next && !next.ownDate ? [...inferred, uri] : inferred)) {
      this.#compareWithOpen(other).forEach(one => again.add(one));
    }
    return [...again].filter(other => this.#decide(this.#open.get(other)!) && other !== uri);
  }

  /** Gives the uris of open articles to be judged anew without it. */
  #forget(last: Sibling): string[] {
    const { uri } = last;
    this.#index(last, 'delete');
    this.#siblings.delete(uri);
    this.#open.delete(uri);
    return [...sharingKeys(this.#openBy, last.keys)].filter(other => {
      const { fromOwn, fromInferred } = this.#open.get(other)!;
      return last.ownDate ? fromOwn.delete(uri) : fromInferred.delete(uri);
    });
  }

  #index(sibling: Sibling, how: 'add' | 'delete'): void {
    const { uri, keys, ownDate } = sibling;
    keys.forEach(key => {
      (ownDate ? this.#datedBy : this.#openBy)[how](key, uri);
    });
  }

  /** Compares an article with those of the other sort that it shares words with; gives the uris of open articles to be judged anew. */
  #compareWithDated(next: Sibling): string[] {
    if (next.ownDate) {
      const date = next.ownDate;
      return [...sharingKeys(this.#openBy, next.keys)].filter(other => {
        const { sibling, fromOwn } = this.#open.get(other)!;
        return this.#keep(fromOwn, next.uri, this.#told(sibling, next, date));
      });
    }
    const open: Open = { sibling: next, fromOwn: new Map(), fromInferred: new Map(), inferred: null, date: null };
    this.#open.set(next.uri, open);
    for (const other of sharingKeys(this.#datedBy, next.keys)) {
      const dated = this.#siblings.get(other)!;
      this.#keep(open.fromOwn, other, this.#told(next, dated, dated.ownDate!));
    }
    return [next.uri];
  }

  /**
   * Compares an open article that is new, or whose date from dated siblings is another now, with the other open ones: those left without such a
   * date are told by those that have one. Gives the uris of those to be judged anew.
   */
  #compareWithOpen(uri: string): string[] {
    const { sibling, inferred, fromInferred } = this.#open.get(uri)!;
    const affected = [uri];
    fromInferred.clear();
    for (const other of sharingKeys(this.#openBy, sibling.keys)) {
      const one = this.#open.get(other)!;
      if (other !== uri && !one.inferred) {
        const changed = one.fromInferred.delete(uri);
        if ((inferred && this.#keep(one.fromInferred, uri, this.#told(one.sibling, sibling, inferred))) || changed) {
          affected.push(other);
        }
      } else if (one.inferred && !inferred) {
        this.#keep(fromInferred, other, this.#told(sibling, one.sibling, one.inferred));
      }
    }
    return affected;
  }

  #told(open: Sibling, dated: Sibling, { value }: ArticleDate): SameTime[] {
    const day = parseDay(value);
    return day === undefined ? [] : sameTimes(open, dated, day);
  }

  #keep(kept: Map<string, readonly SameTime[]>, uri: string, told: readonly SameTime[]): boolean {
    this.compared++;
    if (told.length > 0) {
      kept.set(uri, told);
    }
    return told.length > 0;
  }

  /** True where what the siblings with dates of their own give it is another now. */
  #infer(open: Open): boolean {
    const before = open.inferred;
    open.inferred = likeliestDay(inOrder(open.fromOwn), open.sibling.article.analysis.weekdayClues);
    return !isSame(before, open.inferred);
  }

  /** True where its date is another now. */
  #decide(open: Open): boolean {
    const before = open.date;
    const { fromOwn, fromInferred, sibling } = open;
    open.date =
      open.inferred ??
      (fromInferred.size === 0
        ? null
        : likeliestDay(inOrder(new Map([...fromOwn, ...fromInferred])), sibling.article.analysis.weekdayClues));
    return !isSame(before, open.date);
  }
}

function sharingKeys(index: KeyedSets<string, string>, keys: Iterable<string>): Set<string> {
  const sharing = new Set<string>();
  for (const key of keys) {
    index.get(key).forEach(uri => sharing.add(uri));
  }
  return sharing;
}

function inOrder(told: ReadonlyMap<string, readonly SameTime[]>): (readonly SameTime[])[] {
  return [...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, times]) => times);
}

function isSame(a: ArticleDate | null, b: ArticleDate | null): boolean {
  return a?.value === b?.value && a?.earliest === b?.earliest && a?.latest === b?.latest && a?.reason === b?.reason;
}
