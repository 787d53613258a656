import { ThemeIcon, TreeItem, TreeItemCollapsibleState, type TreeItemLabel } from 'vscode';
import { commands, type TreeName, type TreeNode } from '../../protocol';

const icons: Readonly<Record<TreeNode['kind'], string>> = {
  story: 'library',
  year: 'calendar',
  month: 'calendar',
  day: 'calendar',
  statements: 'comment-discussion',
  passing: 'ellipsis',
  event: 'circle-filled',
  planned: 'watch',
  denied: 'circle-slash',
  reported: 'unverified',
  statement: 'comment',
  telling: 'quote',
  leftOut: 'eye-closed',
  kind: 'list-tree',
  person: 'person',
  place: 'location',
  organization: 'organization',
  article: 'file',
  mention: 'symbol-text',
  speaker: 'account',
  unknown: 'question',
  utterance: 'comment-discussion',
  disputed: 'warning',
  quotation: 'quote',
  decision: 'check',
  undone: 'discard',
  overruled: 'circle-slash',
  orphan: 'question',
  candidate: 'location',
  more: 'ellipsis',
};

const states = {
  none: TreeItemCollapsibleState.None,
  collapsed: TreeItemCollapsibleState.Collapsed,
  expanded: TreeItemCollapsibleState.Expanded,
} as const;

/** Kinds that the label says already. */
const unspoken: ReadonlySet<TreeNode['kind']> = new Set([
  'kind',
  'year',
  'month',
  'day',
  'statements',
  'passing',
  'leftOut',
  'unknown',
  'more',
]);

/** Kinds whose own name is not what a reader would call them; which kind of event it is, the description says. */
const spokenKinds: Partial<Readonly<Record<TreeNode['kind'], string>>> = {
  planned: 'event',
  denied: 'event',
  reported: 'event',
  decision: 'correction',
  undone: 'correction that was taken back',
  overruled: 'correction that a later one overrules',
  orphan: 'correction whose place was not found',
  candidate: 'place that may be meant',
};

/** Branches that hold what a filter lets through, rather than being it. */
const groups: ReadonlySet<TreeNode['kind']> = new Set([
  'story',
  'year',
  'month',
  'day',
  'statements',
  'passing',
  'kind',
]);

/** How a node is shown. Under a filter the groups stand open, whether or not they did before. */
export function treeItem(tree: TreeName, node: TreeNode, filtered: boolean): TreeItem {
  const opened = filtered && groups.has(node.kind);
  const item = new TreeItem(label(node), opened ? states.expanded : states[node.children]);
  // The editor remembers by id what stands open: under a filter apart.
  item.id = filtered ? `filtered ${node.id}` : node.id;
  item.iconPath = new ThemeIcon(icons[node.kind]);
  item.contextValue = node.kind;
  if (node.description !== undefined) {
    item.description = node.description;
  }
  item.tooltip = node.tooltip ?? node.label;
  item.accessibilityInformation = { label: spoken(node), role: 'treeitem' };
  if (node.location) {
    item.command = { command: commands.openLocation, title: 'Open', arguments: [node.location, tree] };
  }
  return item;
}

function label(node: TreeNode): TreeItemLabel {
  return node.highlight
    ? { label: node.label, highlights: [[node.highlight[0], node.highlight[1]]] }
    : { label: node.label };
}

/** What a screen reader says: the icon's meaning is said in words. */
function spoken({ kind, label: text, description }: TreeNode): string {
  const what = unspoken.has(kind) ? '' : `${spokenKinds[kind] ?? kind}, `;
  return `${what}${text}${description === undefined ? '' : `, ${description}`}`;
}
