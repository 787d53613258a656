/** What annotations can be exported as. */
export const exportFormats = {
  json: { label: 'JSON', detail: 'Everything that was found, as the command line prints it', extension: 'json' },
  csv: { label: 'CSV tables', detail: 'Entities, mentions, quotations and events, for spreadsheets', extension: null },
  brat: {
    label: 'brat standoff',
    detail: 'Text and annotations of each article, for the brat editor',
    extension: null,
  },
  webannotation: {
    label: 'W3C Web Annotation',
    detail: 'JSON-LD with quote and position selectors',
    extension: 'jsonld',
  },
  conll2003: { label: 'CoNLL-2003', detail: 'Names only: four columns, BIO', extension: 'conll' },
  conll2002: { label: 'CoNLL-2002', detail: 'Names only: two columns, BIO', extension: 'conll' },
  cas: { label: 'UIMA CAS JSON', detail: 'One document for each article, for INCEpTION', extension: null },
  doccano: { label: 'doccano JSONL', detail: 'Names, quotations and events as labelled spans', extension: 'jsonl' },
  gexf: { label: 'GEXF network', detail: 'Who is named or takes part with whom, for Gephi', extension: 'gexf' },
} as const satisfies Readonly<Record<string, ExportFormatFacts>>;

export interface ExportFormatFacts {
  readonly label: string;
  readonly detail: string;
  /** Of its one file, without the dot; null for a format of several files, which needs a folder. */
  readonly extension: string | null;
}

export type ExportFormat = keyof typeof exportFormats;

export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(exportFormats, name);
}
