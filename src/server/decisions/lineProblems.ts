import type { LineProblem } from '../../core/decisions/log';

/** Goes on after the file's name. */
export function inLine(problem: LineProblem): string {
  return problem.line === 0 ? ` ${problem.reason}.` : `, line ${problem.line}${reasonIn(problem)}`;
}

/** Goes on after "line 7". */
export function reasonIn({ reason }: LineProblem): string {
  return ` ${reason}. It stays in the file and is not applied.`;
}
