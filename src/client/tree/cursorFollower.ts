import { Disposable, window, workspace, type LogOutputChannel, type TextEditor, type TreeView } from 'vscode';
import { languageId, type TreeNode } from '../../protocol';
import { positionOf } from '../place';
import type { NodeProvider } from './provider';

const DEBOUNCE_MS = 200; // a cursor that is held down moves about thirty times a second

/** Selects in a tree the node of what stands at the cursor, while the tree is visible and the setting says so. */
export class CursorFollower implements Disposable {
  readonly #view: TreeView<TreeNode>;
  readonly #provider: NodeProvider;
  readonly #log: LogOutputChannel;
  readonly #subscriptions: Disposable;
  #timer: NodeJS.Timeout | undefined;
  #skip = false;

  constructor(view: TreeView<TreeNode>, provider: NodeProvider, log: LogOutputChannel) {
    this.#view = view;
    this.#provider = provider;
    this.#log = log;
    this.#subscriptions = Disposable.from(
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      window.onDidChangeActiveTextEditor(editor => editor && this.#follow(editor)),
      view.onDidChangeVisibility(({ visible }) => {
        if (visible && window.activeTextEditor) this.#follow(window.activeTextEditor);
      }),
      workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('storyLens.followCursor') && window.activeTextEditor) {
          this.#follow(window.activeTextEditor);
        }
      }),
    );
  }

  /** Does not follow what an action does to the cursor. */
  async ignore(action: () => Promise<unknown>): Promise<void> {
    this.#skip = true;
    try {
      await action();
    } finally {
      // The editor tells of its new selection a little later than it has it.
      this.#schedule(() => (this.#skip = false));
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #follow(editor: TextEditor): void {
    if (editor.document.languageId === languageId && !this.#skip) {
      this.#schedule(() => void this.#reveal(editor));
    }
  }

  #schedule(action: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(action, DEBOUNCE_MS);
  }

  async #reveal(editor: TextEditor): Promise<void> {
    const wanted = workspace.getConfiguration('storyLens').get<boolean>('followCursor', true);
    if (!wanted || !this.#view.visible) {
      return;
    }
    const { active } = editor.selection;
    const node = await this.#provider.nodeAt(positionOf(editor));
    if (!node || !active.isEqual(editor.selection.active) || this.#view.selection[0]?.id === node.id) {
      return;
    }
    try {
      await this.#view.reveal(node, { select: true, focus: false });
    } catch (error) {
      // The tree was asked for another set of nodes in the meantime: the next move of the cursor finds the node again.
      this.#log.debug(`Not shown in the side bar: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
