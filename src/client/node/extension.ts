import * as path from 'node:path';
import type { ExtensionContext } from 'vscode';
import type { CreateClient } from '../connection';
import { startStoryLens, type StoryLens } from '../extension';

/** Entry of the extension in Node: the server is a process of its own. */
export function activate(context: ExtensionContext): StoryLens {
  return startStoryLens(context, createClient(context.asAbsolutePath(path.join('dist', 'server.js'))));
}

/** The language client is a bundle of its own, loaded only to start the server: activation does not wait for it. */
function createClient(serverModule: string): CreateClient {
  return async (log, policy) => {
    const { createNodeClient } = await import('./languageClient');
    return createNodeClient(serverModule, log, policy);
  };
}
