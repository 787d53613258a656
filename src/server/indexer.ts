import type { Articles } from './articles';
import type { Files } from './files';
import type { Settings } from './settings';
import { isIgnored } from './uris';

export type IndexState = 'indexing' | 'ready' | 'cancelled';

/** Shows the reader how far it has come. */
export interface Progress {
  report(done: number, total: number): void;
  end(): void;
}

export interface FileEvent {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

export interface IndexerOptions {
  readonly articles: Articles;
  readonly files: Files;
  readonly settings: Settings;
  /** Begins to show progress; `cancel` is what its button does. */
  readonly showProgress: (cancel: () => void) => Progress;
  /** State or counts have changed. */
  readonly onProgress: () => void;
  readonly onError: (error: unknown) => void;
}

const BATCH_MS = 100; // a branch switch comes as thousands of events within moments
const PROGRESS_FROM = 20; // fewer files are mostly read before a reader could make out a message
const PROGRESS_AFTER_MS = 1_000; // but not when one of them is long

/** Reads the articles of the workspace in the background, one by one, so that requests are answered in between. */
export class Indexer {
  readonly #options: IndexerOptions;
  /** Uris to read, in order. */
  readonly #queue = new Set<string>();
  /** The one that is being read. */
  #reading: readonly string[] = [];
  /** Uris left unread because the reader cancelled. */
  readonly #skipped = new Set<string>();
  #events: FileEvent[] = [];
  #batch: NodeJS.Timeout | undefined;
  #listed = new Set<string>();
  #scans = 0;
  #listing = true; // until the first scan has told what there is
  #working = false;
  #progress: Progress | undefined;
  /** Since it last began to work. */
  #done = 0;

  constructor(options: IndexerOptions) {
    this.#options = options;
  }

  get state(): IndexState {
    return this.#working || this.#listing ? 'indexing' : this.#skipped.size > 0 ? 'cancelled' : 'ready';
  }

  /** Uris of what is not read yet, or was left unread when the reader cancelled. */
  get unread(): ReadonlySet<string> {
    return new Set([...this.#reading, ...this.#queue, ...this.#skipped]);
  }

  /** Lists the workspace and begins to read everything in it; what is no longer listed is forgotten. */
  async scan(): Promise<void> {
    const { settings, files, onError } = this.#options;
    const scan = ++this.#scans;
    this.#listing = true;
    this.#options.onProgress();
    try {
      const lists = await Promise.all(settings.folders.map(({ uri, globs }) => files.list(uri, globs)));
      if (scan === this.#scans) {
        this.#adopt(new Set(lists.flat()));
      }
    } catch (error) {
      onError(error);
    } finally {
      this.#listing = this.#listing && scan !== this.#scans;
    }
    this.#work().catch(onError);
  }

  /** Reads these articles again, behind what waits. */
  read(uris: readonly string[]): void {
    this.#enqueue(uris);
    this.#work().catch(this.#options.onError);
  }

  /** Takes in what has changed on the disk, many events at a time. */
  fileEvents(events: readonly FileEvent[]): void {
    this.#events.push(...events);
    this.#batch ??= setTimeout(() => {
      this.#batch = undefined;
      this.#takeIn(this.#events.splice(0)).catch(this.#options.onError);
    }, BATCH_MS);
  }

  /** Leaves unread what is not read yet. */
  cancel(): void {
    this.#queue.forEach(uri => this.#skipped.add(uri));
    this.#queue.clear();
  }

  dispose(): void {
    clearTimeout(this.#batch);
    this.#queue.clear();
  }

  async #takeIn(events: readonly FileEvent[]): Promise<void> {
    const { files, settings, onError } = this.#options;
    const last = new Map(events.map(({ uri, kind }) => [uri, kind]));
    const changed: string[] = [];
    let foldersCame = false;
    for (const [uri, kind] of last) {
      if (isIgnored(uri)) {
        continue;
      }
      if (kind === 'deleted') {
        this.#forget(uri);
      } else if (settings.matches(uri)) {
        this.#listed.add(uri);
        changed.push(uri);
      } else if (kind === 'created' && !foldersCame) {
        foldersCame = await files.isFolder(uri);
      }
    }
    this.#enqueue(changed);
    if (foldersCame) {
      await this.scan();
    } else {
      this.#work().catch(onError);
    }
  }

  #adopt(listed: Set<string>): void {
    for (const uri of this.#listed) {
      if (!listed.has(uri)) {
        this.#options.articles.remove(uri);
      }
    }
    this.#listed = listed;
    this.#skipped.clear();
    this.#enqueue(listed);
  }

  /** A file or folder is gone. */
  #forget(uri: string): void {
    for (const uris of [this.#queue, this.#skipped, this.#listed]) {
      for (const other of uris) {
        if (other === uri || other.startsWith(`${uri}/`)) {
          uris.delete(other);
        }
      }
    }
    this.#options.articles.remove(uri);
  }

  #enqueue(uris: Iterable<string>): void {
    for (const uri of uris) {
      this.#skipped.delete(uri);
      this.#queue.add(uri);
    }
  }

  async #work(): Promise<void> {
    if (this.#working) {
      return;
    }
    this.#working = true;
    this.#done = 0;
    const long = new Set<string>();
    const late = setTimeout(() => this.#beginProgress(), PROGRESS_AFTER_MS);
    try {
      for (const uri of this.#queue) {
        this.#queue.delete(uri);
        this.#reading = [uri];
        this.#showProgress();
        const patient = this.#queue.size > 0 && !long.has(uri);
        if ((await this.#options.articles.read(uri, patient)) === 'long') {
          long.add(uri);
          // Behind those that take no time; where they are gone, the reader has cancelled.
          (this.#queue.size > 0 ? this.#queue : this.#skipped).add(uri);
          continue;
        }
        this.#reading = [];
        this.#done++;
        await pause();
      }
    } finally {
      this.#working = false;
      this.#reading = [];
      clearTimeout(late);
      this.#progress?.end();
      this.#progress = undefined;
      this.#options.onProgress();
    }
  }

  #beginProgress(): void {
    this.#progress ??= this.#options.showProgress(() => this.cancel());
  }

  #showProgress(): void {
    if (this.#queue.size >= PROGRESS_FROM) {
      this.#beginProgress();
    }
    this.#progress?.report(this.#done, this.#done + this.#queue.size + 1);
    this.#options.onProgress();
  }
}

/** Lets waiting requests go first. */
function pause(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
