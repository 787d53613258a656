import { readBratFiles } from '../../core/export/brat/read';
import { readDoccano } from '../../core/export/doccano/read';
import { plainText } from '../../core/export/offsetMap';
import type { ImportProblem, TextFile } from '../../core/export/problems';
import { importedAnnotations, importedLabels, type ImportedArticle } from '../../core/import/imported';
import type { ImportFormat } from '../../protocol';

export interface ReadAnnotations {
  readonly articles: readonly ImportedArticle[];
  readonly problems: readonly ImportProblem[];
}

/** The text of the article that a file is about; undefined where there is none. */
type OriginalOf = (file: { readonly name: string; readonly text: string }) => string | undefined;

/** Reads the files of another tool; those that are none of the format's are told. */
export function readAnnotations(
  format: ImportFormat,
  files: readonly TextFile[],
  originalOf: OriginalOf,
): ReadAnnotations {
  const { belongs, read } = readers[format];
  const others = files.filter(({ name }) => !belongs.test(name));
  const { articles, problems } = read(
    files.filter(({ name }) => belongs.test(name)),
    originalOf,
  );
  const unread = others.map(({ name }) => ({ file: name, line: null, reason: 'is no file of this format' }));
  return { articles, problems: [...unread, ...problems] };
}

interface Reader {
  /** What files of the format are called. */
  readonly belongs: RegExp;
  readonly read: (files: readonly TextFile[], originalOf: OriginalOf) => ReadAnnotations;
}

const readers: Readonly<Record<ImportFormat, Reader>> = {
  brat: { belongs: /\.(?:ann|txt|conf)$/i, read: readBrat },
  doccano: { belongs: /\.jsonl?$/i, read: readLabels },
};

function readBrat(files: readonly TextFile[], originalOf: OriginalOf): ReadAnnotations {
  const named = files.map(({ name, content }) => ({
    name: name.replace(/\.(?:ann|txt)$/i, extension => extension.toLowerCase()),
    content: /\.ann$/i.test(name) ? content.replace(/^\ufeff/, '') : content,
  }));
  const texts = new Map(named.map(({ name, content }) => [name, content]));
  // Of a text that has changed, places are found again by their words: that is no fault.
  const original = (stem: string) => {
    const text = texts.get(`${stem}.txt`);
    const own = text === undefined ? undefined : originalOf({ name: stem, text });
    return own !== undefined && plainText(own) === text ? own : undefined;
  };
  const { annotations, problems } = readBratFiles(named, { original });
  const faulty = new Set(problems.map(({ file }) => file));
  return { articles: importedAnnotations(annotations, name => !faulty.has(`${name}.ann`)), problems };
}

/** Line by line, so that it is known which article a fault is of. */
function readLabels(files: readonly TextFile[]): ReadAnnotations {
  const articles: ImportedArticle[] = [];
  const problems: ImportProblem[] = [];
  for (const { name: file, content } of files) {
    content.split('\n').forEach((line, index) => {
      const read = readDoccano({ name: file, content: line });
      articles.push(
        ...importedLabels(read.articles, read.problems.length === 0).map(article => ({
          ...article,
          name: article.name === UNNAMED ? `${file}, line ${index + 1}` : article.name,
        })),
      );
      problems.push(...read.problems.map(({ reason }) => ({ file, line: index + 1, reason })));
    });
  }
  return { articles, problems };
}

/** What the reader of a single line calls an article without a name. */
const UNNAMED = 'line 1';
