import type { ArticleAnalysis } from '../core/article/analysis';
import type { Corrections } from '../core/article/corrections';
import type { Analyser } from './analyser';

export type Outcome =
  | { readonly kind: 'analysis'; readonly analysis: ArticleAnalysis }
  | { readonly kind: 'error'; readonly error: unknown };

/** What an article is analysed from. */
export interface Wanted {
  readonly text: string;
  readonly corrections: Corrections;
}

/** Analyses articles aside, of each only its latest text and corrections: one at a time, and what comes too late is dropped. */
export class LatestAnalyses {
  readonly #analyser: Analyser;
  readonly #onOutcome: (uri: string, wanted: Wanted, outcome: Outcome) => void;
  readonly #wanted = new Map<string, Wanted>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(analyser: Analyser, onOutcome: (uri: string, wanted: Wanted, outcome: Outcome) => void) {
    this.#analyser = analyser;
    this.#onOutcome = onOutcome;
  }

  /** Resolves when this, or what was wanted later, has been told of; or none is wanted any more. */
  want(uri: string, wanted: Wanted): Promise<void> {
    const before = this.#wanted.get(uri);
    if (!before || !isSame(before, wanted)) {
      this.#wanted.set(uri, wanted);
    }
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
    for (let wanted = this.#wanted.get(uri); wanted; wanted = this.#wanted.get(uri)) {
      const outcome = await this.#analyse(wanted);
      if (this.#wanted.get(uri) === wanted) {
        this.#wanted.delete(uri);
        this.#onOutcome(uri, wanted, outcome);
      }
    }
  }

  async #analyse({ text, corrections }: Wanted): Promise<Outcome> {
    try {
      return { kind: 'analysis', analysis: await this.#analyser.aside(text, corrections) };
    } catch (error) {
      return { kind: 'error', error };
    }
  }
}

function isSame(a: Wanted, b: Wanted): boolean {
  return (
    a.text === b.text &&
    (a.corrections === b.corrections || JSON.stringify(a.corrections) === JSON.stringify(b.corrections))
  );
}
