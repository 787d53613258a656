import {
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  type TextEditor,
  type ViewColumn,
} from 'vscode';
import type { DocumentPosition, Location } from '../protocol';

/** Where the cursor of an editor stands. */
export function positionOf({ document, selection }: TextEditor): DocumentPosition {
  const { line, character } = selection.active;
  return { textDocument: { uri: document.uri.toString() }, position: { line, character } };
}

/** Opens an article and selects a stretch of it; `preserveFocus` leaves the keyboard where it is. */
export async function open(
  { uri, range }: Location,
  preserveFocus = false,
  viewColumn?: ViewColumn,
): Promise<TextEditor> {
  const { start, end } = range;
  const selected = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
  const editor = await window.showTextDocument(Uri.parse(uri), {
    preview: true,
    preserveFocus,
    ...(viewColumn === undefined ? {} : { viewColumn }),
  });
  editor.selection = new Selection(selected.start, selected.end);
  editor.revealRange(selected, TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
