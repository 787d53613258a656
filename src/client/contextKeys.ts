import { commands, Disposable } from 'vscode';
import type { Connection } from './connection';

/** Keeps the context keys for `when` and `enablement`: `storyLens.state`, `storyLens.articles` and `storyLens.orphans`. */
export function followState(connection: Connection): Disposable {
  const setState = (state: string) => void commands.executeCommand('setContext', 'storyLens.state', state);
  setState('starting');
  return Disposable.from(
    connection.onDidChangeState(state => setState(state === 'running' ? 'indexing' : state)),
    connection.onDidChangeStatus(({ state, total, orphans }) => {
      setState(state === 'indexing' ? 'indexing' : 'ready');
      void commands.executeCommand('setContext', 'storyLens.articles', total);
      void commands.executeCommand('setContext', 'storyLens.orphans', orphans);
    }),
  );
}
