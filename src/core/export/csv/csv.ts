/** The first characters by which spreadsheets take a cell for a formula, and the mark that keeps them from it. */
const GUARDED = /^[=+\-@\t\r\n'＝＋－＠]/;
const GUARD = "'";

export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180): fields with marks or line ends in quotation marks, rows ended by CRLF; with a byte order mark, without which spreadsheets
 * take the text for another encoding. Text that a spreadsheet might run as a formula gets a "'" before it, as does text that begins with one;
 * `readCsv` takes it off.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  if (typeof cell !== 'string') {
    return cell === null ? '' : String(cell);
  }
  const safe = GUARDED.test(cell) ? GUARD + cell : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface CsvRow {
  /** From 1: where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvTable =
  | { readonly kind: 'table'; readonly rows: readonly CsvRow[] }
  | { readonly kind: 'wrong'; readonly line: number; readonly reason: string };

/** Reads RFC 4180 with line ends of any kind. What is not well-formed is told, not guessed at. */
export function readCsv(content: string): CsvTable {
  const text = content.replace(/^\ufeff/, '');
  const rows: CsvRow[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const cells: string[] = [];
    const row = { line, cells };
    for (let more = true; more;) {
      if (text[at] === '"') {
        const end = closingMark(text, at + 1);
        if (end === -1) {
          return { kind: 'wrong', line: row.line, reason: 'a quotation mark is not closed' };
        }
        const inside = text.slice(at + 1, end);
        line += lineEnds(inside);
        cells.push(unguarded(inside.replaceAll('""', '"')));
        at = end + 1;
      } else {
        const end = fieldEnd(text, at);
        const plain = text.slice(at, end);
        if (plain.includes('"')) {
          return { kind: 'wrong', line, reason: 'a quotation mark inside a field that has none around it' };
        }
        cells.push(unguarded(plain));
        at = end;
      }
      more = text[at] === ',';
      if (more) {
        at++;
      } else if (at < text.length && text[at] !== '\r' && text[at] !== '\n') {
        return { kind: 'wrong', line, reason: 'text behind a closing quotation mark' };
      }
    }
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line++;
    }
    rows.push(row);
  }
  return { kind: 'table', rows };
}

/** Where the mark stands that closes a field, or -1; two together are one of the text. */
function closingMark(text: string, from: number): number {
  let mark = text.indexOf('"', from);
  while (mark !== -1 && text[mark + 1] === '"') {
    mark = text.indexOf('"', mark + 2);
  }
  return mark;
}

function fieldEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\r' && text[end] !== '\n') {
    end++;
  }
  return end;
}

function lineEnds(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}

function unguarded(cell: string): string {
  return cell.startsWith(GUARD) && GUARDED.test(cell.slice(1)) ? cell.slice(1) : cell;
}
