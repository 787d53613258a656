import { isMainThread } from 'node:worker_threads';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { analyseArticle } from '../../core/article/analyse';
import { startServer } from '../server';
import { nodeFiles } from './files';
import { serveAnalyser, WorkerAnalyser } from './workerAnalyser';

// The bundle is both: the server, and the thread in which it has files analysed.
if (isMainThread) {
  // The transport is named on the command line: --node-ipc, --stdio or --socket=PORT.
  const connection = createConnection(ProposedFeatures.all);
  startServer({ connection, files: nodeFiles, analyser: new WorkerAnalyser(__filename, analyseArticle) });
} else {
  serveAnalyser(analyseArticle);
}
