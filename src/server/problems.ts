import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { diagnosticSource, type Failure } from '../protocol';

/** What keeps an article from being read, or the reader from seeing all of it. */
export interface Problem {
  readonly severity: 'failure' | 'notice';
  /** A sentence that names the file. */
  readonly message: string;
}

/** The problems of files: a diagnostic at their start, and a line in the log; beside them what is worth a hint in open articles. */
export class Problems {
  readonly #connection: Connection;
  readonly #problems = new Map<string, readonly Problem[]>();
  readonly #hints = new Map<string, readonly Diagnostic[]>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Replaces what was known of a file; false where that is the same. */
  set(uri: string, problems: readonly Problem[]): boolean {
    const known = this.#problems.get(uri) ?? [];
    if (known.map(({ message }) => message).join() === problems.map(({ message }) => message).join()) {
      return false;
    }
    if (problems.length > 0) {
      this.#problems.set(uri, problems);
    } else {
      this.#problems.delete(uri);
    }
    for (const { severity, message } of problems) {
      this.#connection.console[severity === 'failure' ? 'warn' : 'info'](message);
    }
    this.#publish(uri);
    return true;
  }

  /** Replaces the hints in the text of an article. */
  setHints(uri: string, hints: readonly Diagnostic[]): void {
    if (JSON.stringify(this.#hints.get(uri) ?? []) === JSON.stringify(hints)) {
      return;
    }
    if (hints.length > 0) {
      this.#hints.set(uri, hints);
    } else {
      this.#hints.delete(uri);
    }
    this.#publish(uri);
  }

  /** Files with problems. */
  get uris(): readonly string[] {
    return [...this.#problems.keys()];
  }

  /** Sorted by uri. */
  get failures(): readonly Failure[] {
    return [...this.#problems]
      .flatMap(([uri, problems]) =>
        problems.filter(({ severity }) => severity === 'failure').map(({ message }) => ({ uri, message })),
      )
      .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  #publish(uri: string): void {
    const start = { line: 0, character: 0 };
    const problems = (this.#problems.get(uri) ?? []).map(({ severity, message }) => ({
      range: { start, end: start },
      severity: severity === 'failure' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
      source: diagnosticSource,
      message,
    }));
    void this.#connection.sendDiagnostics({ uri, diagnostics: [...problems, ...(this.#hints.get(uri) ?? [])] });
  }
}
