import { CompletionRequest, DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseLog, type LineProblem } from '../../core/decisions/log';
import { decisionsPath, diagnosticSource, type Position } from '../../protocol';
import type { Line, LineHelp } from '../../service/decisionLines/lineHelp';
import { Debounce } from '../timing';
import { canonical } from '../uris';
import { reasonIn } from './lineProblems';

const DEBOUNCE_MS = 400; // what is half typed is always wrong
const MOST_SHOWN = 1000; // lines; more tell a writer no more
const MOST_EXACT = 100; // lines of which it is looked up where in them the fault is

export interface EditedLinesOptions {
  readonly connection: Connection;
  /** Whether the client takes completions for some files only. */
  readonly canRegister: boolean;
  /** Loads the help; without it, what is wrong is told line by line, and nothing else. */
  readonly load: (() => Promise<LineHelp>) | undefined;
  /** Replaces what is shown as wrong in an open file. */
  readonly show: (uri: string, diagnostics: readonly Diagnostic[]) => void;
  readonly onError: (error: unknown) => void;
}

/** Helps with files of decisions that are open in the editor. What that takes is loaded with the first of them. */
export class EditedLines {
  readonly #options: EditedLinesOptions;
  readonly #open = new Map<string, TextDocument>();
  readonly #debounce = new Debounce(DEBOUNCE_MS);
  #help: Promise<LineHelp | undefined> | undefined;

  constructor(options: EditedLinesOptions) {
    this.#options = options;
  }

  /** Whether a document is a file of decisions. */
  static holds(uri: string): boolean {
    return uri.endsWith(`/${decisionsPath}`);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** A document was opened or has changed. */
  edit(uri: string, document: TextDocument): void {
    const known = this.#open.has(uri);
    this.#open.set(uri, document);
    const check = () => void this.#check(uri, document).catch(this.#options.onError);
    if (known) {
      this.#debounce.schedule(uri, check);
    } else {
      check();
    }
  }

  close(uri: string): void {
    this.#debounce.cancel(uri);
    this.#open.delete(uri);
  }

  /** Undefined for what is no open file of decisions. */
  hover(uri: string, position: Position) {
    const line = this.#lineAt(uri, position);
    return line && this.#loaded().then(help => help?.hover(line, position) ?? null);
  }

  dispose(): void {
    this.#debounce.dispose();
  }

  async #check(uri: string, document: TextDocument): Promise<void> {
    const help = await this.#loaded();
    const { version } = document;
    const shown: Diagnostic[] = [];
    for (const [index, problem] of parseLog(document.getText()).problems.slice(0, MOST_SHOWN).entries()) {
      const line = lineOf(document, problem.line - 1);
      const faults = index < MOST_EXACT ? ((await help?.faults(line)) ?? []) : [];
      const [first] = faults;
      shown.push(
        first
          ? {
              ...first,
              severity: DiagnosticSeverity.Warning,
              source: diagnosticSource,
              message: sentences(first, problem),
            }
          : wholeLine(line, problem),
      );
    }
    if (this.#open.get(uri) === document && document.version === version) {
      this.#options.show(uri, shown);
    }
  }

  #loaded(): Promise<LineHelp | undefined> {
    this.#help ??= this.#load();
    return this.#help;
  }

  async #load(): Promise<LineHelp | undefined> {
    const { load, onError } = this.#options;
    try {
      const help = await load?.();
      if (help) {
        this.#offerCompletions(help);
      }
      return help;
    } catch (error) {
      onError(error);
      return undefined;
    }
  }

  #offerCompletions(help: LineHelp): void {
    const { connection, canRegister, onError } = this.#options;
    if (!canRegister) {
      return;
    }
    connection.onCompletion(({ textDocument, position }) => {
      const line = this.#lineAt(canonical(textDocument.uri), position);
      return line ? help.complete(line, position) : null;
    });
    connection.client
      .register(CompletionRequest.type, {
        documentSelector: [{ pattern: `**/${decisionsPath}` }],
        triggerCharacters: ['"', ':', ' '],
      })
      .catch(onError);
  }

  #lineAt(uri: string, { line }: Position): Line | undefined {
    const document = this.#open.get(uri);
    return document && lineOf(document, line);
  }
}

function lineOf(document: TextDocument, number: number): Line {
  const range = { start: { line: number, character: 0 }, end: { line: number + 1, character: 0 } };
  return { number, text: document.getText(range).replace(/\r?\n$/, '') };
}

function sentences({ message }: Diagnostic, problem: LineProblem): string {
  const what = typeof message === 'string' ? message : message.value;
  return `${what.replace(/\.?$/, '.')} This line${reasonIn(problem)}`;
}

function wholeLine({ number, text }: Line, problem: LineProblem): Diagnostic {
  return {
    range: { start: { line: number, character: 0 }, end: { line: number, character: text.length } },
    severity: DiagnosticSeverity.Warning,
    source: diagnosticSource,
    message: `This line${reasonIn(problem)}`,
  };
}
