import { DataTransferItem, type DataTransfer, type TreeDragAndDropController } from 'vscode';
import type { TreeNode } from '../../protocol';
import { tellBriefly } from '../tell';
import type { NodeProvider } from '../tree/provider';
import type { Decider } from './decider';
import { canDrag, draftsOfDrop } from './drop';

/** Dragging one entity or event on another makes them one; a mention or telling is given to the other. */
export class DragAndDrop implements TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes: readonly string[];
  readonly dropMimeTypes: readonly string[];
  readonly #tree: 'entities' | 'events';
  readonly #provider: NodeProvider;
  readonly #decider: Decider;
  readonly #type: string;

  constructor(tree: 'entities' | 'events', provider: NodeProvider, decider: Decider) {
    this.#tree = tree;
    this.#provider = provider;
    this.#decider = decider;
    // VS Code's own name for what is dragged out of a view.
    this.#type = `application/vnd.code.tree.storylens.${tree}`;
    this.dragMimeTypes = [this.#type];
    this.dropMimeTypes = [this.#type];
  }

  handleDrag(source: readonly TreeNode[], data: DataTransfer): void {
    const nodes = source.filter(node => canDrag(this.#tree, node));
    if (nodes.length > 0) {
      data.set(this.#type, new DataTransferItem(nodes));
    }
  }

  async handleDrop(target: TreeNode | undefined, data: DataTransfer): Promise<void> {
    const value: unknown = data.get(this.#type)?.value;
    const nodes = (Array.isArray(value) ? value : []).filter((node): node is TreeNode => this.#provider.gave(node));
    if (!target || nodes.length === 0) {
      return;
    }
    const dropped = nodes.map(node => {
      const owner = this.#ownerOf(node);
      return owner ? { node, owner } : { node };
    });
    const drafts = draftsOfDrop(this.#tree, dropped, target);
    if (drafts.length === 0) {
      tellBriefly('Nothing comes of dropping that here.');
      return;
    }
    await this.#decider.write(drafts, true);
  }

  /** Between a mention and its entity there may be the article. */
  #ownerOf(node: TreeNode): TreeNode | undefined {
    const owner = this.#provider.getParent(node);
    return owner?.kind === 'article' ? this.#provider.getParent(owner) : owner;
  }
}
