import { commands, Disposable } from 'vscode';
import type { Connection } from './connection';

/** Keeps the context keys for `when` and `enablement`: `storyLens.state` and `storyLens.articles`. */
export function followState(connection: Connection): Disposable {
  const setState = (state: string) => void commands.executeCommand('setContext', 'storyLens.state', state);
  setState('starting');
  return Disposable.from(
    connection.onDidChangeState(state => setState(state === 'running' ? 'indexing' : state)),
    connection.onDidChangeStatus(({ state, total }) => {
      setState(state === 'indexing' ? 'indexing' : 'ready');
      void commands.executeCommand('setContext', 'storyLens.articles', total);
    }),
  );
}
