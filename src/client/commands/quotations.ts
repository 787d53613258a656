import { commands, Position, Range, Uri, Location as EditorLocation, window } from 'vscode';
import { requests, type DocumentPosition, type Location, type QuotationsResult, type ShowAll } from '../../protocol';
import { open, positionOf } from '../place';
import { NO_ANSWER, tellBriefly } from '../tell';
import type { CommandGroup, Tools } from './commands';

export function quotationCommands({ connection }: Tools): CommandGroup {
  return {
    /** All that was said by who stands somewhere, beside each other in a peek view. @param link of a card; without it the cursor is meant */
    async showQuotations(link?: ShowAll) {
      const editor = link ? await open(link.at) : window.activeTextEditor;
      if (!editor) {
        return;
      }
      const at: DocumentPosition = positionOf(editor);
      const found = await connection.request<QuotationsResult>(requests.quotations, at);
      if (found && found.length > 0) {
        await commands.executeCommand(
          'editor.action.peekLocations',
          editor.document.uri,
          editor.selection.active,
          found.map(editorLocation),
          'peek',
        );
      } else {
        tellBriefly(found ? 'No quotation of who stands at the cursor was found.' : NO_ANSWER);
      }
    },
  };
}

function editorLocation({ uri, range: { start, end } }: Location): EditorLocation {
  const range = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
  return new EditorLocation(Uri.parse(uri), range);
}
