import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { LineProblem } from '../core/decisions/log';
import { diagnosticSource, type Failure } from '../protocol';
import { inLine, reasonIn } from './decisions/lineProblems';

/** What keeps an article from being read, or the reader from seeing all of it. */
export interface Problem {
  readonly severity: 'failure' | 'notice';
  /** A sentence that names the file. */
  readonly message: string;
}

/**
 * The problems of files: a diagnostic at their start, and a line in the log; of files of decisions for each line; beside them what is worth a hint in open
 * articles.
 */
export class Problems {
  readonly #connection: Connection;
  readonly #problems = new Map<string, readonly Problem[]>();
  readonly #hints = new Map<string, readonly Diagnostic[]>();
  readonly #lines = new Map<string, readonly LineProblem[]>();

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

  /**
   * Replaces what was known of the lines of a file of decisions, from 1; 0 is the whole file.
   * @param name of the file, for messages
   */
  setLines(uri: string, name: string, problems: readonly LineProblem[]): void {
    const known = this.#lines.get(uri) ?? [];
    if (JSON.stringify(known) === JSON.stringify(problems)) {
      return;
    }
    if (problems.length > 0) {
      this.#lines.set(uri, problems);
    } else {
      this.#lines.delete(uri);
    }
    for (const problem of problems.slice(0, MOST_LINES)) {
      this.#connection.console.warn(`${name}${inLine(problem)}`);
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
    const lines = (this.#lines.get(uri) ?? []).slice(0, MOST_LINES).map(toDiagnostic);
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics: [...problems, ...lines, ...(this.#hints.get(uri) ?? [])],
    });
  }
}

/** Of one file; more tell a reader no more. */
const MOST_LINES = 1000;
const WHOLE_LINE = 2 ** 31 - 1; // the editor ends it where the line does

function toDiagnostic(problem: LineProblem): Diagnostic {
  const line = Math.max(0, problem.line - 1);
  return {
    range: { start: { line, character: 0 }, end: { line, character: problem.line === 0 ? 0 : WHOLE_LINE } },
    severity: DiagnosticSeverity.Warning,
    source: diagnosticSource,
    message: problem.line === 0 ? `This file${inLine(problem)}` : `This line${reasonIn(problem)}`,
  };
}
