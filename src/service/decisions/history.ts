import type { DecisionLine } from '../../core/decisions/decision';
import { inOrder } from '../../core/decisions/log';
import { keyOf } from '../trees/node';
import type { DecisionBook, DecisionFile } from './book';

/** A decision, and whether a reader has taken it back. */
export interface HistoryEntry {
  readonly line: DecisionLine;
  /** What took it back; undefined where it holds, or was taken up again. */
  readonly undoneBy: DecisionLine | undefined;
}

const known = new WeakMap<
  readonly DecisionLine[],
  { readonly length: number; readonly entries: readonly HistoryEntry[] }
>();

/** The decisions of a file, the latest first. */
export function historyOf({ lines }: DecisionFile): readonly HistoryEntry[] {
  const last = known.get(lines);
  if (last?.length === lines.length) {
    return last.entries;
  }
  const entries = createHistory(lines);
  known.set(lines, { length: lines.length, entries });
  return entries;
}

function createHistory(lines: readonly DecisionLine[]): readonly HistoryEntry[] {
  const undone = new Map<string, DecisionLine>();
  const decided: DecisionLine[] = [];
  for (const line of inOrder(lines)) {
    const { decision } = line;
    if (decision.kind === 'undo') {
      decision.of.forEach(id => undone.set(id, line));
    } else if (decision.kind === 'redo') {
      decision.of.forEach(id => undone.delete(id));
    } else {
      decided.push(line);
    }
  }
  return decided.map(line => ({ line, undoneBy: undone.get(line.id) })).reverse();
}

/** The decision that a node of the trees of corrections and orphans is for. */
export function decisionOfNode(
  book: DecisionBook,
  node: string,
): { readonly file: DecisionFile; readonly line: DecisionLine } | undefined {
  const [kind, folder, id] = keyOf(node) ?? [];
  if (kind !== 'decision' && kind !== 'orphan' && kind !== 'candidate') {
    return undefined;
  }
  const file = book.files.find(each => each.folder === folder);
  const line = file?.lines.find(each => each.id === id);
  return file && line && { file, line };
}
