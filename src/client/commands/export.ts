import {
  commands,
  FileType,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type QuickPickItem,
} from 'vscode';
import {
  exportFormats,
  languageId,
  requests,
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  type TreeChildrenResult,
} from '../../protocol';
import type { Connection } from '../connection';
import { counted, plainText } from '../text';
import { tellBriefly } from '../tell';
import type { CommandGroup, Tools } from './commands';

export function exportCommands({ connection, log }: Tools): CommandGroup {
  return {
    /** Asks for a format and a place, and writes there what was found in a story. Nothing is replaced without asking, an article never. */
    async export() {
      const format = await pickFormat();
      const scope = format && (await pickScope(connection));
      const place = format && scope && (await pickPlace(format));
      if (!format || !scope || !place) {
        return;
      }
      const title = `Exporting ${exportFormats[format].label}`;
      try {
        await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) =>
          writeExport(connection, { format, ...scope }, place, token),
        );
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        void window.showErrorMessage(
          `The export was not written: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    },
  };
}

async function pickFormat(): Promise<ExportFormat | undefined> {
  const formats = Object.entries(exportFormats) as [ExportFormat, (typeof exportFormats)[ExportFormat]][];
  const picks = formats.map(([format, { label, detail, extension }]) => ({
    format,
    label,
    detail,
    description: extension === null ? 'a folder of files' : `.${extension}`,
  }));
  const picked = await window.showQuickPick(picks, {
    title: 'Export Story',
    placeHolder: 'The format',
    matchOnDetail: true,
  });
  return picked?.format;
}

type Scope = Pick<ExportParams, 'textDocument'>;

/** Where there are several stories and an article is open: its story or all. */
async function pickScope(connection: Connection): Promise<Scope | undefined> {
  const document = window.activeTextEditor?.document;
  const roots = await connection.request<TreeChildrenResult>(requests.treeChildren, { tree: 'entities' });
  if (document?.languageId !== languageId || !roots?.some(({ kind }) => kind === 'story')) {
    return {};
  }
  const picks: (QuickPickItem & { readonly scope: Scope })[] = [
    { label: 'The story of this article', scope: { textDocument: { uri: document.uri.toString() } } },
    { label: 'All stories', scope: {} },
  ];
  const title = 'Export Story';
  return (await window.showQuickPick(picks, { title, placeHolder: 'What is to be exported' }))?.scope;
}

/** A file that may be replaced, as the dialog asks, or a folder for several files. */
async function pickPlace(format: ExportFormat): Promise<Uri | undefined> {
  const { label, extension } = exportFormats[format];
  const home = workspace.workspaceFolders?.[0]?.uri;
  if (extension === null) {
    const [folder] =
      (await window.showOpenDialog({
        canSelectFiles: false,
        canSelectFolders: true,
        openLabel: 'Export Here',
        title: `Folder for ${label}`,
        ...(home && { defaultUri: home }),
      })) ?? [];
    return folder;
  }
  return window.showSaveDialog({
    filters: { [label]: [extension] },
    title: `Export ${label}`,
    ...(home && { defaultUri: Uri.joinPath(home, `story.${extension}`) }),
  });
}

async function writeExport(
  connection: Connection,
  params: ExportParams,
  place: Uri,
  token: CancellationToken,
): Promise<void> {
  const result = await connection.request<ExportResult | null>(requests.export, params, token);
  if (token.isCancellationRequested) {
    return;
  }
  if (!result) {
    throw new Error('the language server gave no answer; the log may say why');
  }
  if (result.articles.length === 0) {
    tellBriefly('There are no articles to export.');
    return;
  }
  const single = exportFormats[params.format].extension !== null;
  const targets = result.files.map(({ name, content }) => ({
    uri: single ? place : Uri.joinPath(place, name),
    content,
  }));
  const articles = new Set(result.articles.map(uri => Uri.parse(uri).toString()));
  const article = targets.find(({ uri }) => articles.has(uri.toString()));
  if (article) {
    void window.showErrorMessage(
      `${nameOf(article.uri)} is one of the articles and is not replaced. Please choose another place.`,
    );
    return;
  }
  if (!single && !(await mayReplace(targets.map(({ uri }) => uri)))) {
    return;
  }
  for (const { uri, content } of targets) {
    if (token.isCancellationRequested) {
      return;
    }
    await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  }
  void tellWhere(place, single, `Exported ${counted(result.articles.length, 'article')} to ${nameOf(place)}.`);
}

async function mayReplace(uris: readonly Uri[]): Promise<boolean> {
  const there = await Promise.all(uris.map(isFile));
  const count = there.filter(Boolean).length;
  return (
    count === 0 ||
    (await window.showWarningMessage(
      `${counted(count, 'file')} of the same name would be replaced.`,
      { modal: true },
      'Replace',
    )) === 'Replace'
  );
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Directory;
  } catch {
    return false;
  }
}

/** Not awaited by the progress, which would stay as long as the message does. */
async function tellWhere(place: Uri, single: boolean, message: string): Promise<void> {
  const button = single ? 'Open' : 'Show Folder';
  if ((await window.showInformationMessage(message, button)) === button) {
    await commands.executeCommand(single ? 'vscode.open' : 'revealFileInOS', place);
  }
}

function nameOf(uri: Uri): string {
  return plainText(uri.path.slice(uri.path.lastIndexOf('/') + 1));
}
