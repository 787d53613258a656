import {
  commands,
  Disposable,
  window,
  type LogOutputChannel,
  type TreeDragAndDropController,
  type TreeView,
} from 'vscode';
import type { Status, TreeName, TreeNode } from '../../protocol';
import type { Connection, ConnectionState } from '../connection';
import { describeChosen, eventFilterOf, nothingChosen, type ChosenEvents } from './chosenEvents';
import { CursorFollower } from './cursorFollower';
import { NodeProvider } from './provider';

/** Views of what was found, rather than of what the reader laid down. */
const found: ReadonlySet<TreeName> = new Set(['events', 'entities', 'quotations']);

/** Makes what dragging in a view does, for its nodes. */
export type MakeDragAndDrop = (provider: NodeProvider) => TreeDragAndDropController<TreeNode>;

/** One view of the side bar: its nodes, its filter, the message above them, and the node of what stands at the cursor. */
export class StoryTree implements Disposable {
  readonly provider: NodeProvider;
  readonly #name: TreeName;
  readonly #view: TreeView<TreeNode>;
  readonly #follower: CursorFollower;
  readonly #subscriptions: Disposable;
  #stale = false;
  #progress = '';
  #articles = 0;
  #empty = false;
  #chosen = nothingChosen;
  #note = '';

  constructor(name: TreeName, connection: Connection, log: LogOutputChannel, dragAndDrop?: MakeDragAndDrop) {
    this.#name = name;
    this.provider = new NodeProvider(name, connection);
    this.#view = window.createTreeView(`storyLens.${name}`, {
      treeDataProvider: this.provider,
      showCollapseAll: found.has(name),
      canSelectMany: found.has(name),
      ...(dragAndDrop ? { dragAndDropController: dragAndDrop(this.provider) } : {}),
    });
    this.#follower = new CursorFollower(this.#view, this.provider, log);
    this.#subscriptions = Disposable.from(
      this.provider,
      this.#view,
      this.#follower,
      connection.onDidChangeContent(() => this.#refreshWhenVisible()),
      connection.onDidChangeState(state => this.#showState(state)),
      connection.onDidChangeStatus(status => this.#showProgress(status)),
      this.#view.onDidChangeVisibility(() => this.#refreshIfStale()),
      this.provider.onDidGetRoots(count => this.#showEmpty(count === 0)),
    );
  }

  get selection(): readonly TreeNode[] {
    return this.#view.selection;
  }

  get visible(): boolean {
    return this.#view.visible;
  }

  get onDidChangeVisibility(): TreeView<TreeNode>['onDidChangeVisibility'] {
    return this.#view.onDidChangeVisibility;
  }

  /** Said above the nodes, where there are any. */
  set note(note: string) {
    this.#note = note;
    this.#showMessage();
  }

  get filter(): string {
    return this.provider.filter;
  }

  set filter(filter: string) {
    this.provider.filter = filter;
    this.#showFilter();
  }

  /** Of the tree of events: which are shown, beside what the filter says. */
  get chosen(): ChosenEvents {
    return this.#chosen;
  }

  set chosen(chosen: ChosenEvents) {
    this.#chosen = chosen;
    this.provider.only = eventFilterOf(chosen);
    this.#showFilter();
  }

  /** Whether only what is uncertain is shown. */
  set uncertain(uncertain: boolean) {
    this.provider.uncertain = uncertain;
    this.#showMessage();
  }

  refresh(): void {
    this.#stale = false;
    this.provider.refresh();
  }

  /** Does what one of the nodes asked for: the tree stays at that node, wherever the cursor goes. */
  stayDuring(action: () => Promise<unknown>): Promise<void> {
    return this.#follower.ignore(action);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #refreshWhenVisible(): void {
    this.#stale = true;
    this.#refreshIfStale();
  }

  #refreshIfStale(): void {
    if (this.#stale && this.#view.visible) {
      this.refresh();
    }
  }

  /** A server that is gone leaves no message: the welcome says what can be done. */
  #showState(state: ConnectionState): void {
    if (state !== 'running') {
      this.#articles = 0;
      this.#progress = '';
      this.#showMessage();
    }
    this.#refreshWhenVisible();
  }

  #showProgress({ state, done, total }: Status): void {
    this.#articles = total;
    const unread = state === 'cancelled' && done < total;
    this.#progress =
      state === 'indexing'
        ? `Reading articles: ${done} of ${total}`
        : unread
          ? `Only ${done} of ${total} articles were read.`
          : '';
    this.#showMessage();
  }

  #showEmpty(empty: boolean): void {
    this.#empty = empty;
    this.#showMessage();
  }

  #showFilter(): void {
    void commands.executeCommand('setContext', `storyLens.${this.#name}.filtered`, this.#describeFilter() !== '');
    this.#showMessage();
  }

  #showMessage(): void {
    const filter = this.#describeShown();
    const nothingFits = filter !== '' && this.#empty && this.#articles > 0;
    void commands.executeCommand('setContext', `storyLens.${this.#name}.nothingFits`, nothingFits);
    const content = filter === '' ? this.#describeContent() : nothingFits ? '' : `Only ${filter}`;
    // An empty message would still take room, and hide the welcome of a view that has nothing to show.
    const note = this.#empty ? '' : this.#note;
    const message = [this.#progress, content, note].filter(part => part !== '').join('\n') || undefined;
    const view: { message?: string | undefined; description?: string | undefined } = this.#view;
    view.message = message;
    view.description = nothingFits ? filter : undefined;
  }

  /** What is shown, by the filter and how sure it is; empty where everything is. */
  #describeShown(): string {
    const filter = this.#describeFilter();
    if (!this.provider.uncertain) {
      return filter;
    }
    return filter === '' ? 'what is uncertain' : `${filter}, if uncertain`;
  }

  /** "planned events with Jane Doe, that hold “bridge”"; empty where everything is shown. */
  #describeFilter(): string {
    const chosen = describeChosen(this.#chosen);
    if (this.filter === '') {
      return chosen;
    }
    return chosen === '' ? `what holds “${this.filter}”` : `${chosen}, that hold “${this.filter}”`;
  }

  #describeContent(): string {
    const nothingFound = found.has(this.#name) && this.#empty && this.#articles > 0 && this.#progress === '';
    return nothingFound ? 'Nothing of this kind was found in the articles.' : '';
  }
}
