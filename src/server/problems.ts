import { DiagnosticSeverity, type Connection } from 'vscode-languageserver';
import type { Failure } from '../protocol';

/** What keeps an article from being read, or the reader from seeing all of it. */
export interface Problem {
  readonly severity: 'failure' | 'notice';
  /** A sentence that names the file. */
  readonly message: string;
}

/** The problems of files: a diagnostic at their start, and a line in the log. */
export class Problems {
  readonly #connection: Connection;
  readonly #problems = new Map<string, readonly Problem[]>();

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
    const start = { line: 0, character: 0 };
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics: problems.map(({ severity, message }) => ({
        range: { start, end: start },
        severity: severity === 'failure' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
        source: 'Story Lens',
        message,
      })),
    });
    return true;
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
}
