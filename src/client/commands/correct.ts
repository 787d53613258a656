import { commands, Uri } from 'vscode';
import type { Proposal, TreeNode } from '../../protocol';
import { headOfArticle, picked, type Given } from '../corrections/picked';
import type { CommandGroup, Tools } from './commands';

/** What a command decides: ids of proposals, and what is told where none of them fits. */
interface Wanted {
  readonly ids: readonly string[];
  readonly none: string;
}

/** Commands for one kind of correction each, so that it can have a key and a place in menus. */
const direct: Readonly<Record<string, Wanted>> = {
  rename: {
    ids: ['renameEntity', 'eventLabel'],
    none: 'Only people, places, organizations and events can be renamed.',
  },
  mergeEntity: { ids: ['sameEntity'], none: 'No person, place or organization stands here.' },
  partEntity: {
    ids: ['notSameEntity'],
    none: 'No person, place or organization stands here that could be told apart.',
  },
  splitOff: { ids: ['splitEntity'], none: 'Nothing stands here that is mentioned elsewhere, too.' },
  notAName: { ids: ['rejectName'], none: 'No name was found here.' },
  thisIsAName: { ids: ['addName'], none: 'Please select the words of a name that was not found.' },
  changeKind: { ids: ['entityKind', 'regionKind'], none: 'Nothing stands here whose kind could be changed.' },
  addDescriptor: { ids: ['addDescriptor'], none: 'No person, place or organization stands here.' },
  removeDescriptor: { ids: ['removeDescriptor'], none: 'Nobody stands here who is called something beside the name.' },
  speaker: { ids: ['speaker'], none: 'No quotation stands here.' },
  notAQuotation: { ids: ['notQuotation'], none: 'No quotation stands here.' },
  sameEvent: { ids: ['sameEvent'], none: 'No event stands here.' },
  notSameEvent: { ids: ['notSameEvent'], none: 'No event stands here that is told elsewhere, too.' },
  eventDate: { ids: ['eventDate'], none: 'No event stands here.' },
  notAnEvent: { ids: ['notEvent'], none: 'No event stands here.' },
  note: { ids: ['note'], none: 'Nothing stands here that could have a note.' },
  confirm: { ids: ['confirm'], none: 'Nothing stands here that could be confirmed.' },
  anchorHere: { ids: ['anchor'], none: 'This place is no longer there.' },
};

export function correctionCommands({ trees, decider }: Tools): CommandGroup {
  const about = (none: string, ids?: readonly string[]) => (given: Given, selected?: readonly TreeNode[]) =>
    decider.decideAbout(picked(trees, given, selected), none, ids);
  return {
    /** What a lightbulb offers. Its list is gone when an input box would give the focus back to it. */
    async decide(proposal?: Proposal) {
      if (proposal) {
        await decider.decide(proposal);
        await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      }
    },
    /** Of the active article, wherever its cursor is, or of those picked in a tree. */
    articleDate: (given: Given, selected?: readonly TreeNode[]) =>
      decider.decideAbout(
        given === undefined || given instanceof Uri ? headOfArticle() : picked(trees, given, selected),
        'Only an article with a headline or dateline can be given a date.',
        ['articleDate'],
      ),
    /** All that can be corrected of what is meant. */
    correct: about('Nothing stands here that could be corrected.'),
    ...Object.fromEntries(Object.entries(direct).map(([name, { ids, none }]) => [name, about(none, ids)])),
  };
}
