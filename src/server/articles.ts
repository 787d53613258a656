import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Decided } from '../core/decisions/decided';
import type { Article } from '../core/story/article';
import type { Library } from '../core/story/library';
import { languageId } from '../protocol';
import type { Analyser } from './analyser';
import { MAX_SIZE, tooLarge, type Files } from './files';
import { LatestAnalyses, type Outcome, type Wanted } from './latestAnalyses';
import { noticeOf } from './notices';
import type { Problem, Problems } from './problems';
import type { Settings } from './settings';
import { Debounce } from './timing';
import { pathBelow } from './uris';

const DEBOUNCE_MS = 250; // one pause between words
const HUGE = 50_000; // characters, ten articles' worth: what takes longer to analyse than a reader waits for an answer

export interface ArticlesOptions {
  readonly library: Library;
  readonly analyser: Analyser;
  readonly files: Files;
  readonly settings: Settings;
  readonly problems: Problems;
  /** What the reader laid down of an article with this text. */
  readonly decided: (uri: string, text: string) => Decided;
  readonly log: { error(message: string): void };
  /** Something in the library has changed. */
  readonly onChange: (uri: string) => void;
  /** An article is no longer in the library, nor a file that could not be read. */
  readonly onGone: (uri: string) => void;
}

/** Keeps the library true to the documents of the editor and, where a file is not open, to the disk. */
export class Articles {
  readonly #options: ArticlesOptions;
  readonly #open = new Map<string, TextDocument>();
  readonly #debounce = new Debounce(DEBOUNCE_MS);
  readonly #latest: LatestAnalyses;

  constructor(options: ArticlesOptions) {
    this.#options = options;
    this.#latest = new LatestAnalyses(options.analyser, (uri, wanted, outcome) => this.#adopt(uri, wanted, outcome));
  }

  /** A document was opened or has changed. The first text is analysed at once, later ones after a pause. */
  edit(uri: string, document: TextDocument): void {
    const known = this.#open.has(uri) && this.#options.library.article(uri);
    this.#open.set(uri, document);
    if (known) {
      this.#debounce.schedule(uri, () => this.#analyseOpen(uri));
    } else {
      this.#analyseOpen(uri);
    }
  }

  /** A document was closed: what is on the disk counts again. */
  async close(uri: string): Promise<void> {
    this.#debounce.cancel(uri);
    this.#open.delete(uri);
    await this.read(uri);
  }

  /** Reads a file anew; one that is open, or no article, is left to the editor or left out. A long one is left for later where that is asked for. */
  async read(uri: string, unlessLong = false): Promise<'read' | 'long'> {
    if (this.#open.has(uri)) {
      this.#analyseOpen(uri);
      return 'read';
    }
    const { files, settings } = this.#options;
    if (!settings.matches(uri)) {
      this.remove(uri);
      return 'read';
    }
    const found = await files.read(uri);
    if (this.#open.has(uri)) {
      return 'read'; // by the editor, meanwhile
    }
    switch (found.kind) {
      case 'text':
        if (unlessLong && found.text.length > HUGE) {
          return 'long';
        }
        await this.#analyseAside(uri, found.text);
        break;
      case 'missing':
        this.remove(uri);
        break;
      case 'unreadable':
        this.#fail(uri, found.reason);
        break;
    }
    return 'read';
  }

