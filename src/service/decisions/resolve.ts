import { decisionLine, type Decision } from '../../core/decisions/decision';
import { conflictsOf } from '../../core/decisions/conflicts';
import { describe } from '../../core/decisions/describe';
import type { Library } from '../../core/story/library';
import type { DecideParams, DecisionDraft } from '../../protocol';
import { oneLine } from '../excerpt';
import { counted } from '../trees/node';
import type { DecisionBook, DecisionFile } from './book';
import { Drafting } from './drafting';
import {
  addName,
  descriptor,
  entityKind,
  rejectName,
  renameEntity,
  sameEntity,
  splitEntity,
  splitOff,
} from './entityDrafts';
import { eventDate, eventLabel, notEvent, sameEvent } from './eventDrafts';
import { anchor, articleDate, confirm, note, notQuotation, regionKind, speaker } from './otherDrafts';
import { Refusal } from './refusal';
import { standingKeys } from './standing';
import { byWhom } from './when';
import { noTime, quoted } from './words';

/** What drafts are as decisions, or why they are none. */
export type Resolved =
  /** All go to the file of one workspace folder. `message` says what is decided, for the reader. */
  | {
      readonly kind: 'decisions';
      readonly folder: string;
      readonly decisions: readonly Decision[];
      readonly message: string;
    }
  /** Decisions in force say otherwise, each in a sentence with who and when. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly string[] }
  /** Why, in a sentence. */
  | { readonly kind: 'refused'; readonly reason: string };

/** @param indirect whether speech without quotation marks is shown */
export function resolve(
  library: Library,
  book: DecisionBook,
  { drafts, evenIfConflicting }: DecideParams,
  indirect: boolean,
): Resolved {
  try {
    const drafting = new Drafting(library, book, indirect);
    const decisions = decisionsOf(drafting, drafts);
    const { file } = drafting;
    if (!file || decisions.length === 0) {
      throw new Refusal('There is nothing to decide.');
    }
    const conflicts = evenIfConflicting === true ? [] : contradicted(library, file, decisions);
    return conflicts.length > 0
      ? { kind: 'conflicts', conflicts }
      : { kind: 'decisions', folder: file.folder, decisions, message: messageOf(decisions) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { kind: 'refused', reason: error.message };
    }
    throw error;
  }
}

/** Decisions in force that new ones contradict, in order of time, each as a sentence. */
function contradicted(library: Library, file: DecisionFile, decisions: readonly Decision[]): readonly string[] {
  if (file.lines.length === 0) {
    return [];
  }
  const keyOf = standingKeys(library, file, decisions);
  return conflictsOf(decisions, file.lines, keyOf, file.author).map(
    line => `${oneLine(describe(line.decision))} (${oneLine(byWhom(line))}).`,
  );
}

/** "“A” is B.", "“A” is B, and 2 more corrections." */
function messageOf(decisions: readonly Decision[]): string {
  const [first, ...others] = decisions;
  const more = others.length > 0 ? `, and ${counted(others.length, 'more correction')}` : '';
  return first ? oneLine(`${describe(first)}${more}.`) : '';
}

function decisionsOf(drafting: Drafting, drafts: readonly DecisionDraft[]): readonly Decision[] {
  for (const draft of drafts) {
    if (draft.kind === 'splitEntity') {
      drafting.setApart(splitOff(drafting, draft)?.refs ?? []);
    }
  }
  const isAlone = drafts.length === 1;
  const decisions = drafts.flatMap(draft => decide(drafting, draft, isAlone));
  const different = new Map(decisions.map(decision => [JSON.stringify(decision), decision]));
  return [...different.values()].map(checked);
}

function decide(drafting: Drafting, draft: DecisionDraft, isAlone: boolean): Decision | readonly Decision[] {
  switch (draft.kind) {
    case 'sameEntity':
    case 'notSameEntity':
      return sameEntity(drafting, draft);
    case 'splitEntity':
      return splitEntity(drafting, draft, isAlone);
    case 'renameEntity':
      return renameEntity(drafting, draft);
    case 'entityKind':
      return entityKind(drafting, draft);
    case 'addDescriptor':
    case 'removeDescriptor':
      return descriptor(drafting, draft);
    case 'addName':
      return addName(drafting, draft);
    case 'rejectName':
      return rejectName(drafting, draft);
    case 'speaker':
      return speaker(drafting, draft);
    case 'notQuotation':
      return notQuotation(drafting, draft);
    case 'articleDate':
      return articleDate(drafting, draft);
    case 'sameEvent':
    case 'notSameEvent':
      return sameEvent(drafting, draft, isAlone);
    case 'eventDate':
      return eventDate(drafting, draft);
    case 'eventLabel':
      return eventLabel(drafting, draft);
    case 'notEvent':
      return notEvent(drafting, draft);
    case 'regionKind':
      return regionKind(drafting, draft);
    case 'note':
      return note(drafting, draft);
    case 'confirm':
      return confirm(drafting, draft);
    case 'anchor':
      return anchor(drafting, draft);
  }
}

const fileDecision = decisionLine.shape.decision;

/** As the file will hold it. */
function checked(decision: Decision): Decision {
  const read = fileDecision.safeParse(decision);
  if (read.success) {
    return read.data;
  }
  const [issue] = read.error.issues;
  const field = issue?.path.at(-1);
  throw new Refusal(
    field === 'value' && 'value' in decision
      ? decision.kind === 'articleDate'
        ? `${quoted(decision.value)} is no day: it must be like 2025-12-01.`
        : noTime(decision.value)
      : `This cannot be decided: ${String(field ?? decision.kind)} is not as it must be.`,
  );
}
