import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type Connection,
  type Disposable,
  type FileEvent as ProtocolEvent,
} from 'vscode-languageserver';
import type { FileEvent } from './indexer';
import { canonical } from './uris';

/**
 * Has the client watch files: what it gives back is called with the globs, again whenever they change. Folders come and go as one
 * event of their own, which no glob of articles matches; so everything that comes or goes is watched.
 */
export function fileWatcher(connection: Connection, supported: boolean): (globs: readonly string[]) => Promise<void> {
  let known: string | undefined;
  let registered: Disposable | undefined;
  return async globs => {
    // Matched with whole paths by some clients.
    const patterns = [...new Set(globs.map(glob => (glob.startsWith('**/') ? glob : `**/${glob}`)))].sort();
    if (!supported || patterns.join('\n') === known) {
      return;
    }
    known = patterns.join('\n');
    registered?.dispose();
    registered = await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        ...patterns.map(globPattern => ({ globPattern, kind: WatchKind.Change })),
        { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
      ],
    });
  };
}

export function toFileEvent({ uri, type }: ProtocolEvent): FileEvent {
  const kind = type === FileChangeType.Created ? 'created' : type === FileChangeType.Deleted ? 'deleted' : 'changed';
  return { uri: canonical(uri), kind };
}
