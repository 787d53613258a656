import type { Span } from '../../text/span';
import {
  among,
  entityKinds,
  eventKinds,
  mentionForms,
  modalities,
  quotationKinds,
  type EventMentionRecord,
  type MentionRecord,
  type QuotationRecord,
} from '../annotations';
import { Collected, type Imported, type TextFile } from '../problems';
import { readCsv } from './csv';
import { columns, tableNames, type TableName } from './tables';

/** A row by its columns. */
interface Row {
  readonly file: TableName;
  readonly line: number;
  readonly cell: (column: string) => string;
}

interface ArticleDraft {
  readonly mentions: MentionRecord[];
  readonly quotations: Map<string, QuotationRecord & { pieces: Span[] }>;
  readonly events: EventMentionRecord[];
}

/**
 * Reads tables as `csvFiles` writes them; columns in any order, others left out of account. An article without any row is not known to them;
 * they are in the order of their names, and the articles' texts are null. A row that is wrong is reported and left out.
 */
export function readCsvFiles(files: readonly TextFile[]): Imported {
  const collected = new Collected();
  const drafts = new Map<string, ArticleDraft>();
  const draft = (name: string): ArticleDraft => {
    const known = drafts.get(name) ?? { mentions: [], quotations: new Map(), events: [] };
    drafts.set(name, known);
    return known;
  };
  const takers: Readonly<Record<TableName, (row: Row) => string | undefined>> = {
    'entities.csv': row => takeEntity(row, collected),
    'mentions.csv': row => takeMention(row, draft),
    'quotations.csv': row => takeQuotation(row, draft),
    'events.csv': row => takeEvent(row, draft, collected),
  };
  for (const name of tableNames) {
    for (const row of rowsOf(name, files, collected)) {
      const reason = takers[name](row);
      if (reason !== undefined) {
        collected.problem(name, row.line, reason);
      }
    }
  }
  const sorted = [...drafts].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, { mentions, quotations, events }] of sorted) {
    collected.article({ name, text: null, mentions, quotations: [...quotations.values()], events });
  }
  return collected.imported;
}

function rowsOf(name: TableName, files: readonly TextFile[], collected: Collected): readonly Row[] {
  const file = files.find(one => one.name === name);
  if (!file) {
    collected.problem(name, null, 'is missing');
    return [];
  }
  const table = readCsv(file.content);
  if (table.kind === 'wrong') {
    collected.problem(name, table.line, table.reason);
    return [];
  }
  const header = table.rows[0]?.cells ?? [];
  const missing = columns[name].filter(column => !header.includes(column));
  if (missing.length > 0) {
    collected.problem(name, 1, `no column ${missing.join(', ')}`);
    return [];
  }
  const places = new Map(header.map((column, i) => [column, i]));
  return table.rows.slice(1).flatMap(({ line, cells }) => {
    if (cells.length !== header.length) {
      collected.problem(name, line, `${cells.length} fields, not ${header.length} as the header has`);
      return [];
    }
    return { file: name, line, cell: column => cells[places.get(column)!]! };
  });
}

function takeEntity({ file, line, cell }: Row, collected: Collected): string | undefined {
  const kind = among(entityKinds, cell('kind'));
  if (kind === undefined || cell('id') === '') {
    return kind === undefined ? unknown('kind', cell('kind')) : 'no id';
  }
  collected.entity({ id: cell('id'), kind, name: cell('name') }, file, line);
  return undefined;
}

function takeMention({ cell }: Row, draft: (name: string) => ArticleDraft): string | undefined {
  const kind = among(entityKinds, cell('kind'));
  const form = among(mentionForms, cell('form'));
  const span = spanOf(cell('start'), cell('end'));
  if (!kind || !form) {
    return kind ? unknown('form', cell('form')) : unknown('kind', cell('kind'));
  }
  if (!span) {
    return WRONG_OFFSETS;
  }
  draft(cell('article')).mentions.push({ ...span, kind, form, entity: cell('entity') || null });
  return undefined;
}

function takeQuotation({ cell }: Row, draft: (name: string) => ArticleDraft): string | undefined {
  const kind = among(quotationKinds, cell('kind'));
  const piece = spanOf(cell('start'), cell('end'));
  const speaker = optionalSpan(cell('speakerStart'), cell('speakerEnd'));
  const cue = optionalSpan(cell('cueStart'), cell('cueEnd'));
  if (!kind) {
    return unknown('kind', cell('kind'));
  }
  if (!piece || speaker === undefined || cue === undefined) {
    return WRONG_OFFSETS;
  }
  const { quotations } = draft(cell('article'));
  const known = quotations.get(cell('quotation'));
  if (known) {
    known.pieces.push(piece);
  } else {
    quotations.set(cell('quotation'), { kind, pieces: [piece], speaker, cue, entity: cell('entity') || null });
  }
  return undefined;
}

function takeEvent({ file, line, cell }: Row, draft: (name: string) => ArticleDraft, collected: Collected) {
  const kind = among(eventKinds, cell('kind'));
  const modality = among(modalities, cell('modality'));
  const span = spanOf(cell('start'), cell('end'));
  if (!kind || !modality) {
    return kind ? unknown('modality', cell('modality')) : unknown('kind', cell('kind'));
  }
  if (!span || cell('event') === '') {
    return span ? 'no id of the event' : WRONG_OFFSETS;
  }
  const event = cell('event');
  collected.event({ id: event, kind, label: cell('label'), date: cell('date') || null }, file, line);
  const ids = (column: string) => cell(column).split(' ').filter(Boolean);
  draft(cell('article')).events.push({
    ...span,
    event,
    modality,
    participants: ids('participants'),
    places: ids('places'),
  });
  return undefined;
}

const WRONG_OFFSETS = 'start and end are no whole numbers in order';

function unknown(column: string, word: string): string {
  return `no ${column} '${word}'`;
}

function spanOf(start: string, end: string): Span | undefined {
  const span = { start: Number(start), end: Number(end) };
  const whole = /^\d{1,9}$/.test(start) && /^\d{1,9}$/.test(end);
  return whole && span.start < span.end ? span : undefined;
}

/** Null where both are left empty, undefined where they are wrong. */
function optionalSpan(start: string, end: string): Span | null | undefined {
  return start === '' && end === '' ? null : spanOf(start, end);
}
