import type { ArticleAnalysis } from '../core/article/analysis';
import type { Analyser } from './analyser';

export type Outcome =
  | { readonly kind: 'analysis'; readonly analysis: ArticleAnalysis }
  | { readonly kind: 'error'; readonly error: unknown };

/** Analyses articles aside, of each only its latest text: one at a time, and what comes too late is dropped. */
export class LatestAnalyses {
  readonly #analyser: Analyser;
  readonly #onOutcome: (uri: string, text: string, outcome: Outcome) => void;
  readonly #wanted = new Map<string, string>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(analyser: Analyser, onOutcome: (uri: string, text: string, outcome: Outcome) => void) {
    this.#analyser = analyser;
    this.#onOutcome = onOutcome;
  }

  /** Resolves when this text, or a later one, has been told of; or none is wanted any more. */
  want(uri: string, text: string): Promise<void> {
    this.#wanted.set(uri, text);
    const known = this.#running.get(uri);
    if (known) {
      return known;
    }
    const running = this.#run(uri).finally(() => this.#running.delete(uri));
    this.#running.set(uri, running);
    return running;
  }

  forget(uri: string): void {
    this.#wanted.delete(uri);
  }

  get uris(): readonly string[] {
    return [...this.#wanted.keys()];
  }

  async #run(uri: string): Promise<void> {
    for (let text = this.#wanted.get(uri); text !== undefined; text = this.#wanted.get(uri)) {
      const outcome = await this.#analyse(text);
      if (this.#wanted.get(uri) === text) {
        this.#wanted.delete(uri);
        this.#onOutcome(uri, text, outcome);
      }
    }
  }

  async #analyse(text: string): Promise<Outcome> {
    try {
      return { kind: 'analysis', analysis: await this.#analyser.aside(text) };
    } catch (error) {
      return { kind: 'error', error };
    }
  }
}
