import { decisionLine, type DecisionLine } from './decision';
import { compareLines } from './order';

export { compareLines, inForce, inOrder } from './order';
export { nextSteps } from './steps';

/** A line that is none of ours, or broken. It stays in the file. */
export interface LineProblem {
  /** From 1. */
  readonly line: number;
  /** Goes on after "Line 3 ". */
  readonly reason: string;
}

export interface ParsedLog {
  /** In order of the file. */
  readonly lines: readonly DecisionLine[];
  readonly problems: readonly LineProblem[];
}

/** A line as it was read, and where. */
interface Read {
  readonly number: number;
  readonly line: DecisionLine;
  readonly json: string;
}

/** Reads a file of decisions again and again: lines that it held before cost nothing, and are the very same objects. */
export class LogReader {
  #known: ReadonlyMap<string, DecisionLine | string> = new Map();

  read(text: string): ParsedLog {
    const known = new Map<string, DecisionLine | string>();
    const parsed = parse(text, json => {
      const read = known.get(json) ?? this.#known.get(json) ?? readLine(json);
      known.set(json, read);
      return read;
    });
    this.#known = known;
    return parsed;
  }
}

/**
 * Reads a file of decisions: one JSON object a line. Empty lines are passed over. A line that says the same as another under its id counts once;
 * of lines that say different things under one id, the earliest counts, wherever it stands.
 */
export function parseLog(text: string): ParsedLog {
  return parse(text, readLine);
}

/** @param readOne gives the fault of what is no decision */
function parse(text: string, readOne: (json: string) => DecisionLine | string): ParsedLog {
  const problems: LineProblem[] = [];
  const byId = new Map<string, Read>();
  text.split('\n').forEach((raw, index) => {
    const json = raw.trim(); // a byte order mark and a carriage return, too
    if (json === '') {
      return;
    }
    const number = index + 1;
    const line = readOne(json);
    if (typeof line === 'string') {
      problems.push({ line: number, reason: line });
      return;
    }
    const other = byId.get(line.id);
    const one = { number, line, json };
    if (!other) {
      byId.set(line.id, one);
    } else if (other.json !== json && canonical(other.json) !== canonical(json)) {
      const [first, second] = isBefore(other, one) ? [other, one] : [one, other];
      byId.set(line.id, first);
      const reason = `says something else under the id of line ${String(first.number)}, ${shown(line.id)}`;
      problems.push({ line: second.number, reason });
    }
  });
  const lines = [...byId.values()].sort((a, b) => a.number - b.number).map(({ line }) => line);
  return { lines, problems: problems.sort((a, b) => a.line - b.line) };
}

/** A line as it stands in the file, its end included. */
export function formatLine(line: DecisionLine): string {
  return `${JSON.stringify(line)}\n`;
}

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

function readLine(json: string): DecisionLine | string {
  if (CONFLICT.test(json)) {
    return 'is a conflict mark that a merge has left; all lines around it count, and it can be deleted';
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'is not a JSON object, or not all of one';
  }
  if (isDeep(value)) {
    return 'is no decision: what it holds is nested too deep';
  }
  const read = decisionLine.safeParse(value);
  return read.success ? read.data : (unknownTo(value) ?? faultOf(read.error.issues));
}

/** A decision has five levels. */
const MOST_LEVELS = 50;

function isDeep(value: unknown, level = 0): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (level === MOST_LEVELS || Object.values(value).some(inner => isDeep(inner, level + 1)))
  );
}

const LONGEST_SHOWN = 80;

/** As JSON, cut where it is long. */
function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > LONGEST_SHOWN ? `${json.slice(0, LONGEST_SHOWN)}…` : json;
}

/** Why a line is none that this version can read, if a later one may. */
function unknownTo(value: unknown): string | undefined {
  const version = fieldOf(value, 'v');
  if (version !== 1) {
    return version === undefined
      ? 'is no decision: it lacks the field v, the version of its format'
      : `is of version ${shown(version)} of the format, which this version of Story Lens cannot read`;
  }
  const kind = fieldOf(fieldOf(value, 'decision'), 'kind');
  return typeof kind === 'string' && !kinds.has(kind)
    ? `decides something that this version of Story Lens does not know: decision.kind is ${shown(kind)}`
    : undefined;
}

const kinds: ReadonlySet<string> = new Set(decisionLine.shape.decision.options.map(option => option.shape.kind.value));

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function faultOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  const [issue] = issues;
  const field = issue?.path.map(String).join('.') ?? '';
  return `is no decision: ${field === '' ? '' : `field ${field}: `}${issue?.message ?? 'unknown'}`;
}

/** The same whichever of two lines comes first in the file. */
function isBefore(a: Read, b: Read): boolean {
  const order = compareLines(a.line, b.line);
  return order < 0 || (order === 0 && canonical(a.json) < canonical(b.json));
}

/** With fields in order of their names. */
function canonical(json: string): string {
  return JSON.stringify(JSON.parse(json), (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
