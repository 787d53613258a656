import { Disposable, Uri, ViewColumn, window, type WebviewPanel } from 'vscode';
import { requests, type TimelineParams, type TimelineResult } from '../../protocol';
import { fromTimeline, timelineView, type FromTimeline, type ToTimeline } from '../../protocol/timelineMessages';
import type { Connection } from '../connection';
import { open } from '../place';
import { timelinePage } from './page';

const TITLE = 'Timeline';

/** The tab with the timeline of a story: at most one, drawn again as articles change while it is seen. */
export class TimelinePanel implements Disposable {
  readonly #connection: Connection;
  readonly #folder: Uri;
  readonly #subscriptions: Disposable;
  #panel: WebviewPanel | undefined;
  #asked: TimelineParams = {};
  #shown: TimelineResult | undefined;
  #isReady = false;
  #generation = 0;

  /** @param extension the folder of the extension */
  constructor(connection: Connection, extension: Uri) {
    this.#connection = connection;
    this.#folder = Uri.joinPath(extension, 'dist', 'webview');
    this.#subscriptions = Disposable.from(
      connection.onDidChangeContent(() => void this.#refresh()),
      connection.onDidChangeState(() => void this.#refresh()),
      window.registerWebviewPanelSerializer(timelineView, {
        // What the page remembers comes with its first message.
        deserializeWebviewPanel: panel => {
          this.#panel?.dispose();
          this.#adopt(panel);
          return Promise.resolve();
        },
      }),
    );
  }

  /** What was drawn last. */
  get shown(): TimelineResult | undefined {
    return this.#shown;
  }

  /** Shows the story of an article; without one what was shown last, or the first. */
  show(article?: string): void {
    if (article !== undefined) {
      this.#asked = { article };
    }
    if (this.#panel) {
      this.#panel.reveal();
      void this.#refresh();
    } else {
      this.#adopt(window.createWebviewPanel(timelineView, TITLE, ViewColumn.Active));
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    this.#isReady = false;
    panel.title = TITLE;
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.#folder] };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(fromTimeline(message)));
    panel.onDidChangeViewState(() => void this.#refresh());
    panel.onDidDispose(() => {
      if (this.#panel === panel) {
        this.#panel = undefined;
        this.#shown = undefined;
        this.#asked = {};
      }
    });
    panel.webview.html = timelinePage(panel.webview, this.#folder);
  }

  #receive(message: FromTimeline | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.#isReady = true;
        if (message.story !== null && this.#asked.article === undefined) {
          this.#asked = { story: message.story };
        }
        void this.#refresh();
        break;
      case 'choose':
        this.#asked = { story: message.story };
        void this.#refresh();
        break;
      case 'open':
        void this.#open(message.event, message.telling);
        break;
      default: // not from our page
    }
  }

  /** Asks for what the articles tell now; an answer that comes after a later question is dropped. */
  async #refresh(): Promise<void> {
    const panel = this.#panel;
    if (!panel?.visible || !this.#isReady) {
      return;
    }
    const generation = ++this.#generation;
    const timeline = await this.#connection.request<TimelineResult>(requests.timeline, this.#asked);
    if (timeline && generation === this.#generation && panel === this.#panel) {
      this.#shown = timeline;
      const message: ToTimeline = { type: 'show', timeline };
      await panel.webview.postMessage(message);
    }
  }

  /** Opens a telling beside the timeline, so that both are seen. */
  async #open(event: string, telling: number): Promise<void> {
    const known = this.#shown?.events.find(({ id }) => id === event)?.tellings[telling];
    if (known) {
      const column = this.#panel?.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
      await open(known.location, false, column);
    }
  }
}
