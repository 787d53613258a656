import { env, window } from 'vscode';
import { requests, type CardResult } from '../../protocol';
import { positionOf } from '../place';
import { NO_ANSWER, tellBriefly } from '../tell';
import type { CommandGroup, Tools } from './commands';

export function cardCommands({ connection }: Tools): CommandGroup {
  return {
    /** The hover card of what stands at the cursor, as plain text, for notes. */
    async copyCard() {
      const editor = window.activeTextEditor;
      if (!editor) {
        return;
      }
      const card = await connection.request<CardResult>(requests.card, positionOf(editor));
      if (card) {
        await env.clipboard.writeText(card);
        tellBriefly('Card copied.');
      } else {
        tellBriefly(card === null ? 'There is no card for what stands at the cursor.' : NO_ANSWER);
      }
    },
  };
}
