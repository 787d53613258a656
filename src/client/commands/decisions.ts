import { FileType, Uri, window, workspace } from 'vscode';
import { decisionsPath, languageId, type TreeNode } from '../../protocol';
import { tellBriefly } from '../tell';
import { plainText } from '../text';
import type { CommandGroup, Tools } from './commands';

/** What was decided: back and forth in its order, one of them by itself, and the file that holds it. */
export function historyCommands({ trees, decider }: Tools): CommandGroup {
  const revert = async (node: TreeNode | undefined = trees.corrections.selection[0]) => {
    if (node) {
      await decider.revert(node.id);
    }
  };
  return {
    undoDecision: () => decider.step('undo', activeArticle()),
    redoDecision: () => decider.step('redo', activeArticle()),
    /** @param node of the tree of corrections; the selected one where it is left out */
    takeBack: (node?: TreeNode) => revert(node),
    takeUpAgain: (node?: TreeNode) => revert(node),

    /** The file of the workspace folder; asks which where several have one. */
    async openDecisionsFile() {
      const files = (workspace.workspaceFolders ?? []).map(folder => ({
        label: plainText(folder.name),
        uri: Uri.joinPath(folder.uri, decisionsPath),
      }));
      const there = await Promise.all(files.map(({ uri }) => isFile(uri)));
      const known = files.filter((_, index) => there[index]);
      const title = 'Open File of Corrections';
      const file = known.length > 1 ? await window.showQuickPick(known, { title }) : known[0];
      if (file) {
        await window.showTextDocument(file.uri);
      } else if (known.length === 0) {
        tellBriefly('Nothing has been corrected here yet.');
      }
    },
  };
}

/** Where several folders are open, it tells whose decisions are meant. */
function activeArticle(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri.toString() : undefined;
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Directory;
  } catch {
    return false;
  }
}
