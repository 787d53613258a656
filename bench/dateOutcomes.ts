import type { ArticleDate } from '../src/core/article/analysis';
import { parseDay } from '../src/core/article/times/calendar';

/** How often articles were given a date, and how often the right one. */
export class Outcomes {
  #all = 0;
  #answered = 0;
  #days = 0;
  #exact = 0;
  #near = 0;
  #held = 0;
  readonly wrong: string[] = [];

  /** @param truth ISO day */
  add(date: ArticleDate | null, truth: string, what = ''): void {
    this.#all++;
    if (date) {
      const [day, given] = [parseDay(truth)!, parseDay(date.value)];
      const off = given === undefined ? undefined : Math.abs(given - day);
      this.#answered++;
      this.#days += given === undefined ? 0 : 1;
      this.#exact += off === 0 ? 1 : 0;
      this.#near += off !== undefined && off <= 1 ? 1 : 0;
      this.#held += date.earliest <= truth && truth <= date.latest ? 1 : 0;
      if (off === undefined || off > 1) {
        this.wrong.push(
          `${what} is of ${truth}, not ${date.value} (${date.earliest} to ${date.latest}): ${date.reason}`,
        );
      }
    }
  }

  line(): string {
    const share = (count: number, of: number): string => (of === 0 ? 'none' : `${((100 * count) / of).toFixed(0)} %`);
    return (
      `${this.#answered} of ${this.#all} answered (${share(this.#answered, this.#all)}), ${this.#days} with a day; ` +
      `exact ${share(this.#exact, this.#answered)}, within a day ${share(this.#near, this.#answered)}, ` +
      `interval holds it ${share(this.#held, this.#answered)}`
    );
  }
}
