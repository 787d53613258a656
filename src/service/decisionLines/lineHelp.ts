import {
  getLanguageService,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type Hover,
  type JSONSchema,
  type Range,
  TextDocument,
} from 'vscode-json-languageservice';
import { decisionSchema } from '../../core/decisions/schema';
import type { Position } from '../../protocol';

/** A line of a file of decisions, from 0, without its end. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Helps with writing decisions by hand: each line is JSON by itself, so no more is ever parsed than the line in question. */
export class LineHelp {
  readonly #service = getLanguageService({
    clientCapabilities: { textDocument: { completion: { completionItem: {} } } },
  });

  constructor() {
    const schema = decisionSchema() as JSONSchema;
    this.#service.configure({
      validate: true,
      allowComments: false,
      schemas: [{ uri: SCHEMA, fileMatch: ['*'], schema }],
    });
  }

  async complete(line: Line, { character }: Position): Promise<CompletionList | null> {
    const { document, json } = this.#parsed(line);
    const list = await this.#service.doComplete(document, { line: 0, character }, json);
    return list && { ...list, items: list.items.map(item => onLine(item, line.number)) };
  }

  async hover(line: Line, { character }: Position): Promise<Hover | null> {
    const { document, json } = this.#parsed(line);
    const hover = await this.#service.doHover(document, { line: 0, character }, json);
    return hover?.range ? { ...hover, range: moved(hover.range, line.number) } : hover;
  }

  /** Where in the line something is wrong, as far as JSON and its schema tell. */
  async faults(line: Line): Promise<readonly Diagnostic[]> {
    const { document, json } = this.#parsed(line);
    const found = await this.#service.doValidation(document, json);
    return found.map(({ range, message }) => ({ range: moved(range, line.number), message }));
  }

  #parsed({ text }: Line) {
    const document = TextDocument.create(LINE, 'json', 1, text);
    return { document, json: this.#service.parseJSONDocument(document) };
  }
}

const SCHEMA = 'story-lens:decision';
const LINE = 'story-lens:line.json';

function moved({ start, end }: Range, by: number): Range {
  return { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by } };
}

/** What goes in stays on its line, too. */
function onLine(item: CompletionItem, number: number): CompletionItem {
  const { textEdit, insertText } = item;
  return {
    ...item,
    ...(insertText !== undefined && { insertText: joined(insertText) }),
    ...(textEdit &&
      'range' in textEdit && {
        textEdit: { newText: joined(textEdit.newText), range: moved(textEdit.range, number) },
      }),
  };
}

function joined(text: string): string {
  return text.replace(/\r?\n[ \t]*/g, ' ');
}
