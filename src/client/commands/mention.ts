import { window } from 'vscode';
import { requests, type NeighbourParams, type NeighbourResult } from '../../protocol';
import { open, positionOf } from '../place';
import { NO_ANSWER, tellBriefly } from '../tell';
import type { CommandGroup, Tools } from './commands';

/** From mention to mention of what stands at the cursor, through all articles of its story. */
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
  return { nextMention: () => go('next'), previousMention: () => go('previous') };
}
