import { toJson } from '../core/export/json';
import { toText } from '../core/export/text';
import type { Analyse } from '../core/story/library';
import { readArticles } from './articles';

export interface Output {
  out(text: string): void;
  err(text: string): void;
}

export interface AnalyzeOptions {
  readonly format: 'json' | 'text';
  /** Whether what was decided of the articles counts. */
  readonly decisions: boolean;
  readonly paths: readonly string[];
}

/** Analyses files and folders and prints what they tell; gives back the exit status: 1 where a path failed, or else 0. */
export async function analyze(
  { format, decisions, paths }: AnalyzeOptions,
  analyse: Analyse,
  { out, err }: Output,
): Promise<number> {
  const { library, names, failed, notices } = await readArticles(paths, analyse, decisions);
  for (const line of [...failed, ...notices]) {
    err(`story-lens: ${line}\n`);
  }
  if (names.size === 0) {
    return 1;
  }
  const nameOf = (uri: string) => names.get(uri) ?? uri;
  out(
    format === 'json'
      ? `${JSON.stringify(toJson(library.stories, nameOf), null, 2)}\n`
      : toText(library.stories, nameOf),
  );
  return failed.length > 0 ? 1 : 0;
}
