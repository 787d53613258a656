import type { Library } from '../../core/story/library';
import type { Story } from '../../core/story/story';
import {
  defaultQuotationGrouping,
  quotationGroupings,
  type TreeChildrenParams,
  type TreeName,
  type TreeNode,
  type TreePathParams,
} from '../../protocol';
import { storyNames } from '../place';
import type { Shown } from '../sayings';
import { spotAt, type Spot } from '../spot';
import { entitiesTree } from './entities';
import { eventsTree } from './events';
import { createFilter, type Filter } from './filter';
import { quotationTrees } from './quotations';
import { branch, capped, counted, idOf, keyOf, type LazyNode, type NodeKey } from './node';

interface Tree {
  /** What stands below the story. */
  roots(story: Story, filter: Filter): readonly TreeNode[];
  children(story: Story, parent: NodeKey, filter: Filter): readonly LazyNode[];
  path(spot: Spot, filter: Filter): readonly NodeKey[];
}

const trees: Readonly<Record<Exclude<TreeName, 'quotations'>, Tree>> = { events: eventsTree, entities: entitiesTree };

function treeOf({ tree, grouping }: TreeChildrenParams): Tree {
  if (tree !== 'quotations') {
    return trees[tree];
  }
  return quotationTrees[quotationGroupings.find(known => known === grouping) ?? defaultQuotationGrouping];
}

/** The nodes below `parent`, or the roots; stories are a level of their own only where there is more than one. */
export function treeChildren(library: Library, params: TreeChildrenParams, shown: Shown): readonly TreeNode[] {
  const tree = treeOf(params);
  const filter = createFilter(params.filter, shown, params.only);
  const key = params.parent === undefined ? undefined : keyOf(params.parent);
  if (params.parent !== undefined) {
    const story = library.stories.find(({ uri }) => uri === key?.[1]);
    if (!key || !story) {
      return [];
    }
    const nodes = key[0] === 'story' ? tree.roots(story, filter) : tree.children(story, key, filter);
    return capped(nodes, params.parent);
  }
  const [first, ...others] = library.stories;
  if (first && others.length === 0) {
    return capped(tree.roots(first, filter), '');
  }
  const stories = library.stories.filter(story => tree.roots(story, filter).length > 0);
  const names = storyNames(library.stories);
  return capped(
    stories.map(story => storyNode(story, names.get(story.uri)!)),
    '',
  );
}

/** The nodes from a root to the one for what stands at a position, as far as they are shown. */
export function treePath(library: Library, params: TreePathParams, shown: Shown): readonly TreeNode[] {
  const spot = spotAt(library, params.textDocument.uri, params.position, shown.indirect);
  const keys = spot ? treeOf(params).path(spot, createFilter(params.filter, shown, params.only)) : [];
  if (!spot || keys.length === 0) {
    return [];
  }
  const { tree, filter, only, grouping } = params;
  const asked = {
    tree,
    ...(filter === undefined ? {} : { filter }),
    ...(only === undefined ? {} : { only }),
    ...(grouping === undefined ? {} : { grouping }),
  };
  const path: TreeNode[] = [];
  for (const key of library.stories.length > 1 ? [['story', spot.story.uri] as const, ...keys] : keys) {
    const parent = path.at(-1);
    const nodes = treeChildren(library, { ...asked, ...(parent ? { parent: parent.id } : {}) }, shown);
    const node = nodes.find(({ id }) => id === idOf(key));
    if (!node) {
      break;
    }
    path.push(node);
  }
  return path;
}

function storyNode(story: Story, name: string): TreeNode {
  const key: NodeKey = ['story', story.uri];
  return { ...branch(key, name, counted(story.articles.length, 'article')), children: 'expanded' };
}
