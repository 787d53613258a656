import type { CodeAction, CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Library } from '../core/story/library';
import { actionCommands, disputedQuotation, diagnosticSource, type Proposal } from '../protocol';
import { proposals } from './decisions/proposals';
import type { Proposing } from './decisions/proposing';

/** Kinds of the actions, as the server says them. */
export const codeActionKinds = { fix: 'quickfix', correction: 'refactor.storyLens' } as const;

const MOST = 7; // so many a menu shows at a glance; all others stand behind the last

/** Ids, or the kinds that ids begin with, of what the menu shows, the likeliest first. */
const shown = [
  'addName',
  'sameEntity',
  'rejectName.here',
  'rejectName.story',
  'entityKind',
  'splitEntity',
  'renameEntity',
  'speaker',
  'sameEvent',
  'eventDate',
  'notEvent',
  'notQuotation',
  'articleDate',
];
/** What is shown where the reader asks for a menu in plain text; by itself no light goes on there. */
const shownOnAsking = ['regionKind.boilerplate', 'regionKind.headline', 'note'];

const AUTOMATIC = 2; // CodeActionTriggerKind of the protocol

/**
 * What the reader may decide about what stands in a range, and behind it all the rest: each runs a command of the client with a `Proposal`.
 * Nothing where nothing was found, unless the reader asks.
 */
export function codeActions(
  library: Library,
  uri: string,
  range: Range,
  { diagnostics, only, triggerKind }: CodeActionContext,
  by: Proposing,
): readonly CodeAction[] {
  const all = proposals(library, { things: [{ location: { uri, range } }] }, by);
  const disputes = diagnostics.filter(({ source, code }) => source === diagnosticSource && code === disputedQuotation);
  const fixes = disputes.length > 0 ? all.filter(({ id }) => id === 'speaker') : [];
  const others = all.filter(proposal => !fixes.includes(proposal));
  const found = picked(others, shown);
  const offered = found.length > 0 || triggerKind === AUTOMATIC ? found : picked(others, shownOnAsking);
  const actions = [
    ...fixes.map(proposal => fix(proposal, disputes)),
    ...offered.slice(0, MOST).map(proposal => ({ ...actionOf(proposal), kind: codeActionKinds.correction })),
  ];
  if (actions.length > 0) {
    actions.push(everything);
  }
  return actions.filter(({ kind = '' }) => only === undefined || only.some(wanted => isOf(kind, wanted)));
}

const everything: CodeAction = {
  title: 'Correct…',
  kind: codeActionKinds.correction,
  command: { title: 'Correct…', command: actionCommands.correct },
};

function fix(proposal: Proposal, diagnostics: readonly Diagnostic[]): CodeAction {
  return { ...actionOf(proposal), kind: codeActionKinds.fix, diagnostics: [...diagnostics] };
}

function actionOf(proposal: Proposal): CodeAction {
  const { title } = proposal;
  return { title, command: { title, command: actionCommands.decide, arguments: [proposal] } };
}

/** In their own order, as what is likeliest comes first. */
function picked(all: readonly Proposal[], kinds: readonly string[]): readonly Proposal[] {
  return all.filter(({ id }) => kinds.some(kind => isOf(id, kind)));
}

/** "refactor" takes in "refactor.storyLens". */
function isOf(kind: string, wanted: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}
