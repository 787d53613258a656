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
import {
  decisionsPath,
  notifications,
  requests,
  type ClientOptions,
  type ExportParams,
  type StatsResult,
  type Status,
} from '../protocol';
import { exportStories } from '../service/export';
import type { LineHelp } from '../service/decisionLines/lineHelp';
import { createStoryService } from '../service/service';
import type { Analyser } from './analyser';
import { Articles } from './articles';
import { Book } from './decisions/book';
import { EditedLines } from './decisions/editedLines';
import { registerImport } from './decisions/importing';
import { registerDecisions } from './decisions/requests';
import { NO_STORAGE, type DecisionStorage } from './decisions/storage';
import { featureCapabilities, registerFeatures } from './features';
import type { Files } from './files';
import { Indexer, type IndexState } from './indexer';
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
  /** Where decisions are kept; nowhere without it. */
  readonly decisions?: DecisionStorage;
  /** Loads what helps to edit them by hand. */
  readonly lineHelp?: () => Promise<LineHelp>;
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
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.listen();
}

function serve(
  { connection, files, analyser, decisions = NO_STORAGE, lineHelp, prepare }: ServerOptions,
  { capabilities, ...params }: InitializeParams,
): void {
  const client = (params.initializationOptions ?? {}) as ClientOptions;
  const { workspace } = capabilities;
  const folders = new Set((params.workspaceFolders ?? []).map(folder => canonical(folder.uri)));
  const library = new Library((text, corrections) => analyser.now(text, corrections));
  const problems = new Problems(connection);
  const settings = new Settings(connection, workspace?.configuration === true, client.articles);
  const book = new Book({
    storage: decisions,
    onProblems: (uri, problemsOfLines) => showLines(uri, problemsOfLines),
    onChange: folder => {
      treesChanged = true;
      indexer.read(articles.redecide(folder));
    },
    onError: error => onError(error),
  });
  const edited = new EditedLines({
    connection,
    canRegister: capabilities.textDocument?.completion?.dynamicRegistration === true,
    load: lineHelp,
    show: (uri, diagnostics) => problems.setHints(uri, diagnostics),
    onError: error => onError(error),
  });
  /** Of a file of decisions that is open, what stands in the editor counts. */
  const showLines = (uri: string, found = book.files.find(file => file.uri === uri)?.problems ?? []) =>
    problems.setLines(uri, settings.nameOf(uri), edited.isOpen(uri) ? found.filter(({ line }) => line === 0) : found);
  const service = createStoryService({
    library,
    book,
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
  /** What other articles say of a name, and what the reader lays down, changes how it is shown here, though nobody touched this text. */
  const refreshWhatSiblingsChanged = () => {
    const stale = [...coloured].some(([uri, before]) => {
      const now = library.article(uri);
      const same = before?.analysis === now?.analysis && before?.decided === now?.decided;
      return before && now && before.text === now.text && !same;
    });
    if (stale) {
      refreshColours();
    }
  };
  let diagnosticsStale = false;
  const giveHints = () => {
    diagnosticsStale = false;
    for (const uri of documents
      .keys()
      .map(canonical)
      .filter(one => !edited.isOpen(one))) {
      const disputes = settings.disputedQuotations ? service.disputedQuotations(uri) : [];
      problems.setHints(uri, [...disputes, ...service.noteHints(uri)]);
    }
  };
  const reviewed = (state: IndexState): Pick<Status, 'review'> => {
    try {
      return state === 'indexing' ? {} : { review: service.review() };
    } catch (error) {
      onError(error); // a story that cannot be linked: all else is told
      return {};
    }
  };
  const news = new Throttle(NEWS_MS, () => {
    const status = statusOf(library, indexer, problems, onError, book);
    void connection.sendNotification(notifications.status, { ...status, ...reviewed(status.state) });
    if (treesChanged) {
      treesChanged = false;
      refreshWhatSiblingsChanged();
      void connection.sendNotification(notifications.changed);
    }
    // What somebody is called in short hangs on all articles: while they are being read, hints stay as they are.
    if (hintsStale && indexer.state !== 'indexing') {
      refreshHints();
    }
    if (diagnosticsStale && indexer.state !== 'indexing') {
      giveHints();
    }
  });
  const onChange = (uri: string) => {
    treesChanged = true;
    hintsStale = true;
    diagnosticsStale = true;
    news.notify();
    if (tokensOwed.delete(uri)) {
      refreshColours();
    }
  };
  const articles = new Articles({
    library,
    analyser,
    files,
    settings,
    problems,
    decided: (uri, text) => book.decided(uri, text),
    log: connection.console,
    onChange,
    onGone: uri => book.forget(uri),
  });
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
    edited,
    onTokensOwed: uri => tokensOwed.add(uri),
    onColoured: uri => coloured.set(uri, library.article(uri)),
  });
  registerDecisions({ connection, service, articles, book });
  registerImport({ connection, library, articles, book });
  connection.onRequest(requests.reindex, async () => {
    await book.setFolders(settings.folders);
    await indexer.scan();
  });
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
    diagnosticsStale = true;
    news.notify();
  });
  documents.onDidChangeContent(({ document }) => {
    const uri = canonical(document.uri);
    if (EditedLines.holds(uri)) {
      edited.edit(uri, document);
      showLines(uri);
    } else {
      articles.edit(uri, document);
    }
  });
  documents.onDidClose(({ document }) => {
    const uri = canonical(document.uri);
    forgetTokens(uri);
    coloured.delete(uri);
    problems.setHints(uri, []);
    if (EditedLines.holds(uri)) {
      edited.close(uri);
      showLines(uri);
    } else {
      articles.close(uri).catch(onError);
    }
  });
  documents.onDidSave(({ document }) => {
    book.fileChanged(canonical(document.uri)).catch(onError);
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
        diagnosticsStale = true;
        refreshHints();
        await watch([...settings.folders.flatMap(folder => folder.globs), decisionsPath]);
        await book.setFolders(settings.folders).catch(onError); // articles are read whatever becomes of it
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
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const events = changes.map(toFileEvent);
    for (const uri of new Set(events.map(event => event.uri))) {
      book.fileChanged(uri).catch(onError);
    }
    indexer.fileEvents(events);
  });
  connection.onShutdown(() => {
    articles.dispose();
    edited.dispose();
    analyser.dispose();
    indexer.dispose();
    news.dispose();
  });
}
