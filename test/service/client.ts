import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import {
  StreamMessageReader,
  StreamMessageWriter,
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { analyse } from '../analyse';
import type { Analyse } from '../../src/core/story/library';
import {
  notifications,
  requests,
  type ClientOptions,
  type Range,
  type StatsResult,
  type Status,
} from '../../src/protocol';
import { inThisThread } from '../../src/server/analyser';
import { lineHelp } from '../../src/server/node/decisionLines';
import { decisionStorage } from '../../src/server/node/decisionStorage';
import type { Disk } from '../../src/server/node/disk';
import { nodeFiles } from '../../src/server/node/files';
import { startServer } from '../../src/server/server';

interface Diagnostic {
  readonly range: Range;
  readonly severity: number;
  readonly source: string;
  readonly message: string;
  readonly code?: string;
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string }; readonly message: string }[];
}

export interface TestClientOptions {
  readonly analyse?: Analyse;
  readonly initializationOptions?: ClientOptions;
  /** What the client answers when asked for `storyLens.articles`; without it the client cannot be asked. */
  readonly articles?: () => readonly string[];
  /** What it answers, where it can be asked, for `storyLens.doubtfulBelow`. */
  readonly doubtfulBelow?: () => number;
  /** The same for any other setting, by its whole name. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly prepare?: () => void;
  /** Where decisions are written. */
  readonly disk?: Disk;
  /** A folder that is there already, and stays when the client stops. */
  readonly folder?: string;
}

/** A client of a server in this process, with a folder of files on the disk. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly folder: string;
  readonly log: string[] = [];
  readonly messages: string[] = [];
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly statuses: Status[] = [];
  changes = 0;
  refreshes = 0;
  hintRefreshes = 0;
  progress: { readonly token: string | number; readonly value: { readonly kind: string } }[] = [];
  onProgress: ((token: string | number, kind: string) => void) | undefined;
  readonly watched: unknown[] = [];

  constructor(private readonly options: TestClientOptions = {}) {
    this.folder = options.folder ?? mkdtempSync(join(tmpdir(), 'story-'));
    const up = new PassThrough();
    const down = new PassThrough();
    startServer({
      connection: createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)),
      files: nodeFiles,
      analyser: inThisThread(options.analyse ?? analyse),
      decisions: decisionStorage(options.disk),
      lineHelp: async () => lineHelp(),
      ...(options.prepare && { prepare: options.prepare }),
    });
    this.connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.diagnostics.set(uri, diagnostics);
      },
    );
    this.connection.onNotification(notifications.status, (status: Status) => {
      this.statuses.push(status);
    });
    this.connection.onNotification(notifications.changed, () => {
      this.changes++;
    });
    this.connection.onNotification('$/progress', (progress: { token: string | number; value: { kind: string } }) => {
      this.progress.push(progress);
      this.onProgress?.(progress.token, progress.value.kind);
    });
    this.connection.onRequest('workspace/semanticTokens/refresh', () => {
      this.refreshes++;
      return null;
    });
    this.connection.onRequest('workspace/inlayHint/refresh', () => {
      this.hintRefreshes++;
      return null;
    });
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('client/registerCapability', (params: { registrations: unknown[] }) => {
      this.watched.push(...params.registrations);
      return null;
    });
    this.connection.onRequest('client/unregisterCapability', () => null);
    this.connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => {
        switch (section) {
          case 'storyLens.articles':
            return options.articles?.() ?? null;
          case 'storyLens.doubtfulBelow':
            return options.doubtfulBelow?.() ?? null;
          default:
            return options.settings?.[section] ?? null;
        }
      }),
    );
    this.connection.listen();
  }

  /** The uri of a file in the folder. */
  uri(name: string): string {
    return URI.file(join(this.folder, name)).toString();
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), content);
  }

  async start(): Promise<void> {
    await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: URI.file(this.folder).toString(), name: 'test' }],
      initializationOptions: this.options.initializationOptions,
      capabilities: {
        textDocument: { completion: { dynamicRegistration: true } },
        workspace: {
          configuration: this.options.articles !== undefined,
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          didChangeConfiguration: { dynamicRegistration: true },
          semanticTokens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
        },
        window: { workDoneProgress: true },
      },
    });
    await this.connection.sendNotification('initialized', {});
  }

  /** Waits for a state that satisfies, at most twenty seconds. */
  async until(satisfied: () => boolean | Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await satisfied())) {
      if (Date.now() > end) {
        throw new Error(`Never: ${what}`);
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  /** Waits until everything found so far is read. */
  async ready(articles?: number): Promise<Status> {
    const done = (status: Status | undefined) =>
      status?.state === 'ready' &&
      status.total > 0 &&
      status.done === status.total &&
      status.total === (articles ?? status.total);
    await this.until(() => done(this.statuses.at(-1)), `ready: ${JSON.stringify(this.statuses.at(-1))}`);
    return this.statuses.at(-1)!;
  }

  request<R>(method: string, name: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, { textDocument: { uri: this.uri(name) }, ...params });
  }

  stats(): Promise<StatsResult> {
    return this.connection.sendRequest(requests.stats);
  }

  async open(name: string, text: string, languageId = 'story'): Promise<void> {
    const textDocument = { uri: this.uri(name), languageId, version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Puts text in at a line and column of an open document. */
  async type(name: string, line: number, character: number, text: string, version = 2): Promise<void> {
    const at = { line, character };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version },
      contentChanges: [{ range: { start: at, end: at }, text }],
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  /** Tells of files that were created (1), changed (2) or deleted (3). */
  async filesChanged(...changes: readonly (readonly [name: string, type: 1 | 2 | 3])[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: changes.map(([name, type]) => ({ uri: this.uri(name), type })),
    });
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
    if (this.options.folder === undefined) {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }
}
