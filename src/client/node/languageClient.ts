import type { LogOutputChannel } from 'vscode';
import { LanguageClient, TransportKind, type NodeModule } from 'vscode-languageclient/node';
import { clientOptions } from '../clientOptions';
import type { Client } from '../connection';
import type { RestartPolicy } from '../restartPolicy';

const DEBUG_PORT = 6009; // where a debugger attaches to the server, when the extension itself runs in one

/** A client for the server in a process of its own, not yet started. */
export function createNodeClient(serverModule: string, log: LogOutputChannel, policy: RestartPolicy): Client {
  const run: NodeModule = { module: serverModule, transport: TransportKind.ipc };
  const debug: NodeModule = { ...run, options: { execArgv: ['--nolazy', `--inspect=${DEBUG_PORT}`] } };
  return new QuietClient('storyLens', 'Story Lens', { run, debug }, clientOptions(log, policy));
}

/** Writes its errors to the log alone: the extension itself tells the user, with what can be done. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
