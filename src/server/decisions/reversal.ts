import { describe } from '../../core/decisions/describe';
import { nextSteps } from '../../core/decisions/log';
import type { DecisionFile } from '../../service/decisions/book';
import { decisionOfNode, historyOf } from '../../service/decisions/history';
import type { DecisionBook } from '../../service/decisions/book';

/** Decisions of one file that are taken back, or taken up again. */
export interface Reversal {
  readonly kind: 'undo' | 'redo';
  readonly folder: string;
  /** Ids of lines. */
  readonly of: readonly string[];
  /** What that was, for the reader. */
  readonly message: string;
}

/** The last step of the reader's own in any of the files that can be undone, or redone. */
export function nextStep(kind: 'undo' | 'redo', files: readonly DecisionFile[]): Reversal | undefined {
  let last: { readonly file: DecisionFile; readonly of: readonly string[]; readonly time: string } | undefined;
  for (const file of files) {
    const of = nextSteps(file.lines, file.author)[kind];
    const time = of && timeOf(file, kind, of);
    if (time !== undefined && time > (last?.time ?? '')) {
      last = { file, of: of!, time };
    }
  }
  return last && reversal(kind, last.file, last.of);
}

/** When the step was decided, or last undone. */
function timeOf({ lines, author }: DecisionFile, kind: 'undo' | 'redo', of: readonly string[]): string {
  const times = lines
    .filter(line => line.author === author)
    .filter(({ id, decision }) =>
      decision.kind === 'undo' ? kind === 'redo' && decision.of.some(undone => of.includes(undone)) : of.includes(id),
    )
    .map(({ time }) => time);
  return times.sort().at(-1) ?? '';
}

/** Takes back the decision of a node of the tree of corrections, or takes it up again. */
export function revertOf(book: DecisionBook, node: string): Reversal | undefined {
  const found = decisionOfNode(book, node);
  const entry = found && historyOf(found.file).find(({ line }) => line.id === found.line.id);
  return entry && reversal(entry.undoneBy ? 'redo' : 'undo', found.file, [entry.line.id]);
}

function reversal(kind: 'undo' | 'redo', file: DecisionFile, of: readonly string[]): Reversal {
  const [first, ...others] = file.lines.filter(({ id }) => of.includes(id));
  const what = first ? describe(first.decision) : '';
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return { kind, folder: file.folder, of, message: `${kind === 'undo' ? 'Taken back' : 'Again'}: ${what}${more}.` };
}
