import { Uri, window, type TextEditor } from 'vscode';
import { languageId, type Thing, type TreeName, type TreeNode } from '../../protocol';
import type { StoryTree } from '../tree/storyTree';

/** What a command may be given: by a key in a tree its name, by the menu of a node this and all that are selected, by the menu of an editor its file. */
export type Given = TreeName | TreeNode | Uri | undefined;

/** What the reader means: nodes of a tree, else what is selected in the active article, or stands at its cursors. */
export function picked(
  trees: Readonly<Record<TreeName, StoryTree>>,
  given: Given,
  selected?: readonly TreeNode[],
): readonly Thing[] {
  if (typeof given === 'string') {
    return trees[given].selection.map(({ id }) => ({ tree: given, node: id }));
  }
  if (given && !(given instanceof Uri)) {
    const tree = (Object.keys(trees) as TreeName[]).find(name => trees[name].provider.gave(given));
    const nodes = selected?.includes(given) ? selected : [given];
    return tree ? nodes.map(({ id }) => ({ tree, node: id })) : [];
  }
  const editor = window.activeTextEditor;
  return editor?.document.languageId === languageId ? selectedIn(editor) : [];
}

/** The first line of the active article that is not empty. */
export function headOfArticle(): readonly Thing[] {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== languageId) {
    return [];
  }
  let line = 0;
  while (line < document.lineCount - 1 && document.lineAt(line).isEmptyOrWhitespace) {
    line++;
  }
  const at = { line, character: document.lineAt(line).firstNonWhitespaceCharacterIndex };
  return [{ location: { uri: document.uri.toString(), range: { start: at, end: at } } }];
}

function selectedIn({ document, selections }: TextEditor): readonly Thing[] {
  const uri = document.uri.toString();
  return selections.map(({ start, end }) => ({
    location: {
      uri,
      range: {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      },
    },
  }));
}
