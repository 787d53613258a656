import { commands, Uri, window } from 'vscode';
import { requests, type NeighbourParams, type NeighbourResult, type ShowAll, type TreeNode } from '../../protocol';
import { open, positionOf } from '../place';
import { NO_ANSWER, tellBriefly } from '../tell';
import type { CommandGroup, Tools } from './commands';

/** From mention to mention of what stands at the cursor, through all articles of its story, and all of them at once. */
export function mentionCommands({ connection }: Tools): CommandGroup {
  const go = async (direction: NeighbourParams['direction']) => {
    const editor = window.activeTextEditor;
    if (!editor) {
      return;
    }
    const params: NeighbourParams = { ...positionOf(editor), direction };
    const place = await connection.request<NeighbourResult>(requests.neighbour, params);
    if (place) {
      await open(place);
    } else {
      tellBriefly(place === null ? 'No mention at the cursor has another one.' : NO_ANSWER);
    }
  };
  return {
    nextMention: () => go('next'),
    previousMention: () => go('previous'),

    /** @param from a link of a card or a node of the tree; without them, and from the menu of an editor, the cursor is meant */
    async findAllMentions(from?: ShowAll | TreeNode | Uri) {
      if (from && !(from instanceof Uri)) {
        const at = 'at' in from ? from.at : from.location;
        if (!at) {
          return;
        }
        await open(at);
      }
      await findReferences();
    },
  };
}

/** Of what is at the cursor: in the references view, or beside the text where that view is turned off. */
async function findReferences(): Promise<void> {
  try {
    await commands.executeCommand('references-view.findReferences');
  } catch {
    await commands.executeCommand('editor.action.referenceSearch.trigger');
  }
}
