import { toTimeline, type FromTimeline } from '../../protocol/timelineMessages';
import { App } from './app';
import { restored, type ViewState } from './viewState';

/** What VS Code gives to a page, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromTimeline): void;
  getState(): unknown;
  setState(state: ViewState): void;
};

const vscode = acquireVsCodeApi();
const state = restored(vscode.getState());
const app = new App(document.body, {
  state,
  keep: kept => vscode.setState(kept),
  tell: message => vscode.postMessage(message),
});
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = toTimeline(data);
  if (message) {
    app.show(message.timeline);
  }
});
vscode.postMessage({ type: 'ready', story: state.story });
