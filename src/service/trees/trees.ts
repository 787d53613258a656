import type { Library } from '../../core/story/library';
import type { Story } from '../../core/story/story';
import {
  defaultQuotationGrouping,
  quotationGroupings,
  type QuotationGrouping,
  type TreeChildrenParams,
  type TreeName,
  type TreeNode,
  type TreePathParams,
} from '../../protocol';
import type { DecisionBook } from '../decisions/book';
import { storyNames } from '../place';
import type { Shown } from '../sayings';
import { spotAt, type Spot } from '../spot';
import { correctionsTree } from './corrections';
import { entitiesTree } from './entities';
import { eventsTree } from './events';
import { createFilter, type Filter } from './filter';
import { orphansTree } from './orphans';
import { quotationTrees } from './quotations';
import { branch, capped, counted, idOf, keyOf, type LazyNode, type NodeKey } from './node';

interface Tree {
  /** What stands below the story. */
  roots(story: Story, filter: Filter): readonly TreeNode[];
  children(story: Story, parent: NodeKey, filter: Filter): readonly LazyNode[];
  path(spot: Spot, filter: Filter): readonly NodeKey[];
}

/** Those of stories, and not of the decisions of a workspace. */
type StoryTree = Exclude<TreeName, 'corrections' | 'orphans'>;

function treeOf(tree: StoryTree, grouping: QuotationGrouping | undefined): Tree {
  if (tree !== 'quotations') {
    return tree === 'events' ? eventsTree : entitiesTree;
  }
  return quotationTrees[quotationGroupings.find(known => known === grouping) ?? defaultQuotationGrouping];
}

/** What trees show. */
export interface TreeSources {
  readonly library: Library;
  readonly book: DecisionBook;
  /** Articles are still being read. */
  readonly reading: boolean;
}

/** The nodes below `parent`, or the roots; stories are a level of their own only where there is more than one. */
export function treeChildren(sources: TreeSources, params: TreeChildrenParams, shown: Shown): readonly TreeNode[] {
  if (params.tree === 'corrections' || params.tree === 'orphans') {
    return decisionChildren(sources, params.tree, params);
  }
  const { library } = sources;
  const tree = treeOf(params.tree, params.grouping);
  const filter = createFilter(params.filter, shown, params.only, params.uncertain);
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

function decisionChildren(
  { library, book, reading }: TreeSources,
  tree: 'corrections' | 'orphans',
  { parent, filter }: TreeChildrenParams,
): readonly TreeNode[] {
  const key = parent === undefined ? undefined : keyOf(parent);
  if (parent !== undefined && !key) {
    return [];
  }
  const isHistory = tree === 'corrections';
  if (key) {
    const nodes = isHistory
      ? correctionsTree.children(library, book, key, filter)
      : orphansTree.children(library, book, key);
    return capped(nodes, parent!);
  }
  return capped(
    isHistory ? correctionsTree.roots(book, filter) : orphansTree.roots(library, book, filter, reading),
    '',
  );
}

/**
 * The nodes from a root to the one for what stands at a position, as far as they are shown. What was decided there is not looked for.
 */
export function treePath(sources: TreeSources, params: TreePathParams, shown: Shown): readonly TreeNode[] {
  const { library } = sources;
  const { tree, filter, only, grouping, uncertain } = params;
  if (tree === 'corrections' || tree === 'orphans') {
    return [];
  }
  const spot = spotAt(library, params.textDocument.uri, params.position, shown.indirect);
  const keys = spot ? treeOf(tree, grouping).path(spot, createFilter(filter, shown, only, uncertain)) : [];
  if (!spot || keys.length === 0) {
    return [];
  }
  const asked = {
    tree,
    ...(filter === undefined ? {} : { filter }),
    ...(only === undefined ? {} : { only }),
    ...(grouping === undefined ? {} : { grouping }),
    ...(uncertain === undefined ? {} : { uncertain }),
  };
  const path: TreeNode[] = [];
  for (const key of library.stories.length > 1 ? [['story', spot.story.uri] as const, ...keys] : keys) {
    const parent = path.at(-1);
    const nodes = treeChildren(sources, { ...asked, ...(parent ? { parent: parent.id } : {}) }, shown);
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
