import type { Decision } from '../../core/decisions/decision';
import { problemText, type TextFile } from '../../core/export/problems';
import { decisionsOf } from '../../core/import/decisionsOf';
import type { ImportedArticle } from '../../core/import/imported';
import { articleMatcher } from '../../core/import/match';
import type { ImportTarget } from '../../core/import/placed';
import type { Article } from '../../core/story/article';
import type { Library } from '../../core/story/library';
import type { ImportFormat } from '../../protocol';
import { readAnnotations } from './readAnnotations';

/** What annotations lay down in a folder. */
export interface FolderDecisions {
  /** Its uri. */
  readonly folder: string;
  readonly decisions: readonly Decision[];
}

export interface ImportedAnnotations {
  /** Folders with decisions only. */
  readonly folders: readonly FolderDecisions[];
  /** A sentence each, which names the file. */
  readonly problems: readonly string[];
}

/** Where the decisions on an article are kept. */
export interface DecisionFolder {
  readonly folder: string;
  pathOf(article: string): string;
}

export interface ImportOptions {
  readonly library: Library;
  readonly fileOf: (article: string) => DecisionFolder | undefined;
  /** An article's text as its file has it, of the same length as the one that was analysed; that one unless told otherwise. */
  readonly originalOf?: (article: Article) => string;
}

/** What files of another tool say otherwise than the stories of a library, as decisions. What is wrong in the files is told; the rest is taken. */
export function importAnnotations(
  { library, fileOf, originalOf = ({ text }) => text }: ImportOptions,
  format: ImportFormat,
  files: readonly TextFile[],
): ImportedAnnotations {
  const targets = library.stories.flatMap(story =>
    story.articles.flatMap((article): ImportTarget[] => {
      const path = fileOf(article.uri)?.pathOf(article.uri);
      return path === undefined ? [] : [{ story, article, path, original: originalOf(article) }];
    }),
  );
  const match = articleMatcher(targets);
  const { articles, problems } = readAnnotations(format, files, file => match(file)?.original);
  const folders = new Map<string, ImportedArticle[]>();
  const unknown: ImportedArticle[] = [];
  for (const article of articles) {
    const target = match(article);
    const folder = target && fileOf(target.article.uri)?.folder;
    if (folder === undefined) {
      unknown.push(article);
    } else {
      const own = folders.get(folder);
      if (own) {
        own.push(article);
      } else {
        folders.set(folder, [article]);
      }
    }
  }
  const found = [...folders].map(([folder, own]) => ({ folder, ...decisionsOf(own, match) }));
  return {
    folders: found.flatMap(({ folder, decisions }) => (decisions.length > 0 ? [{ folder, decisions }] : [])),
    problems: [problems, decisionsOf(unknown, () => undefined).problems, ...found.map(one => one.problems)]
      .flat()
      .map(problemText),
  };
}
