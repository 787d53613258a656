import { EventEmitter, type Disposable, type TreeDataProvider, type TreeItem } from 'vscode';
import {
  requests,
  type DocumentPosition,
  type EventFilter,
  type QuotationGrouping,
  type TreeChildrenParams,
  type TreeChildrenResult,
  type TreeName,
  type TreeNode,
  type TreePathParams,
  type TreePathResult,
} from '../../protocol';
import type { Connection } from '../connection';
import { treeItem } from './item';

/** The nodes of one tree, asked of the server when they are shown. */
export class NodeProvider implements TreeDataProvider<TreeNode>, Disposable {
  readonly #tree: TreeName;
  readonly #connection: Connection;
  readonly #changed = new EventEmitter<void>();
  readonly #answered = new EventEmitter<number>();
  readonly #parents = new Map<string, TreeNode>();
  readonly #given = new WeakSet<object>();
  #filter = '';
  #only: EventFilter | undefined;
  #grouping: QuotationGrouping | undefined;
  #uncertain = false;
  #generation = 0;

  readonly onDidChangeTreeData = this.#changed.event;
  /** The roots have come: how many they are. */
  readonly onDidGetRoots = this.#answered.event;

  constructor(tree: TreeName, connection: Connection) {
    this.#tree = tree;
    this.#connection = connection;
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    if (filter !== this.#filter) {
      this.#filter = filter;
      this.refresh();
    }
  }

  /** Which events are shown, beside what the filter says. */
  set only(only: EventFilter | undefined) {
    this.#only = only;
    this.refresh();
  }

  get uncertain(): boolean {
    return this.#uncertain;
  }

  /** Whether only what is uncertain is shown. */
  set uncertain(uncertain: boolean) {
    if (uncertain !== this.#uncertain) {
      this.#uncertain = uncertain;
      this.refresh();
    }
  }

  set grouping(grouping: QuotationGrouping) {
    if (grouping !== this.#grouping) {
      this.#grouping = grouping;
      this.refresh();
    }
  }

  /** Asks for all nodes again; answers that are still on their way are dropped. */
  refresh(): void {
    this.#generation++;
    this.#parents.clear();
    this.#changed.fire();
  }

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    const generation = this.#generation;
    const params: TreeChildrenParams = {
      ...this.#asked(),
      ...(parent ? { parent: parent.id } : {}),
    };
    const nodes = (await this.#connection.request<TreeChildrenResult>(requests.treeChildren, params)) ?? [];
    if (generation !== this.#generation) {
      return [];
    }
    this.#adopt(parent, nodes);
    if (!parent) {
      this.#answered.fire(nodes.length);
    }
    return [...nodes];
  }

  /** Whether something is a node of this tree, of now or before. */
  gave(node: unknown): boolean {
    return typeof node === 'object' && node !== null && this.#given.has(node);
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node.id);
  }

  getTreeItem(node: TreeNode): TreeItem {
    return treeItem(this.#tree, node, this.#filter !== '' || this.#only !== undefined || this.#uncertain);
  }

  /** The node for what stands at a position, if this tree shows one; undefined too when the tree has changed meanwhile. */
  async nodeAt(position: DocumentPosition): Promise<TreeNode | undefined> {
    const generation = this.#generation;
    const params: TreePathParams = {
      ...this.#asked(),
      ...position,
    };
    const path = (await this.#connection.request<TreePathResult>(requests.treePath, params)) ?? [];
    if (generation !== this.#generation) {
      return undefined;
    }
    path.forEach((node, index) => this.#adopt(path[index - 1], [node]));
    return path.at(-1);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#answered.dispose();
  }

  #asked() {
    return {
      tree: this.#tree,
      ...(this.#filter ? { filter: this.#filter } : {}),
      ...(this.#only ? { only: this.#only } : {}),
      ...(this.#grouping ? { grouping: this.#grouping } : {}),
      ...(this.#uncertain ? { uncertain: true } : {}),
    };
  }

  #adopt(parent: TreeNode | undefined, nodes: readonly TreeNode[]): void {
    for (const node of nodes) {
      this.#given.add(node);
      if (parent) {
        this.#parents.set(node.id, parent);
      }
    }
  }
}
