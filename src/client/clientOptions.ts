import type { LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { commands, decisionsPath, languageId, type ClientOptions } from '../protocol';
import type { RestartPolicy } from './restartPolicy';

/** Of these the documents are articles; others show an article's past, or a comparison. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** What every client of the server is made with, wherever the server runs. */
export function clientOptions(log: LogOutputChannel, policy: RestartPolicy): LanguageClientOptions {
  const initializationOptions: ClientOptions = { commandLinks: true };
  return {
    documentSelector: [
      ...SCHEMES.map(scheme => ({ scheme, language: languageId })),
      { scheme: 'file', pattern: `**/${decisionsPath}` },
    ],
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never, // a failure is told with what to do about it
    // Cards hold words of articles: their links may run these commands and nothing else.
    markdown: { isTrusted: { enabledCommands: Object.values(commands) }, supportHtml: false },
    initializationFailedHandler: () => false,
    errorHandler: errorHandler(policy),
  };
}

function errorHandler(policy: RestartPolicy): ErrorHandler {
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => ({
      action: policy.crashed(Date.now()) === 'restart' ? CloseAction.Restart : CloseAction.DoNotRestart,
      handled: true,
    }),
  };
}
