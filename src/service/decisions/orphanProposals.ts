import type { Library } from '../../core/story/library';
import type { Proposal, Thing } from '../../protocol';
import type { DecisionBook } from './book';
import { anchorOfNode } from './orphans';

/** What can be decided about nodes of the tree of orphans: that each stands where its candidate says. Undefined for other things. */
export function orphanProposals(
  library: Library,
  book: DecisionBook,
  things: readonly Thing[],
): readonly Proposal[] | undefined {
  const nodes = things.flatMap(thing => ('tree' in thing && thing.tree === 'orphans' ? thing.node : []));
  if (nodes.length === 0 || nodes.length < things.length) {
    return undefined;
  }
  const drafts = nodes.flatMap(node => anchorOfNode(library, book, node) ?? []);
  return drafts.length < nodes.length ? [] : [{ id: 'anchor', title: 'It Is Here', drafts }];
}
