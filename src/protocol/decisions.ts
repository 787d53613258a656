/** Requests by which the reader corrects what was found. Plain data, as all of the protocol. */
import type { EntityKind, RegionKind } from '../core/article/analysis';
import type { DecisionKind, Scope } from '../core/decisions/decision';
import type { Location, TreeName } from './index';

/** What a decision is about: a stretch of an article (empty for a cursor), or a node of a tree. */
export type Thing = { readonly location: Location } | { readonly tree: TreeName; readonly node: string };

/** A decision as the reader makes it, before the server says how its places are found again. Kinds and fields are those of the file's decisions. */
export type DecisionDraft =
  | { readonly kind: 'sameEntity' | 'notSameEntity'; readonly entity: Thing; readonly other: Thing }
  | { readonly kind: 'splitEntity'; readonly mentions: readonly Thing[] }
  | { readonly kind: 'renameEntity'; readonly entity: Thing; readonly name: string }
  | { readonly kind: 'entityKind'; readonly entity: Thing; readonly to: EntityKind }
  | { readonly kind: 'addDescriptor' | 'removeDescriptor'; readonly entity: Thing; readonly text: string }
  | { readonly kind: 'addName'; readonly at: Thing; readonly entityKind: EntityKind; readonly scope: Scope }
  | { readonly kind: 'rejectName'; readonly at: Thing; readonly scope: Scope }
  | { readonly kind: 'speaker'; readonly at: Thing; readonly speaker: Thing | null }
  | { readonly kind: 'notQuotation'; readonly at: Thing }
  | { readonly kind: 'articleDate'; readonly article: string; readonly value: string }
  | { readonly kind: 'sameEvent' | 'notSameEvent'; readonly event: Thing; readonly other: Thing }
  | { readonly kind: 'eventDate'; readonly event: Thing; readonly value: string }
  | { readonly kind: 'eventLabel'; readonly event: Thing; readonly label: string }
  | { readonly kind: 'notEvent'; readonly event: Thing }
  | { readonly kind: 'regionKind'; readonly at: Thing; readonly to: RegionKind }
  | { readonly kind: 'note'; readonly at: Thing; readonly text: string }
  | { readonly kind: 'confirm'; readonly at: Thing }
  /** What a decision pointed at stands at `at` by now. */
  | { readonly kind: 'anchor'; readonly of: string; readonly target: number; readonly at: Thing };

/** `storyLens/proposals`: what can be decided about things, the likeliest first: what lightbulb, menus and the palette offer. */
export interface ProposalsParams {
  /** Several where the reader has picked several; then only what can be decided of all of them together. */
  readonly things: readonly Thing[];
}
export type ProposalsResult = readonly Proposal[];

/** Something that the reader may decide. */
export interface Proposal {
  /** The decision's kind and, where there are several of one kind, what tells them apart: "rejectName.story", "entityKind.place". */
  readonly id: string;
  /** As a menu says it: "Not a Name in Any Article". */
  readonly title: string;
  /** One for each thing, or one for all; where `ask` is set, what is asked for is still to be filled in. */
  readonly drafts: readonly DecisionDraft[];
  readonly ask?: Ask;
}

/** What the reader must say before a proposal is a decision; it goes into the named field of its drafts. */
export interface Ask {
  readonly field: 'entity' | 'other' | 'event' | 'speaker' | 'name' | 'text' | 'label' | 'value';
  /** A choice is picked from `storyLens/choices`; the others are typed: a text, an ISO day, or an ISO time ("2025-12", "2025-12-01/2025-12-02"). */
  readonly how: 'entity' | 'event' | 'speaker' | 'descriptor' | 'text' | 'day' | 'time';
  readonly prompt: string;
  /** What stands in the box at first. */
  readonly value?: string;
}

/** `storyLens/choices`: what can be picked for a proposal that asks for an entity, event, speaker or descriptor, the likeliest first. */
export interface ChoicesParams {
  readonly things: readonly Thing[];
  readonly how: Ask['how'];
}
export type ChoicesResult = readonly Choice[];
export interface Choice {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** What goes into the draft: a thing, null for nobody, or a text. */
  readonly value: Thing | string | null;
}

/** `storyLens/decide`: writes decisions, all or none, as one step. */
export interface DecideParams {
  readonly drafts: readonly DecisionDraft[];
  /** Write them though they contradict decisions that hold: these then hold no longer. */
  readonly evenIfConflicting?: boolean;
}
export type DecideResult =
  /** `message` says what was decided, for the reader. */
  | { readonly kind: 'written'; readonly ids: readonly string[]; readonly message: string }
  /** Nothing was written: decisions that hold say otherwise, each in a sentence with who and when. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly string[] }
  /** There was nothing to be done, which `message` says. */
  | { readonly kind: 'nothing'; readonly message: string }
  /** Nothing was written, and why, in a sentence that names the file where one is at fault. */
  | { readonly kind: 'refused'; readonly reason: string };

/** `storyLens/undo`, `storyLens/redo`: of the reader's own decisions, the last one; in the folder of an article where one is given. */
export interface UndoParams {
  readonly textDocument?: { readonly uri: string };
}
/** `storyLens/revert`: takes back a decision, whoever made it, or takes it up again; by its node in the tree of corrections. */
export interface RevertParams {
  readonly node: string;
}

/** `storyLens/review`: how much was found, and what readers have said of it; in all stories. */
export interface ReviewResult {
  readonly suggested: ReviewCounts;
  readonly confirmed: ReviewCounts;
  readonly rejected: ReviewCounts;
  /** Suggested, and less sure than the setting says. */
  readonly uncertain: ReviewCounts;
}
export interface ReviewCounts {
  readonly mentions: number;
  readonly quotations: number;
  readonly events: number;
}

/** `storyLens/import`: lays down what annotations made with another tool say otherwise than what was found. */
export const importFormats = {
  brat: { label: 'brat standoff', detail: 'Pairs of .txt and .ann files', extensions: ['ann', 'txt'] },
  doccano: { label: 'doccano JSONL', detail: 'Labelled spans, one article a line', extensions: ['jsonl'] },
} as const;
export type ImportFormat = keyof typeof importFormats;
export interface ImportParams {
  readonly format: ImportFormat;
  readonly files: readonly { readonly name: string; readonly content: string }[];
}
export interface ImportResult {
  /** How many decisions were written. */
  readonly decisions: number;
  /** What could not be taken over, a sentence each. */
  readonly problems: readonly string[];
}

/** Where decisions are kept, below a workspace folder. */
export const decisionsPath = '.story/decisions.jsonl';

export type { DecisionKind, Scope };
