import { window } from 'vscode';

const SHOWN_MS = 5000;

/** Says something of little weight, in the status bar, which screen readers read out. */
export function tellBriefly(message: string): void {
  window.setStatusBarMessage(message, SHOWN_MS);
}

/** The server does not run, or is still analysing the article. */
export const NO_ANSWER = 'The article is still being read.';
