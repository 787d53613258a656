import { randomUUID } from 'node:crypto';
import { URI } from 'vscode-uri';
import { NOTHING_DECIDED, type Decided } from '../../core/decisions/decided';
import { DecisionIndex } from '../../core/decisions/decide';
import type { Decision, DecisionLine } from '../../core/decisions/decision';
import { formatLine, LogReader, type LineProblem } from '../../core/decisions/log';
import { decisionsPath } from '../../protocol';
import type { DecisionBook, DecisionFile } from '../../service/decisions/book';
import { Turns } from '../turns';
import { pathBelow } from '../uris';
import { newLines } from './newLines';
import type { DecisionStorage } from './storage';

export interface BookOptions {
  readonly storage: DecisionStorage;
  /** What is wrong in a file of decisions; line 0 is the whole of it. */
  readonly onProblems: (uri: string, problems: readonly LineProblem[]) => void;
  /** What a folder's file says has changed. */
  readonly onChange: (folder: string) => void;
  readonly onError: (error: unknown) => void;
}

export interface BookFolder {
  readonly uri: string;
  /** As the setting names the reader; '' leaves it to git. */
  readonly author: string;
}

interface Kept {
  readonly file: DecisionFile;
  readonly index: DecisionIndex;
  /** Of the index before it. */
  readonly before: DecisionIndex | undefined;
  /** Whether an article may be decided about otherwise than by that. */
  readonly isChanged: (path: string, text: string) => boolean;
  /** What it holds, as far as is known; undefined where it cannot be read. */
  readonly text: string | undefined;
  /** Why nothing can be written to it. */
  readonly unreadable?: string;
}

/** Keeps what the files of decisions say, one of each workspace folder. What is read, and what is written, comes one after the other. */
export class Book implements DecisionBook {
  readonly #options: BookOptions;
  #kept = new Map<string, Kept>();
  /** By folder. */
  readonly #readers = new Map<string, LogReader>();
  /** By uri of the article: what was decided of it as of a text. */
  readonly #decided = new Map<
    string,
    { readonly text: string; readonly index: DecisionIndex; readonly decided: Decided }
  >();
  readonly #turns = new Turns();

  constructor(options: BookOptions) {
    this.#options = options;
  }

  get files(): readonly DecisionFile[] {
    return [...this.#kept.values()].map(({ file }) => file).sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  fileOf(article: string): DecisionFile | undefined {
    return this.#of(article)?.file;
  }

  /** What is laid down of an article with this text. The very same as before where neither has changed. */
  decided(uri: string, text: string): Decided {
    const kept = this.#of(uri);
    if (!kept || kept.file.lines.length === 0) {
      return NOTHING_DECIDED;
    }
    const known = this.#decided.get(uri);
    if (known?.text === text && known.index === kept.index) {
      return known.decided;
    }
    const isSame = known?.text === text && known.index === kept.before && !kept.isChanged(kept.file.pathOf(uri), text);
    const decided = isSame ? known.decided : this.#decide(kept, uri, text);
    this.#decided.set(uri, { text, index: kept.index, decided });
    return decided;
  }

  /** An article is readable whatever is decided of it. */
  #decide({ file, index }: Kept, uri: string, text: string): Decided {
    try {
      return index.decide(file.pathOf(uri), text);
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#options.onError(new Error(`What ${file.uri} says of ${uri} cannot be followed: ${reason}`));
      return NOTHING_DECIDED;
    }
  }

  /** An article is gone. */
  forget(uri: string): void {
    this.#decided.delete(uri);
  }

