import type { ArticleAnalysis } from '../core/article/analysis';
import { toJson } from '../core/export/json';
import { toText } from '../core/export/text';
import { Library } from '../core/story/library';
import { readTextFile } from '../server/node/textFile';
import { noticeOf } from '../server/notices';
import { inputFiles } from './paths';

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
  const { files, failures } = await inputFiles(paths);
  const library = new Library(analyse);
  const names = new Map<string, string>();
  const notices: string[] = [];
  const failed = failures.map(({ name, reason }) => `${name} ${reason}`);
  for (const { name, path } of files) {
    const uri = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
    // A byte order mark counts as a character of the file, but is none of the text.
    const found = await readTextFile(path, 'keep');
    if (found.kind === 'text') {
      try {
        const notice = noticeOf(library.set(uri, found.text.replace(/^\ufeff/, ' ')));
        names.set(uri, name);
        if (notice !== undefined) {
          notices.push(`${name} ${notice}`);
        }
      } catch (error) {
        failed.push(`${name} could not be analysed: ${error instanceof Error ? error.message : String(error)}`);
      }
    } else {
      failed.push(`${name} ${found.kind === 'missing' ? 'does not exist' : found.reason}`);
    }
  }
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
