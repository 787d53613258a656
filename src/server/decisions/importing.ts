import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Library } from '../../core/story/library';
import { requests, type ImportParams, type ImportResult } from '../../protocol';
import { importAnnotations } from '../../service/decisions/importAnnotations';
import type { Articles } from '../articles';
import type { Book } from './book';

export interface ImportRequests {
  readonly connection: Connection;
  readonly library: Library;
  readonly articles: Articles;
  readonly book: Book;
}

/** Lays down what other tools' annotations say otherwise, in each folder as one step. Null where it was cancelled; nothing is written then. */
export function registerImport({ connection, library, articles, book }: ImportRequests): void {
  connection.onRequest(
    requests.import,
    async ({ format, files }: ImportParams, token: CancellationToken): Promise<ImportResult | null> => {
      const pause = () => new Promise(resolve => setImmediate(resolve));
      await pause();
      if (token.isCancellationRequested) {
        return null;
      }
      articles.flush();
      const read = importAnnotations({ library, fileOf: article => book.fileOf(article) }, format, files);
      await pause();
      if (token.isCancellationRequested) {
        return null;
      }
      let decisions = 0;
      const unwritten: string[] = [];
      for (const { folder, decisions: own } of read.folders) {
        try {
          decisions += (await book.write(folder, own)).length;
        } catch (error) {
          unwritten.push(error instanceof Error ? error.message : String(error));
        }
      }
      return { decisions, problems: [...unwritten, ...read.problems] };
    },
  );
}
