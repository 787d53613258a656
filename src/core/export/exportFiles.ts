import type { ExportedStories } from './annotate';
import { bratFiles } from './brat/write';
import { casFiles } from './cas/write';
import { conllFile } from './conll/write';
import { csvFiles } from './csv/write';
import { doccanoFile } from './doccano/write';
import type { ExportFormat } from './formatList';
import { gexfFile } from './gexf/write';
import type { TextFile } from './problems';
import { webAnnotations } from './webAnnotation/write';

const writers: Readonly<Record<ExportFormat, (stories: ExportedStories) => Iterable<TextFile>>> = {
  json: ({ json }) => [{ name: 'analysis.json', content: `${JSON.stringify(json, null, 2)}\n` }],
  csv: csvFiles,
  brat: bratFiles,
  webannotation: stories => [webAnnotations(stories)],
  conll2003: stories => [conllFile(stories, 'conll2003')],
  conll2002: stories => [conllFile(stories, 'conll2002')],
  cas: casFiles,
  doccano: stories => [doccanoFile(stories)],
  gexf: stories => [gexfFile(stories)],
};

/** The files of a format, each made when it is asked for; their names hold no folder. Exactly one where the format has an extension. */
export function exportFiles(stories: ExportedStories, format: ExportFormat): Iterable<TextFile> {
  return writers[format](stories);
}
