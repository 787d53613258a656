import { type Analyse, Library } from '../core/story/library';
import { readTextFile } from '../server/node/textFile';
import { noticeOf } from '../server/notices';
import { Decisions } from './decisions';
import { inputFiles } from './paths';

/** What files and folders hold. */
export interface ReadArticles {
  readonly library: Library;
  /** Each article's name as it was given, by its uri. */
  readonly names: ReadonlyMap<string, string>;
  /** Each article's text as its file has it, byte order mark included, by its uri. */
  readonly texts: ReadonlyMap<string, string>;
  /** Each article's absolute path, by its uri. */
  readonly paths: ReadonlyMap<string, string>;
  /** One line for each path that could not be read, beginning with its name. */
  readonly failed: readonly string[];
  /** One line for each article, or line of a file of decisions, that a reader should know something of. */
  readonly notices: readonly string[];
}

/**
 * Reads and analyses the articles that paths stand for. What cannot be read is told; the others are read all the same.
 * @param withDecisions by what was decided of them, too
 */
export async function readArticles(
  paths: readonly string[],
  analyse: Analyse,
  withDecisions: boolean,
): Promise<ReadArticles> {
  const { files, failures } = await inputFiles(paths);
  const library = new Library(analyse);
  const names = new Map<string, string>();
  const texts = new Map<string, string>();
  const articlePaths = new Map<string, string>();
  const notices: string[] = [];
  const decisions = new Decisions();
  const failed = failures.map(({ name, reason }) => `${name} ${reason}`);
  for (const { name, path } of files) {
    const uri = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
    // A byte order mark counts as a character of the file, but is none of the text.
    const found = await readTextFile(path, 'keep');
    if (found.kind === 'text') {
      try {
        const text = found.text.replace(/^\ufeff/, ' ');
        const decided = withDecisions ? await decisions.decided(path, text) : undefined;
        const notice = noticeOf(library.set(uri, text, decided));
        names.set(uri, name);
        texts.set(uri, found.text);
        articlePaths.set(uri, path);
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
  return { library, names, texts, paths: articlePaths, failed, notices: [...notices, ...decisions.problems] };
}
