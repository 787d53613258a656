import type { ArticleDate, TimeExpression } from '../../article/analysis';
import { type Days, daysOf, isoDay, parseDay } from '../../article/times/calendar';
import { resolveTimes } from '../../article/times/findTimes';
import type { Article } from '../article';
import { keysOf, quotedRuns, type Telling, tellingsOf } from './tellings';

/** An article with what it tells its siblings of times and asks of them. */
export class Sibling {
  readonly tellings: readonly Telling[];
  readonly runs: ReadonlySet<string>;
  /** Persons, by the last word of their names. */
  readonly people: ReadonlySet<string>;
  /** By which siblings find each other. */
  readonly keys: ReadonlySet<string>;
  readonly #onDay = new Map<number, readonly TimeExpression[]>();

  /** @param article as its text alone tells */
  constructor(readonly article: Article) {
    this.tellings = tellingsOf(article);
    this.runs = quotedRuns(article);
    this.people = new Set(
      article.analysis.chains
        .filter(({ kind }) => kind === 'person')
        .map(({ name }) => name.slice(name.lastIndexOf(' ') + 1)),
    );
    this.keys = new Set([...keysOf(this.tellings), ...this.runs]);
  }

  get uri(): string {
    return this.article.uri;
  }

  /** The day that its text tells; null where it tells none. */
  get ownDate(): ArticleDate | null {
    const { date } = this.article.analysis;
    return date && parseDay(date.value) !== undefined ? date : null;
  }

  /** It counts back from the day of writing, as "last month" does and "in May" does not. */
  countsBack(time: number): boolean {
    const { meaning } = this.article.analysis.times[time]!;
    return meaning.kind === 'offset' && meaning.amount < 0;
  }

  /** The days that one of its times covers, were it written on a day; undefined where that stays open. */
  daysOf(time: number, day: number): Days | undefined {
    let times = this.#onDay.get(day);
    if (!times) {
      const value = isoDay(day);
      const date: ArticleDate = {
        value,
        certainty: 'inferred',
        earliest: value,
        latest: value,
        source: null,
        reason: '',
      };
      times = resolveTimes(this.article.analysis.times, date);
      this.#onDay.set(day, times);
    }
    return daysOf(times[time]!.value);
  }
}
