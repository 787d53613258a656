/** How often a crashed server is started again before it is left alone. */
const MAX_RESTARTS = 4;
const WITHIN_MS = 3 * 60 * 1000;

/** Says whether a server that has crashed should be started again: not if it never ran, and not if it crashes over and over. */
export class RestartPolicy {
  readonly #crashes: number[] = [];
  #hasRun = false;
  #gaveUp = false;

  get gaveUp(): boolean {
    return this.#gaveUp;
  }

  ran(): void {
    this.#hasRun = true;
  }

  /** @param now in milliseconds */
  crashed(now: number): 'restart' | 'give up' {
    this.#crashes.push(now);
    const recent = this.#crashes.filter(crash => now - crash <= WITHIN_MS);
    this.#gaveUp = !this.#hasRun || recent.length > MAX_RESTARTS;
    return this.#gaveUp ? 'give up' : 'restart';
  }
}
