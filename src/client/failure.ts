import { window, type Disposable, type LogOutputChannel } from 'vscode';
import type { Connection } from './connection';

/** Tells the user when the server does not run, with what can be done about it. */
export function tellOfFailure(connection: Connection, log: LogOutputChannel): Disposable {
  return connection.onDidChangeState(async state => {
    if (state !== 'failed') {
      return;
    }
    const message = 'The language server of Story Lens is not running: articles are not analysed.';
    const choice = await window.showErrorMessage(message, 'Restart', 'Show Log');
    if (choice === 'Restart') {
      await connection.start();
    } else if (choice === 'Show Log') {
      log.show();
    }
  });
}
