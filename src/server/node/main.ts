import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { analyseArticle } from '../../core/article/analyse';
import { startServer } from '../server';
import { nodeFiles } from './files';

// The transport is named on the command line: --node-ipc, --stdio or --socket=PORT.
startServer({ connection: createConnection(ProposedFeatures.all), files: nodeFiles, analyse: analyseArticle });
