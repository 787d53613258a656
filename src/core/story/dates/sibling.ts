import type { ArticleDate, TimeExpression, WeekdayClue } from '../../article/analysis';
import type { StatedDay } from '../../article/dates/headerLine';
import { cluesWithNewsDay, newsDay } from '../../article/dates/newsDay';
import { daysStated, openDayOf } from '../../article/dates/openDay';
import { type Days, daysOf, parseDay } from '../../article/times/calendar';
import { resolveTimes } from '../../article/times/findTimes';
import type { Article } from '../article';
import { Signature } from './signature';
import { keysOf, nameStems, newsStems, quotedRuns, type Telling, tellingsOf } from './tellings';

/** What an article's text tells that may be told by its siblings, too. */
interface Facts {
  readonly tellings: readonly Telling[];
  /** Stems of what its news is, with what each weighs. */
  readonly news: ReadonlyMap<string, number>;
  readonly runs: ReadonlySet<string>;
  /** Persons, by the last word of their names. */
  readonly people: ReadonlySet<string>;
  /** How near two siblings are. */
  readonly signature: Signature;
  readonly clues: readonly WeekdayClue[];
  /** The days that it tells by their months, as in "03-07": these it does not tell by their weekdays. */
  readonly daysOfMonths: ReadonlySet<string>;
}

/** An article with what it tells its siblings of times and asks of them. */
export class Sibling {
  /** The day that it states without a year. */
  readonly openDay: StatedDay | undefined;
  #facts: Facts | undefined;
  readonly #onDay = new Map<string, readonly TimeExpression[]>();

  /** @param article as its text alone tells */
  constructor(readonly article: Article) {
    this.openDay = this.ownDate ? undefined : openDayOf(daysStated(article.text, article.analysis.regions));
  }

  get uri(): string {
    return this.article.uri;
  }

  /** The day that its text tells; null where it tells none. */
  get ownDate(): ArticleDate | null {
    const { date } = this.article.analysis;
    return date && parseDay(date.value) !== undefined ? date : null;
  }

  /** Read when first asked for: where all articles tell their dates, nobody asks. */
  get facts(): Facts {
    this.#facts ??= factsOf(this.article);
    return this.#facts;
  }

  /** It counts back from the day of writing, as "last month" does and "in May" does not. */
  countsBack(time: number): boolean {
    const { meaning } = this.article.analysis.times[time]!;
    return meaning.kind === 'offset' && meaning.amount < 0;
  }

  /** The days that one of its times covers, as it is dated; undefined where that stays open. */
  daysOf(time: number, date: ArticleDate): Days | undefined {
    if (date === this.article.analysis.date) {
      return daysOf(this.article.analysis.times[time]!.value);
    }
    const times = this.#onDay.get(date.value) ?? resolveTimes(this.article.analysis.times, date);
    this.#onDay.set(date.value, times);
    return daysOf(times[time]!.value);
  }
}

function factsOf(article: Article): Facts {
  const { text, analysis } = article;
  const names = nameStems(article);
  const tellings = tellingsOf(article, names);
  const runs = quotedRuns(article);
  const people = new Set(
    analysis.chains.filter(({ kind }) => kind === 'person').map(({ name }) => name.slice(name.lastIndexOf(' ') + 1)),
  );
  return {
    tellings,
    news: newsStems(article, names),
    runs,
    people,
    signature: new Signature([...keysOf(tellings), ...runs, ...people]),
    clues: cluesWithNewsDay(analysis.weekdayClues, newsDay(text, analysis.regions, analysis.times)),
    daysOfMonths: new Set(
      analysis.times.flatMap(({ meaning, direction }) =>
        meaning.kind === 'day' && direction !== 'ahead'
          ? `${String(meaning.month).padStart(2, '0')}-${String(meaning.day).padStart(2, '0')}`
          : [],
      ),
    ),
  };
}