  /** Reads the files of these folders; those of others are no longer of interest. */
  setFolders(folders: readonly BookFolder[]): Promise<void> {
    return this.#turns.take(async () => {
      for (const [uri, { file }] of this.#kept) {
        if (!folders.some(folder => folder.uri === uri)) {
          this.#kept.delete(uri);
          this.#readers.delete(uri);
          this.#options.onProblems(file.uri, []);
          this.#options.onChange(uri);
        }
      }
      for (const folder of folders) {
        await this.#read(folder.uri, folder.author || (await this.#options.storage.author(folder.uri)));
      }
    });
  }

  /** Reads again what may have changed, as this file or folder has. */
  async fileChanged(uri: string): Promise<void> {
    for (const { file } of this.#kept.values()) {
      if (file.uri === uri || file.uri.startsWith(`${uri}/`)) {
        await this.#turns.take(async () => {
          const kept = this.#kept.get(file.folder); // it may have been closed meanwhile
          await (kept && this.#read(file.folder, kept.file.author));
        });
      }
    }
  }

  /**
   * Writes decisions behind those that are there, as one step, and goes by them from then on.
   * @throws Error whose message is for the reader; nothing is decided then
   */
  write(folder: string, decisions: readonly Decision[]): Promise<readonly DecisionLine[]> {
    return this.#turns.take(async () => {
      const kept = this.#kept.get(folder);
      if (!kept) {
        throw new Error('Corrections are kept in workspace folders alone: open the folder of the article.');
      }
      if (kept.unreadable !== undefined) {
        throw new Error(`${URI.parse(kept.file.uri).fsPath} ${kept.unreadable}. Nothing is written to it.`);
      }
      const { lines: known, author } = kept.file;
      const lines = newLines(decisions, { known, author, now: Date.now(), newId: randomUUID });
      const added = lines.map(formatLine).join('');
      await this.#options.storage.append(folder, added);
      const { text = '' } = kept;
      const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
      this.#keep({ ...kept.file, lines: [...known, ...lines] }, before + added);
      return lines;
    });
  }

  async #read(folder: string, author: string): Promise<void> {
    const found = await this.#options.storage.read(folder);
    const text = found.kind === 'text' ? found.text : '';
    const before = this.#kept.get(folder);
    if (found.kind !== 'unreadable' && before?.text === text && before.file.author === author) {
      return; // as after most of what we wrote ourselves
    }
    const reader = this.#readers.get(folder) ?? new LogReader();
    this.#readers.set(folder, reader);
    const { lines, problems } = reader.read(text);
    const file = { ...decisionFile(folder, author), lines, problems };
    if (found.kind === 'unreadable') {
      // What it said counts until it can be read again.
      const known = before?.file.lines ?? [];
      this.#keep({ ...file, lines: known, problems: [{ line: 0, reason: found.reason }] }, undefined, found.reason);
    } else {
      this.#keep(file, text);
    }
  }

  #keep(file: DecisionFile, text: string | undefined, unreadable?: string): void {
    const before = this.#kept.get(file.folder);
    const same = before && isSame(before.file.lines, file.lines);
    const found = same ? before : indexOf(file.lines, before?.index);
    this.#kept.set(file.folder, {
      file,
      index: found.index,
      before: found.before,
      isChanged: found.isChanged,
      text,
      ...(unreadable !== undefined && { unreadable }),
    });
    this.#options.onProblems(file.uri, file.problems);
    if (before ? !same || before.file.author !== file.author : file.lines.length > 0) {
      this.#options.onChange(file.folder);
    }
  }

  /** The innermost folder's. */
  #of(article: string): Kept | undefined {
    let found: Kept | undefined;
    for (const [folder, kept] of this.#kept) {
      if (pathBelow(folder, article) !== undefined && folder.length > (found?.file.folder.length ?? 0)) {
        found = kept;
      }
    }
    return found;
  }
}

function indexOf(
  lines: readonly DecisionLine[],
  before: DecisionIndex | undefined,
): Pick<Kept, 'index' | 'before' | 'isChanged'> {
  const index = new DecisionIndex(lines);
  return { index, before, isChanged: before ? index.changesSince(before) : () => true };
}

function decisionFile(folder: string, author: string): Omit<DecisionFile, 'lines' | 'problems'> {
  return {
    folder,
    uri: below(folder, decisionsPath),
    author,
    pathOf: article => pathBelow(folder, article) ?? article,
    uriOf: path => below(folder, path),
  };
}

function below(folder: string, path: string): string {
  const uri = URI.parse(folder);
  return uri.with({ path: `${uri.path.replace(/\/$/, '')}/${path}` }).toString();
}

function isSame(a: readonly DecisionLine[], b: readonly DecisionLine[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i] || JSON.stringify(line) === JSON.stringify(b[i]));
}
