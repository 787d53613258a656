import { annotationsOf } from '../core/export/annotate';
import { exportFiles } from '../core/export/exportFiles';
import { exportFormats, type ExportFormat } from '../core/export/formatList';
import type { Analyse } from '../core/story/library';
import type { Output } from './analyze';
import { readArticles } from './articles';
import { targetsOf, writeTargets } from './targets';

export interface ExportOptions {
  readonly format: ExportFormat;
  /** A file or folder; null for standard output, which only a format of one file can go to. */
  readonly output: string | null;
  /** Whether files that are there are replaced. */
  readonly force: boolean;
  /** Whether what was decided of the articles counts. */
  readonly decisions: boolean;
  readonly paths: readonly string[];
}

/** Analyses files and folders and writes what was found; gives back the exit status: 1 where a path failed, or else 0. */
export async function exportStories(
  { format, output, force, decisions, paths }: ExportOptions,
  analyse: Analyse,
  { out, err }: Output,
): Promise<number> {
  const { library, names, texts, failed, notices } = await readArticles(paths, analyse, decisions);
  const tell = (lines: readonly string[]) => lines.forEach(line => err(`story-lens: ${line}\n`));
  tell([...failed, ...notices]);
  if (names.size === 0) {
    return 1;
  }
  const stories = annotationsOf(library.stories, {
    nameOf: uri => names.get(uri) ?? uri,
    textOf: ({ uri, text }) => texts.get(uri) ?? text,
  });
  const files = [...exportFiles(stories, format)];
  if (output === null) {
    files.forEach(({ content }) => out(content));
    return failed.length > 0 ? 1 : 0;
  }
  const targets = await targetsOf(files, output, exportFormats[format].extension !== null);
  const against = await writeTargets(targets, { force, sources: new Set(texts.keys()) });
  tell(against);
  return failed.length > 0 || against.length > 0 ? 1 : 0;
}
