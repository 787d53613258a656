import type { ArticleAnalysis } from '../core/article/analysis';
import { toJson } from '../core/export/json';
import { toText } from '../core/export/text';
import { readArticles } from './articles';

export interface Output {
  out(text: string): void;
  err(text: string): void;
}

export interface AnalyzeOptions {
  readonly format: 'json' | 'text';
  readonly paths: readonly string[];
}

/** Analyses files and folders and prints what they tell; gives back the exit status: 1 where a path failed, or else 0. */
export async function analyze(
  { format, paths }: AnalyzeOptions,
  analyse: (text: string) => ArticleAnalysis,
  { out, err }: Output,
): Promise<number> {
  const { library, names, failed, notices } = await readArticles(paths, analyse);
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
