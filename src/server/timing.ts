const SHARE = 4; // a callback that takes long gets at most a fifth of the time

/** Calls back at most once in so many milliseconds: soon after the first `notify`, then again if there were more. */
export class Throttle {
  readonly #interval: number;
  readonly #callback: () => void;
  #timer: NodeJS.Timeout | undefined;
  #next = 0;

  /** @param interval milliseconds */
  constructor(interval: number, callback: () => void) {
    this.#interval = interval;
    this.#callback = callback;
  }

  notify(): void {
    this.#timer ??= setTimeout(() => this.flush(), Math.max(0, this.#next - performance.now()));
  }

  /** Calls back now. */
  flush(): void {
    this.dispose();
    const start = performance.now();
    this.#callback();
    const end = performance.now();
    this.#next = end + Math.max(this.#interval, SHARE * (end - start));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** For each key one delayed call, put off by every further `schedule`. */
export class Debounce {
  readonly #delay: number;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  /** @param delay milliseconds */
  constructor(delay: number) {
    this.#delay = delay;
  }

  schedule(key: string, callback: () => void): void {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      callback();
    }, this.#delay);
    this.#timers.set(key, timer);
  }

  cancel(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#timers.keys()]) {
      this.cancel(key);
    }
  }
}
