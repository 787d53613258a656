import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatLine, parseLog } from '../core/decisions/log';
import type { Analyse } from '../core/story/library';
import type { ImportFormat } from '../protocol';
import { newLines } from '../server/decisions/newLines';
import { shownPath } from '../server/node/decisionPath';
import { decisionStorage, readDecisions } from '../server/node/decisionStorage';
import { importAnnotations, type FolderDecisions } from '../service/decisions/importAnnotations';
import type { Output } from './analyze';
import { annotationFiles } from './annotationFiles';
import { readArticles } from './articles';
import { Decisions } from './decisions';

export interface ImportOptions {
  readonly format: ImportFormat;
  /** Whether nothing is written. */
  readonly dryRun: boolean;
  /** Articles, or folders of them. */
  readonly into: readonly string[];
  /** Files of annotations, or folders of them. */
  readonly paths: readonly string[];
}

/**
 * Lays down what annotations say otherwise than what is found, in the nearest file of decisions; gives back the exit status: 1 where a path failed or a file
 * could not be written, or else 0.
 */
export async function importInto(
  { format, dryRun, into, paths }: ImportOptions,
  analyse: Analyse,
  { out, err }: Output,
): Promise<number> {
  const tell = (lines: readonly string[]) => lines.forEach(line => err(`story-lens: ${line}\n`));
  const { library, names, texts, paths: pathsOf, failed, notices } = await readArticles(into, analyse, true);
  const annotations = await annotationFiles(paths);
  tell([...failed, ...notices, ...annotations.failed]);
  if (names.size === 0 || annotations.files.length === 0) {
    return 1;
  }
  const folders = await foldersOf([...pathsOf], into);
  const read = importAnnotations(
    {
      library,
      fileOf: uri => {
        const folder = folders.get(uri)!;
        return { folder, pathOf: () => relative(folder, pathsOf.get(uri)!).split(sep).join('/') };
      },
      originalOf: ({ uri, text }) => texts.get(uri) ?? text,
    },
    format,
    annotations.files,
  );
  tell(read.problems);
  const unwritten: string[] = [];
  for (const own of read.folders) {
    const name = relative('', shownPath(own.folder)).split(sep).join('/');
    const count = `${own.decisions.length} correction${own.decisions.length === 1 ? '' : 's'}`;
    try {
      await (dryRun ? undefined : write(own));
      out(dryRun ? `${count} would be written to ${name}\n` : `${count} written to ${name}\n`);
    } catch (error) {
      unwritten.push(error instanceof Error ? error.message : String(error));
    }
  }
  tell(unwritten);
  if (read.folders.length === 0) {
    out('nothing to correct\n');
  }
  return failed.length + annotations.failed.length + unwritten.length > 0 ? 1 : 0;
}

/** As one step. */
async function write({ folder, decisions }: FolderDecisions): Promise<void> {
  const storage = decisionStorage();
  const uri = pathToFileURL(folder).href;
  const found = await readDecisions(folder);
  if (found.kind === 'unreadable') {
    throw new Error(`${shownPath(folder)} ${found.reason}. Nothing is written to it.`);
  }
  const known = found.kind === 'text' ? parseLog(found.text).lines : [];
  const lines = newLines(decisions, {
    known,
    author: await storage.author(uri),
    now: Date.now(),
    newId: randomUUID,
  });
  await storage.append(uri, lines.map(formatLine).join(''));
}

/** By uri of the article the folder whose file of decisions is the nearest; where there is none yet, the folder that was given, or that of the file. */
async function foldersOf(
  articles: readonly (readonly [uri: string, path: string])[],
  into: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const given = await Promise.all(
    into.map(async path => ((await isFolder(path)) ? resolve(path) : dirname(resolve(path)))),
  );
  const outermost = given.sort((a, b) => a.length - b.length);
  const decisions = new Decisions();
  const folders = new Map<string, string>();
  for (const [uri, path] of articles) {
    const holding = outermost.find(folder => path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`));
    folders.set(uri, (await decisions.folderOf(path)) ?? holding ?? dirname(path));
  }
  return folders;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    about => about.isDirectory(),
    () => false,
  );
}
