import type { Proposal, Thing } from '../../protocol';
import { quoted } from './words';

/** What proposals go by beside the things. */
export interface Proposing {
  /** Whether speech without quotation marks is shown. */
  readonly indirect: boolean;
  /** What is less sure, from 0 to 1, is likely to be wrong. */
  readonly doubtfulBelow: number;
}

/** @param first ids, or the kinds that ids begin with, of those to be moved to the front, in that order */
export function likelyFirst(proposals: readonly Proposal[], first: readonly string[]): readonly Proposal[] {
  const rank = ({ id }: Proposal): number => {
    const index = first.findIndex(kind => id === kind || id.startsWith(`${kind}.`));
    return index === -1 ? first.length : index;
  };
  return [...proposals].sort((a, b) => rank(a) - rank(b));
}

/** @param words what the note is on, for the reader */
export function noteProposal(at: Thing, words: string): Proposal {
  return {
    id: 'note',
    title: 'Add a Note…',
    drafts: [{ kind: 'note', at, text: '' }],
    ask: { field: 'text', how: 'text', prompt: `A note on ${quoted(words)}` },
  };
}
