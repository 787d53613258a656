import type { GoldTime } from './timesCorpus';

/** An expression of the reference and what was found there; null where there is nothing. */
export interface MatchedTime {
  readonly gold: GoldTime | null;
  readonly found: GoldTime | null;
}

/** Pairs what overlaps, each once, the same spans first. */
export function matchTimes(gold: readonly GoldTime[], found: readonly GoldTime[]): MatchedTime[] {
  const left = new Set(found);
  const same = new Map<GoldTime, GoldTime>();
  const pair = (wanted: GoldTime, fits: (time: GoldTime) => boolean): void => {
    const time = same.has(wanted) ? undefined : [...left].find(fits);
    if (time) {
      same.set(wanted, time);
      left.delete(time);
    }
  };
  for (const wanted of gold) {
    pair(wanted, ({ start, end }) => start === wanted.start && end === wanted.end);
  }
  for (const wanted of gold) {
    pair(wanted, ({ start, end }) => start < wanted.end && wanted.start < end);
  }
  return [
    ...gold.map(wanted => ({ gold: wanted, found: same.get(wanted) ?? null })),
    ...[...left].map(time => ({ gold: null, found: time })),
  ];
}

/** Strict, relaxed and value scores as TempEval-3 has them (UzZaman et al. 2013). */
export class TimeCounts {
  #gold = 0;
  #found = 0;
  #strict = 0;
  #relaxed = 0;
  #value = 0;
  #type = 0;

  add(matches: readonly MatchedTime[]): void {
    for (const { gold, found } of matches) {
      this.#gold += gold ? 1 : 0;
      this.#found += found ? 1 : 0;
      if (gold && found) {
        this.#relaxed++;
        this.#strict += gold.start === found.start && gold.end === found.end ? 1 : 0;
        this.#value += gold.value === found.value ? 1 : 0;
        this.#type += gold.type === found.type ? 1 : 0;
      }
    }
  }

  lines(): string[] {
    const line = (title: string, right: number): string =>
      `${title.padEnd(8)} P ${percent(right, this.#found)}  R ${percent(right, this.#gold)}  F1 ${percent(2 * right, this.#gold + this.#found)}`;
    return [
      line('strict', this.#strict),
      line('relaxed', this.#relaxed),
      line('value', this.#value),
      `type     ${percent(this.#type, this.#relaxed)} right of those found`,
    ];
  }
}

function percent(part: number, whole: number): string {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1).padStart(5);
}
