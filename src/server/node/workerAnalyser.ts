import { parentPort, Worker } from 'node:worker_threads';
import type { ArticleAnalysis } from '../../core/article/analysis';
import type { Corrections } from '../../core/article/corrections';
import type { Analyse } from '../../core/story/library';
import { type Analyser, inThisThread } from '../analyser';

type Answer =
  { readonly id: number; readonly analysis: ArticleAnalysis } | { readonly id: number; readonly error: string };

interface Question {
  readonly id: number;
  readonly text: string;
  readonly corrections: Corrections;
}

interface Job {
  readonly resolve: (analysis: ArticleAnalysis) => void;
  readonly reject: (error: Error) => void;
}

/** Analyses aside in a thread of its own, which begins with the first text and is made anew should it die. */
export class WorkerAnalyser implements Analyser {
  readonly now: Analyse;
  readonly #file: string;
  readonly #jobs = new Map<number, Job>();
  #worker: Worker | undefined;
  #last = 0;

  /** @param file what the thread runs: it must call `serveAnalyser` */
  constructor(file: string, analyse: Analyse) {
    this.#file = file;
    this.now = inThisThread(analyse).now;
  }

  aside(text: string, corrections: Corrections): Promise<ArticleAnalysis> {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#jobs.set(id, { resolve, reject });
      worker.postMessage({ id, text, corrections } satisfies Question);
    });
  }

  dispose(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#jobs.clear();
    void worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#file);
    worker.on('message', (answer: Answer) => {
      const job = this.#jobs.get(answer.id);
      this.#jobs.delete(answer.id);
      if ('analysis' in answer) {
        job?.resolve(answer.analysis);
      } else {
        job?.reject(new Error(answer.error));
      }
    });
    worker.on('error', error => this.#fail(worker, error));
    worker.on('exit', () => this.#fail(worker, new Error('The analysis ended')));
    worker.unref();
    return worker;
  }

  #fail(worker: Worker, error: Error): void {
    if (this.#worker !== worker) {
      return; // another has taken its place
    }
    this.#worker = undefined;
    for (const { reject } of this.#jobs.values()) {
      reject(error);
    }
    this.#jobs.clear();
  }
}

/** The thread's side: answers each text with its analysis, or with why there is none. */
export function serveAnalyser(analyse: Analyse): void {
  parentPort?.on('message', ({ id, text, corrections }: Question) => {
    let answer: Answer;
    try {
      answer = { id, analysis: analyse(text, corrections) };
    } catch (error) {
      answer = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    parentPort?.postMessage(answer);
  });
}
