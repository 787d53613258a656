import { isMainThread } from 'node:worker_threads';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { startServer } from '../server';
import { decisionStorage } from './decisionStorage';
import { nodeFiles } from './files';
import { withModels } from './models';
import { serveAnalyser, WorkerAnalyser } from './workerAnalyser';

const { analyse, open } = withModels(__dirname);

// The bundle is both: the server, and the thread in which it has files analysed.
if (isMainThread) {
  // The transport is named on the command line: --node-ipc, --stdio or --socket=PORT.
  const connection = createConnection(ProposedFeatures.all);
  startServer({
    connection,
    files: nodeFiles,
    analyser: new WorkerAnalyser(__filename, analyse),
    decisions: decisionStorage(),
    lineHelp: async () => (await import('./decisionLines')).lineHelp(),
    prepare: open,
  });
  // While the client starts up, so that the first article need not wait; what goes wrong is told when the client listens.
  setImmediate(() => {
    try {
      open();
    } catch {
      // `prepare` tries again
    }
  });
} else {
  serveAnalyser(analyse);
}
