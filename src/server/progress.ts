import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Progress } from './indexer';

const STEP_MS = 100; // as often as an eye follows

/** Shows progress in the client's window, with a button to cancel. A client that cannot shows none. */
export function progressShower(
  connection: Connection,
  supported: boolean,
  onError: (error: unknown) => void,
): (cancel: () => void) => Progress {
  return cancel => {
    let shown: WorkDoneProgressServerReporter | undefined;
    let ended = !supported;
    let last = 0;
    if (supported) {
      connection.window.createWorkDoneProgress().then(progress => {
        if (!ended) {
          shown = progress;
          progress.begin('Reading articles', 0, undefined, true);
          progress.token.onCancellationRequested(cancel);
        }
      }, onError);
    }
    return {
      report(done, total) {
        if (performance.now() - last > STEP_MS) {
          last = performance.now();
          shown?.report(Math.round((100 * done) / Math.max(1, total)), `${done} of ${total}`);
        }
      },
      end() {
        ended = true;
        shown?.done();
      },
    };
  };
}
