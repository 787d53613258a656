import { requests } from '../../protocol';
import type { CommandGroup, Tools } from './commands';

export function serverCommands({ connection, log }: Tools): CommandGroup {
  return {
    /** Reads every article again, also those that failed. */
    reindex: () => connection.request(requests.reindex, {}),
    restartServer: () => connection.start(),
    showLog: () => log.show(),
  };
}
