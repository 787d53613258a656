import type { TreeNode } from '../../protocol';
import { excerpt, oneLine, shorten } from '../excerpt';
import { articleName, locationOf, type Place } from '../place';
import { sureness } from '../uncertain';

/** The steps to a node: its kind, then what tells it from others of that kind. Its id is made of them alone. */
export type NodeKey = readonly [kind: TreeNode['kind'], ...names: string[]];

export function idOf(key: NodeKey): string {
  return JSON.stringify(key);
}

/** Undefined for what is no id of a node. */
export function keyOf(id: string): NodeKey | undefined {
  try {
    const key: unknown = JSON.parse(id);
    const texts = Array.isArray(key) && key.length > 0 && key.every(part => typeof part === 'string');
    return texts ? (key as unknown as NodeKey) : undefined;
  } catch {
    return undefined;
  }
}

/** A node that others stand below. */
export function branch(key: NodeKey, label: string, description: string, more: Partial<TreeNode> = {}): TreeNode {
  return { id: idOf(key), kind: key[0], label: oneLine(label), description, children: 'collapsed', ...more };
}

const LABEL_ROOM = 72; // characters: more than a side bar of usual width shows
const LEAD_ROOM = 24; // characters before the stressed words: more would push them out of sight

/** A node for a stretch of text: its sentence, with the stretch stressed, opened by a click. */
export function sentenceNode(key: NodeKey, place: Place): TreeNode {
  return { ...leaf(key, place), ...stressed('', place) };
}

const OUTLET_ROOM = 24; // characters: the sentence needs the rest

/** A node for what one of several articles says: the article first, then the sentence, with the stretch stressed. */
export function tellingNode(key: NodeKey, place: Place): TreeNode {
  return { ...leaf(key, place), ...stressed(`${shorten(articleName(place.article.uri), OUTLET_ROOM)}: `, place) };
}

/** A place's sentence behind what introduces it, cut before its stressed words to what is seen at a glance. */
function stressed(introduction: string, place: Place): Pick<TreeNode, 'label' | 'highlight'> {
  const { before, text, after } = excerpt(place, LABEL_ROOM);
  const lead = lastWords(before, LEAD_ROOM - introduction.length);
  const start = introduction.length + lead.length;
  return { label: introduction + lead + text + after, highlight: [start, start + text.length] };
}

/** The words at the end of a text that there is room for; none of a word alone. */
function lastWords(text: string, room: number): string {
  if (text.length <= room) {
    return text;
  }
  const space = text.indexOf(' ', Math.max(text.length - Math.max(room, 0), 0));
  return space === -1 ? '…' : `…${text.slice(space + 1)}`;
}

function leaf(key: NodeKey, place: Place): Omit<TreeNode, 'label'> {
  return { id: idOf(key), kind: key[0], tooltip: wholeSentence(place), children: 'none', location: locationOf(place) };
}

/** A node that says how sure the least sure is of what it shows, where anything is uncertain. */
export function unsure(node: TreeNode, [least]: readonly { readonly confidence: number }[]): TreeNode {
  return least ? { ...node, tooltip: `${node.tooltip ?? node.label}\n${sureness(least.confidence)}` } : node;
}

function wholeSentence(place: Place): string {
  const { before, text, after } = excerpt(place, 600);
  return before + text + after;
}

/** "1 article", "3 articles". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A node, or what makes it once it is shown. */
export type LazyNode = TreeNode | (() => TreeNode);

const MOST = 1000; // children of one node: more make the side bar slow

export function capped(lazy: readonly LazyNode[], parent: string): readonly TreeNode[] {
  const nodes = lazy.slice(0, MOST).map(node => (typeof node === 'function' ? node() : node));
  if (lazy.length <= MOST) {
    return nodes;
  }
  const more: TreeNode = {
    id: idOf(['more', parent]),
    kind: 'more',
    label: `… ${lazy.length - MOST} more`,
    children: 'none',
  };
  return [...nodes, more];
}
