import { commands, Uri, window } from 'vscode';
import {
  requests,
  type NeighbourParams,
  type NeighbourResult,
  type Neighbours,
  type ShowAll,
  type TreeNode,
} from '../../protocol';
import { open, positionOf } from '../place';
import { NO_ANSWER, tellBriefly } from '../tell';
import type { CommandGroup, Tools } from './commands';

/** What is told where there is no neighbour. */
const NONE: Readonly<Record<Neighbours, string>> = {
  mention: 'No mention at the cursor has another one.',
  event: 'No event was found in the articles.',
  telling: 'No other article tells of the event at the cursor.',
  uncertain: 'Nothing that was found is uncertain.',
};

/** From mention to mention of what stands at the cursor, or event to event, through all articles of its story; and all mentions at once. */
export function mentionCommands({ connection }: Tools): CommandGroup {
  const go = async (direction: NeighbourParams['direction'], of: Neighbours) => {
    const editor = window.activeTextEditor;
    if (!editor) {
      return;
    }
    const params: NeighbourParams = { ...positionOf(editor), direction, of };
    const place = await connection.request<NeighbourResult>(requests.neighbour, params);
    if (place) {
      await open(place);
    } else {
      tellBriefly(place === null ? NONE[of] : NO_ANSWER);
    }
  };
  return {
    nextMention: () => go('next', 'mention'),
    previousMention: () => go('previous', 'mention'),
    nextEvent: () => go('next', 'event'),
    previousEvent: () => go('previous', 'event'),
    nextTelling: () => go('next', 'telling'),
    nextUncertain: () => go('next', 'uncertain'),
    previousUncertain: () => go('previous', 'uncertain'),

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