  /** Takes a file that is gone, or everything in a folder that is gone, out of the library; open documents stay. */
  remove(uri: string): void {
    const { library, problems } = this.#options;
    const inside = (other: string) => other === uri || other.startsWith(`${uri}/`);
    const known = library.stories.flatMap(story => story.articles.map(article => article.uri));
    for (const other of new Set([...known, ...problems.uris, ...this.#latest.uris].filter(inside))) {
      if (!this.#open.has(other)) {
        this.#leaveOut(other, []);
      }
    }
  }

  /** Analyses the open documents again, as what counts as an article may have changed. */
  review(): void {
    for (const uri of this.#open.keys()) {
      this.#analyseOpen(uri);
    }
  }

  /**
   * Takes in what the reader laid down, or took back, of the articles below a folder: at once where that changes no analysis, or the article is open.
   * @returns uris of articles that are to be read anew
   */
  redecide(folder: string): readonly string[] {
    const { library, problems } = this.#options;
    const later: string[] = [];
    const known = library.stories.flatMap(story => story.articles);
    for (const { uri, text } of known) {
      if (pathBelow(folder, uri) === undefined || this.#fileKnown(uri, text)) {
        continue;
      }
      if (this.#open.has(uri)) {
        this.#analyseOpen(uri);
      } else {
        later.push(uri);
      }
    }
    // Their analysis may have failed over what was laid down.
    return [...later, ...problems.uris.filter(uri => pathBelow(folder, uri) !== undefined && !library.article(uri))];
  }

  /** Analyses what was typed and waits for a pause. */
  flush(): void {
    for (const uri of this.#open.keys()) {
      this.current(uri);
    }
  }

  /**
   * The article as the editor shows it now, analysed if need be. 'stale' where that would take long: it will be analysed
   * soon. Undefined for what is not an article.
   */
  current(uri: string): Article | 'stale' | undefined {
    const { library } = this.#options;
    const document = this.#open.get(uri);
    const article = library.article(uri);
    if (!document || !article || article.text === document.getText()) {
      return article;
    }
    if (article.text.length > HUGE || document.getText().length > HUGE) {
      return 'stale';
    }
    this.#debounce.cancel(uri);
    this.#analyseOpen(uri);
    return library.article(uri);
  }

  dispose(): void {
    this.#debounce.dispose();
  }

  #analyseOpen(uri: string): void {
    const document = this.#open.get(uri);
    if (!document) {
      return;
    }
    const text = document.getText();
    if (document.languageId !== languageId && !this.#options.settings.matches(uri)) {
      this.#leaveOut(uri, []);
    } else if (text.length > MAX_SIZE) {
      this.#fail(uri, tooLarge(text.length));
    } else if (text.length > HUGE) {
      void this.#analyseAside(uri, text);
    } else {
      this.#latest.forget(uri);
      this.#file(uri, () => this.#options.library.set(uri, text, this.#options.decided(uri, text)));
    }
  }

  /** While requests go on being answered. */
  async #analyseAside(uri: string, text: string): Promise<void> {
    if (this.#fileKnown(uri, text)) {
      this.#latest.forget(uri);
    } else {
      await this.#latest.want(uri, { text, corrections: this.#options.decided(uri, text).corrections });
    }
  }

  /** Files a text whose analysis would be the one that there is; false where it would not. */
  #fileKnown(uri: string, text: string): boolean {
    const { library } = this.#options;
    const decided = this.#options.decided(uri, text);
    const analysis = library.known(uri, text, decided.corrections);
    if (analysis) {
      this.#file(uri, () => library.add(uri, text, analysis, decided));
    }
    return analysis !== undefined;
  }

  #adopt(uri: string, { text, corrections }: Wanted, outcome: Outcome): void {
    const decided = this.#options.decided(uri, text);
    if (JSON.stringify(decided.corrections) !== JSON.stringify(corrections)) {
      // Laid down meanwhile.
      void this.#latest.want(uri, { text, corrections: decided.corrections });
      return;
    }
    this.#file(uri, () => {
      if (outcome.kind === 'error') {
        throw outcome.error;
      }
      return this.#options.library.add(uri, text, outcome.analysis, decided);
    });
  }

  #file(uri: string, add: () => Article): void {
    const { library, settings, problems, log, onChange } = this.#options;
    const before = library.article(uri);
    try {
      const article = add();
      const notice = noticeOf(article);
      const told = problems.set(uri, notice === undefined ? [] : [this.#problem(uri, 'notice', notice)]);
      if (told || article !== before) {
        onChange(uri);
      }
    } catch (error) {
      log.error(`${settings.nameOf(uri)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      this.#fail(uri, 'could not be analysed; the log says why');
    }
  }

  #fail(uri: string, reason: string): void {
    this.#leaveOut(uri, [this.#problem(uri, 'failure', reason)]);
  }

  #leaveOut(uri: string, why: readonly Problem[]): void {
    const { library, problems, onChange } = this.#options;
    this.#latest.forget(uri);
    const changed = problems.set(uri, why);
    if (why.length === 0) {
      this.#options.onGone(uri);
    }
    if (library.delete(uri) || changed) {
      onChange(uri);
    }
  }

  #problem(uri: string, severity: Problem['severity'], reason: string): Problem {
    return { severity, message: `${this.#options.settings.nameOf(uri)} ${reason}.` };
  }
}
