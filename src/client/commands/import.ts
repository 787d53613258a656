import {
  CancellationTokenSource,
  FileType,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type LogOutputChannel,
} from 'vscode';
import { importFormats, requests, type ImportFormat, type ImportParams, type ImportResult } from '../../protocol';
import type { Connection } from '../connection';
import { counted, plainText } from '../text';
import type { CommandGroup, Tools } from './commands';

const TITLE = 'Import Annotations as Corrections';
const MOST_BYTES = 50_000_000; // of all files together: what the server can take in at once
const MOST_FILES = 10_000;
const PATIENCE_MS = 1000;

export function importCommands({ connection, log }: Tools): CommandGroup {
  return {
    /** Asks for a format and files, and lays down what they say otherwise than what was found. */
    async import() {
      const format = await pickFormat();
      const picked = format && (await pickFiles(format));
      if (!format || !picked) {
        return;
      }
      try {
        const result = await withLateProgress(`Importing ${importFormats[format].label}`, token =>
          importFiles(connection, format, picked, token),
        );
        if (result) {
          await tell(result, log);
        }
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        void window.showErrorMessage(
          `Nothing was imported: ${plainText(error instanceof Error ? error.message : String(error))}`,
        );
      }
    },
  };
}

async function pickFormat(): Promise<ImportFormat | undefined> {
  const formats = Object.entries(importFormats) as [ImportFormat, (typeof importFormats)[ImportFormat]][];
  const picks = formats.map(([format, { label, detail }]) => ({ format, label, detail }));
  const picked = await window.showQuickPick(picks, { title: TITLE, placeHolder: 'The format', matchOnDetail: true });
  return picked?.format;
}

/** A folder where the format needs several files for an article, else files. */
async function pickFiles(format: ImportFormat): Promise<readonly Uri[] | undefined> {
  const { label, extensions } = importFormats[format];
  const home = workspace.workspaceFolders?.[0]?.uri;
  const ofFolder = format === 'brat';
  return window.showOpenDialog({
    canSelectFiles: !ofFolder,
    canSelectFolders: ofFolder,
    canSelectMany: true,
    openLabel: 'Import',
    title: ofFolder ? `Folder With ${label}` : `Import ${label}`,
    ...(!ofFolder && { filters: { [label]: [...extensions] } }),
    ...(home && { defaultUri: home }),
  });
}

/** Undefined where it was cancelled. */
async function importFiles(
  connection: Connection,
  format: ImportFormat,
  picked: readonly Uri[],
  token: CancellationToken,
): Promise<ImportResult | undefined> {
  const files = await readAll(format, picked, token);
  if (token.isCancellationRequested) {
    return undefined;
  }
  if (files.length === 0) {
    throw new Error(`there are no files of ${importFormats[format].label} here`);
  }
  const params: ImportParams = { format, files };
  const result = await connection.request<ImportResult | null>(requests.import, params, token);
  if (!result && !token.isCancellationRequested) {
    throw new Error('the language server gave no answer; the log may say why');
  }
  return result ?? undefined;
}

type NamedFile = ImportParams['files'][number];

/**
 * What was picked, and of folders the files of the format in them and below, called by their paths there.
 * @throws Error whose message is for the reader, where it is too much
 */
async function readAll(
  format: ImportFormat,
  picked: readonly Uri[],
  token: CancellationToken,
): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  let bytes = 0;
  const visit = async (uri: Uri, name: string, isPicked: boolean): Promise<void> => {
    if (token.isCancellationRequested) {
      return;
    }
    const { type, size } = await workspace.fs.stat(uri);
    if (type & FileType.Directory) {
      if (!isPicked && type & FileType.SymbolicLink) {
        return; // may lead back here
      }
      for (const [entry] of await workspace.fs.readDirectory(uri)) {
        if (!entry.startsWith('.')) {
          await visit(Uri.joinPath(uri, entry), isPicked ? entry : `${name}/${entry}`, false);
        }
      }
    } else if (isPicked || importFormats[format].extensions.some(one => name.toLowerCase().endsWith(`.${one}`))) {
      bytes += size;
      if (bytes > MOST_BYTES || files.length >= MOST_FILES) {
        throw new Error(
          `these are more than ${MOST_BYTES / 1_000_000} MB or ${MOST_FILES} files; please import them in several parts`,
        );
      }
      files.push({ name, content: decoded(name, await workspace.fs.readFile(uri)) });
    }
  };
  for (const uri of picked) {
    await visit(uri, uri.path.slice(uri.path.lastIndexOf('/') + 1), true);
  }
  return files;
}

/** A byte order mark stays: offsets may count it. */
function decoded(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${name} is not UTF-8`);
  }
}

/** Shows that something goes on, and can be cancelled, once it takes longer than a reader waits without asking. */
async function withLateProgress<T>(title: string, work: (token: CancellationToken) => Promise<T>): Promise<T> {
  const source = new CancellationTokenSource();
  const done = work(source.token);
  const timer = setTimeout(() => {
    void window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      return done.catch(() => undefined);
    });
  }, PATIENCE_MS);
  try {
    return await done;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}

async function tell({ decisions, problems }: ImportResult, log: LogOutputChannel): Promise<void> {
  problems.forEach(problem => log.warn(`Import: ${problem}`));
  const written =
    decisions === 0 && problems.length === 0
      ? 'The annotations say what was found already: nothing was imported.'
      : `${counted(decisions, 'correction')} imported.`;
  if (problems.length === 0) {
    void window.showInformationMessage(written);
    return;
  }
  const message = `${written} ${counted(problems.length, 'thing')} could not be taken over.`;
  if ((await window.showWarningMessage(message, 'Show')) === 'Show') {
    const content = [message, '', ...problems, ''].join('\n');
    await window.showTextDocument(await workspace.openTextDocument({ content, language: 'plaintext' }));
  }
}
