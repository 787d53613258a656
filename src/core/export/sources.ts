import type { SourceKind } from '../article/analysis';
import { type Ledger, type Source } from '../story/ledger/ledger';

const SOURCES = 6;
const VERBS = 3; // of one source

const titles: Readonly<Record<SourceKind, string>> = {
  named: 'Named',
  official: 'Officials',
  unnamed: 'Unnamed',
  collective: 'Collective',
  document: 'Documents',
};

export interface SourceLineOptions {
  /** Makes an article's words fit into a line. */
  readonly fit: (words: string) => string;
  /** A source of less confidence is shown as uncertain. */
  readonly doubtfulBelow: number;
}

/**
 * A ledger as short lines, one for each kind of source, with the sources that have most words: "Named 3 (71%): Jane Doe 54 words (said ×3,
 * warned)". Percentages are of the words inside quotations. No line where nobody is quoted.
 */
export function sourceLines({ sources, kinds, unknown, words }: Ledger, options: SourceLineOptions): readonly string[] {
  const shown = new Set(sources.slice(0, SOURCES));
  const lines = kinds.map(({ kind, sources: count, share }) => {
    const own = [...shown].filter(source => source.kind === kind).map(source => sourceText(source, options));
    return `${titles[kind]} ${count}${percent(share)}${own.length > 0 ? `: ${own.join(', ')}` : ''}`;
  });
  return [
    ...lines,
    ...(unknown.quotations > 0 ? [`Nobody known ${unknown.quotations}${percent(unknown.words / words)}`] : []),
    ...(sources.length > SOURCES ? [`and ${sources.length - SOURCES} more`] : []),
  ];
}

/** "Jane Doe 54 words (said ×3, warned)" */
function sourceText({ text, words, verbs, confidence }: Source, { fit, doubtfulBelow }: SourceLineOptions): string {
  const notes = [
    ...verbs.slice(0, VERBS).map(({ form, count }) => (count > 1 ? `${form} ×${count}` : form)),
    ...(verbs.length > VERBS ? ['…'] : []),
    ...(confidence < doubtfulBelow ? ['uncertain'] : []),
  ];
  const given = words === 1 ? '1 word' : `${words} words`;
  return `${fit(text)} ${given}${notes.length > 0 ? ` (${notes.map(fit).join(', ')})` : ''}`;
}

/** Without what rounds to nothing or is no number, as where quotations hold no words. */
function percent(share: number): string {
  return share >= 0.005 ? ` (${Math.round(share * 100)}%)` : '';
}
