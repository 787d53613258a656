import type { DecisionDraft, Thing, TreeName, TreeNode } from '../../protocol';

const entities: ReadonlySet<TreeNode['kind']> = new Set(['person', 'place', 'organization']);
const events: ReadonlySet<TreeNode['kind']> = new Set(['event', 'planned', 'denied', 'reported', 'statement']);

/** A node that is dropped, and the node of whom or what it belongs to so far. */
export interface Dropped {
  readonly node: TreeNode;
  readonly owner?: TreeNode;
}

/** Whether a node can be dragged somewhere. */
export function canDrag(tree: TreeName, { kind }: TreeNode): boolean {
  return tree === 'entities' ? entities.has(kind) || kind === 'mention' : events.has(kind) || kind === 'telling';
}

/**
 * What it means to drop nodes of a tree on another of its nodes: an entity or event becomes part of the one it is dropped on, a mention or telling leaves
 * its own for that one. None where it means nothing.
 */
export function draftsOfDrop(
  tree: 'entities' | 'events',
  dropped: readonly Dropped[],
  target: TreeNode,
): readonly DecisionDraft[] {
  const goal: Thing = { tree, node: target.id };
  if (!(tree === 'entities' ? entities : events).has(target.kind)) {
    return [];
  }
  const moved = dropped.filter(({ node, owner }) => node.id !== target.id && owner?.id !== target.id);
  // What is dropped together with its owner goes with it.
  const chosen = moved.filter(({ owner }) => !moved.some(({ node }) => node.id === owner?.id));
  return tree === 'entities' ? entityDrafts(chosen, goal) : chosen.flatMap(one => eventDrafts(one, goal));
}

function entityDrafts(dropped: readonly Dropped[], entity: Thing): DecisionDraft[] {
  const thing = ({ node }: Dropped): Thing => ({ tree: 'entities', node: node.id });
  const mentions = dropped.filter(({ node }) => node.kind === 'mention').map(thing);
  return [
    ...(mentions.length > 0 ? [{ kind: 'splitEntity', mentions } as const] : []),
    ...dropped
      .filter(({ node }) => node.kind === 'mention' || entities.has(node.kind))
      .map((one): DecisionDraft => ({ kind: 'sameEntity', entity, other: thing(one) })),
  ];
}

function eventDrafts({ node, owner }: Dropped, event: Thing): DecisionDraft[] {
  const other: Thing = { tree: 'events', node: node.id };
  const same: DecisionDraft = { kind: 'sameEvent', event, other };
  if (node.kind === 'telling' && owner) {
    return [{ kind: 'notSameEvent', event: { tree: 'events', node: owner.id }, other }, same];
  }
  return events.has(node.kind) ? [same] : [];
}
