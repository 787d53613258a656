import {
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
  type CancellationToken,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Article } from '../core/story/article';
import { Library } from '../core/story/library';
import { notifications, requests, type ClientOptions, type ExportParams, type StatsResult } from '../protocol';
import { exportStories } from '../service/export';
import { createStoryService } from '../service/service';
import type { Analyser } from './analyser';
import { Articles } from './articles';
import { featureCapabilities, registerFeatures } from './features';
import type { Files } from './files';
import { Indexer } from './indexer';
import { Problems } from './problems';
import { progressShower } from './progress';
import { Settings } from './settings';
import { statusOf } from './status';
import { Throttle } from './timing';
import { canonical } from './uris';
import { fileWatcher, toFileEvent } from './watching';

const NEWS_MS = 300; // trees that change more often cannot be read

export interface ServerOptions {
  readonly connection: Connection;
  readonly files: Files;
  readonly analyser: Analyser;
  /** Reads what the analysis needs; what it throws is told to the user, once. */
  readonly prepare?: () => void;
}

/** Serves one client over a connection until that ends. */
export function startServer(options: ServerOptions): void {
  const { connection } = options;
  connection.onInitialize(params => {
    serve(options, params);
    return {
      serverInfo: { name: 'Story Lens' },
      capabilities: {
        ...featureCapabilities,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.listen();
}

function serve(
  { connection, files, analyser, prepare }: ServerOptions,
  { capabilities, ...params }: InitializeParams,
): void {
  const client = (params.initializationOptions ?? {}) as ClientOptions;
  const { workspace } = capabilities;
  const folders = new Set((params.workspaceFolders ?? []).map(folder => canonical(folder.uri)));
  const library = new Library(text => analyser.now(text));
  const problems = new Problems(connection);
  const settings = new Settings(connection, workspace?.configuration === true, client.articles);
  const service = createStoryService({
    library,
    commandLinks: client.commandLinks === true,
    isReading: () => indexer.state === 'indexing',
    doubtfulBelow: () => settings.doubtfulBelow,
    hints: () => settings.hints,
    indirectSpeech: () => settings.indirectSpeech,
  });

  const documents = new TextDocuments(TextDocument);
  const tokensOwed = new Set<string>();
  /** Each open document as it was when its colours were given. */
  const coloured = new Map<string, Article | undefined>();
  let treesChanged = false;
  const onError = (error: unknown) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const refreshColours = () => {
    if (workspace?.semanticTokens?.refreshSupport) {
      connection.languages.semanticTokens.refresh().catch(onError);
    }
  };
  let hintsStale = false;
  const refreshHints = () => {
    hintsStale = false;
    if (workspace?.inlayHint?.refreshSupport) {
      connection.languages.inlayHint.refresh().catch(onError);
    }
  };
  /** What other articles say of a name may change how it is shown here, though nobody touched this text. */
  const refreshWhatSiblingsChanged = () => {
    const stale = [...coloured].some(([uri, before]) => {
      const now = library.article(uri);
      return before && now && before.text === now.text && before.analysis !== now.analysis;
    });
    if (stale) {
      refreshColours();
    }
  };
  let disputesStale = false;
  const hintDisputes = () => {
    disputesStale = false;
    for (const uri of documents.keys().map(canonical)) {
      problems.setHints(uri, settings.disputedQuotations ? service.disputedQuotations(uri) : []);
    }
  };
  const news = new Throttle(NEWS_MS, () => {
    void connection.sendNotification(notifications.status, statusOf(library, indexer, problems, onError));
    if (treesChanged) {
      treesChanged = false;
      refreshWhatSiblingsChanged();
      void connection.sendNotification(notifications.changed);
    }
    // What somebody is called in short hangs on all articles: while they are being read, hints stay as they are.
    if (hintsStale && indexer.state !== 'indexing') {
      refreshHints();
    }
    if (disputesStale && indexer.state !== 'indexing') {
      hintDisputes();
    }
  });
  const onChange = (uri: string) => {
    treesChanged = true;
    hintsStale = true;
    disputesStale = true;
    news.notify();
    if (tokensOwed.delete(uri)) {
      refreshColours();
    }
  };
  const articles = new Articles({ library, analyser, files, settings, problems, log: connection.console, onChange });
  const indexer = new Indexer({
    articles,
    files,
    settings,
    showProgress: progressShower(connection, capabilities.window?.workDoneProgress === true, onError),
    onProgress: () => (indexer.state === 'indexing' ? news.notify() : news.flush()),
    onError,
  });

  const forgetTokens = registerFeatures({
    connection,
    service,
    articles,
    onTokensOwed: uri => tokensOwed.add(uri),
    onColoured: uri => coloured.set(uri, library.article(uri)),
  });
  connection.onRequest(requests.reindex, () => indexer.scan());
  connection.onRequest(requests.export, (params: ExportParams, token: CancellationToken) =>
    exportStories(
      library,
      params.textDocument ? { ...params, textDocument: { uri: canonical(params.textDocument.uri) } } : params,
      {
        nameOf: uri => settings.nameOf(uri),
        pause: () => new Promise(resolve => setImmediate(resolve)),
        isCancelled: () => token.isCancellationRequested,
      },
    ),
  );
  connection.onRequest(requests.stats, (): StatsResult => ({
    analysed: library.analysed,
    relinked: library.stories.reduce((sum, story) => sum + story.relinked, 0),
  }));

  documents.onDidOpen(() => {
    disputesStale = true;
    news.notify();
  });
  documents.onDidChangeContent(({ document }) => articles.edit(canonical(document.uri), document));
  documents.onDidClose(({ document }) => {
    forgetTokens(canonical(document.uri));
    coloured.delete(canonical(document.uri));
    problems.setHints(canonical(document.uri), []);
    articles.close(canonical(document.uri)).catch(onError);
  });
  documents.listen(connection);

  const watch = fileWatcher(connection, workspace?.didChangeWatchedFiles?.dynamicRegistration === true);
  let loaded = Promise.resolve();
  /** What counts as an article may have changed. */
  const reload = () => {
    loaded = loaded
      .then(async () => {
        const { doubtfulBelow } = settings;
        await settings.load([...folders]);
        if (settings.doubtfulBelow !== doubtfulBelow) {
          refreshColours();
        }
        treesChanged = true;
        disputesStale = true;
        refreshHints();
        await watch(settings.folders.flatMap(folder => folder.globs));
        articles.review();
        await indexer.scan();
      })
      .catch(onError);
  };
  connection.onInitialized(() => {
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'storyLens' }).catch(onError);
    }
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        removed.forEach(folder => folders.delete(canonical(folder.uri)));
        added.forEach(folder => folders.add(canonical(folder.uri)));
        reload();
      });
    }
    reload();
    try {
      prepare?.();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
    }
  });
  connection.onDidChangeConfiguration(reload);
  connection.onDidChangeWatchedFiles(({ changes }) => indexer.fileEvents(changes.map(toFileEvent)));
  connection.onShutdown(() => {
    articles.dispose();
    analyser.dispose();
    indexer.dispose();
    news.dispose();
  });
}
