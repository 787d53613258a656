/**
 * The requests and notifications that the language server protocol does not have: plain data, for any client.
 * Positions are the protocol's own: line and character from 0, in UTF-16 code units.
 */
import { exportFormats, type ExportFormat } from '../core/export/formatList';
import type { ReviewResult } from './decisions';

export type * from './timeline';
export * from './decisions';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** A stretch of the text of an article, asked about by its document and position. */
export interface DocumentPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** What the client tells at start (`initializationOptions`). */
export interface ClientOptions {
  /** The client has the commands of `commands` below, so cards may link to them. */
  readonly commandLinks?: boolean;
  /** Globs of the articles below each workspace folder, where the client has no `workspace/configuration`. */
  readonly articles?: readonly string[];
}

/** Settings, as `workspace/configuration` names them. */
export const settings = {
  /** Globs of the articles below a workspace folder. */
  articles: 'storyLens.articles',
  /** Names of less confidence, from 0 to 1, are shown as doubtful. */
  doubtfulBelow: 'storyLens.doubtfulBelow',
  /** Whether hints say whom pronouns, noun phrases and short names mean. */
  pronounHints: 'storyLens.inlayHints.pronouns',
  nominalHints: 'storyLens.inlayHints.nominals',
  nameHints: 'storyLens.inlayHints.names',
  /** Whether hints say which day weekdays and the like mean. */
  dateHints: 'storyLens.inlayHints.dates',
  /** Whether speech without quotation marks is shown. */
  indirectSpeech: 'storyLens.indirectSpeech',
  /** Whether words that articles give to different speakers are marked. */
  disputedQuotations: 'storyLens.diagnostics.disputedQuotations',
  /** How the quotations of the side bar are grouped. The client alone reads it. */
  quotationGrouping: 'storyLens.quotations.groupBy',
  /** As whom the reader decides; empty leaves it to git. */
  author: 'storyLens.author',
} as const;

/** Speech without quotation marks is shown with the other quotations, or nowhere. */
export const indirectSpeech = ['show', 'hide'] as const;
export type IndirectSpeech = (typeof indirectSpeech)[number];
export const defaultIndirectSpeech: IndirectSpeech = 'show';

/** By who speaks; in order of text; or by words that several places have, all others left out. */
export const quotationGroupings = ['speaker', 'article', 'utterance'] as const;
export type QuotationGrouping = (typeof quotationGroupings)[number];
export const defaultQuotationGrouping: QuotationGrouping = 'speaker';

/** What diagnostics of ours are known by. */
export const diagnosticSource = 'Story Lens';
/** The same words surely have different speakers in two articles. */
export const disputedQuotation = 'disputed-quotation';
/** A reader noted something here. */
export const readerNote = 'note';

/** Which forms of mention have a hint that says whom they mean, and whether words for a time have one that says when. */
export interface HintForms {
  readonly pronoun: boolean;
  readonly nominal: boolean;
  readonly name: boolean;
  readonly date: boolean;
}
export const defaultHints: HintForms = { pronoun: true, nominal: true, name: false, date: true };
export const defaultDoubtfulBelow = 0.7;
export const defaultArticles: readonly string[] = ['**/seeds/*.txt', '**/*.story'];
/** The language of a document that is an article wherever it lies. */
export const languageId = 'story';

/** Commands of the client that cards link to, and that code actions run. */
export const commands = {
  /** Arguments: `ShowAll` or the node of an entity; without them the cursor is meant. Opens the references view. */
  findAllMentions: 'storyLens.findAllMentions',
  /** Arguments: `ShowAll`; without them the cursor is meant. Lists what was said by who stands there. */
  showQuotations: 'storyLens.showQuotations',
  /** Arguments: a `Location`. */
  openLocation: 'storyLens.openLocation',
} as const;

/** Commands of the client that code actions run. Cards never link to them: a click there decides nothing. */
export const actionCommands = {
  /** Arguments: a `Proposal`. */
  decide: 'storyLens.decide',
  /** Offers all that can be decided about what the cursor is on. */
  correct: 'storyLens.correct',
} as const;

export interface ShowAll {
  /** Where one of the mentions stands. */
  readonly at: Location;
}

/** The trees of the side bar. */
export type TreeName = 'events' | 'entities' | 'quotations' | 'corrections' | 'orphans';

export interface TreeNode {
  /** Unique in its tree and the same as long as the thing is. */
  readonly id: string;
  readonly kind:
    | 'story'
    | 'year'
    | 'month'
    | 'day'
    | 'statements'
    | 'passing'
    /** Events: what happened, what did not or not yet or only as somebody reports, and what was said. */
    | 'event'
    | 'planned'
    | 'denied'
    | 'reported'
    | 'statement'
    | 'telling'
    /** Holds the articles that do not tell of an event. */
    | 'leftOut'
    | 'kind'
    | 'person'
    | 'place'
    | 'organization'
    | 'article'
    | 'mention'
    /** Who speaks without being a person, place or organization of the story: "officials". */
    | 'speaker'
    /** Quotations whose speaker nobody knows. */
    | 'unknown'
    /** The same words in several places; disputed where they are surely given to different speakers. */
    | 'utterance'
    | 'disputed'
    | 'quotation'
    /** What the reader laid down; taken back; overruled by a later one. */
    | 'decision'
    | 'undone'
    | 'overruled'
    /** A decision whose place was not found again, and a place that may be it. */
    | 'orphan'
    | 'candidate'
    /** The last below a parent that has too many: says how many are not shown. */
    | 'more';
  readonly label: string;
  readonly description?: string;
  /** Plain text. */
  readonly tooltip?: string;
  readonly children: 'none' | 'collapsed' | 'expanded';
  /** What a click opens. */
  readonly location?: Location;
  /** The part of the label to stress: start and end in UTF-16 code units. */
  readonly highlight?: readonly [number, number];
}

/** Kinds of events that a filter tells apart. */
export const eventFilterKinds = ['happened', 'planned', 'denied', 'reported', 'statement'] as const;
export type EventFilterKind = (typeof eventFilterKinds)[number];

/** Which events are shown: those that fit every list that is not empty. */
export interface EventFilter {
  /** All of these take part: ids of nodes of persons and organizations in the tree of entities. */
  readonly who?: readonly string[];
  /** One of these is where it is, or takes part: ids of nodes of places in the tree of entities. */
  readonly where?: readonly string[];
  /** One of these tells of it: uris. */
  readonly articles?: readonly string[];
  /** It is one of these. */
  readonly kinds?: readonly EventFilterKind[];
}

/** `storyLens/treeChildren`: the nodes below a node, or the roots. */
export interface TreeChildrenParams {
  readonly tree: TreeName;
  readonly parent?: string;
  /** Shows only what holds these words, in any case: people, places, articles, labels, quoted words. */
  readonly filter?: string;
  /** Of the tree of events. */
  readonly only?: EventFilter;
  /** Of the tree of quotations. */
  readonly grouping?: QuotationGrouping;
  /** Shows only what is less sure than the setting says, and what nobody has decided anything about. */
  readonly uncertain?: boolean;
}
export type TreeChildrenResult = readonly TreeNode[];

/** `storyLens/treePath`: the nodes from a root to the one for what stands at a position; empty where there is none. */
export interface TreePathParams extends DocumentPosition {
  readonly tree: TreeName;
  readonly filter?: string;
  readonly only?: EventFilter;
  readonly grouping?: QuotationGrouping;
  readonly uncertain?: boolean;
}
export type TreePathResult = readonly TreeNode[];

/**
 * `storyLens/neighbour`: the next or previous of something, through all articles and around: the mentions of what stands at a position,
 * the events from there in order of text, or the first tellings of the event there by other articles.
 */
export interface NeighbourParams extends DocumentPosition {
  /** Mentions where nothing is said. */
  readonly of?: Neighbours;
  readonly direction: 'next' | 'previous';
}
export type Neighbours = 'mention' | 'event' | 'telling' | 'uncertain';
export type NeighbourResult = Location | null;

/** `storyLens/card`: the hover card as plain text, or null. */
export type CardParams = DocumentPosition;
export type CardResult = string | null;

/** `storyLens/quotations`: what was said by who stands at a position, latest first; the same words once. */
export type QuotationsParams = DocumentPosition;
export type QuotationsResult = readonly Location[];

/** `storyLens/eventList`: every event of every story, in time order, to pick from; statements are left out. */
export interface EventItem {
  readonly label: string;
  /** The day, for a reader. */
  readonly description: string;
  /** Where it is told. */
  readonly detail: string;
  readonly location: Location;
}
export type EventListResult = readonly EventItem[];

/** `storyLens/leftOut`: events that other articles tell and one leaves out, where they are told, in time order. */
export interface LeftOutParams {
  readonly textDocument: { readonly uri: string };
}
export interface LeftOutResult {
  /** How many other articles the story has. */
  readonly others: number;
  /** Told by more than half of those that could tell. */
  readonly byMost: readonly EventItem[];
  /** Told by fewer of them, but by two at least. */
  readonly bySeveral: readonly EventItem[];
}

/** `storyLens/eventChoices`: what events can be filtered by, with how many events that would show beside the other lists of the filter. */
export interface EventChoicesParams {
  readonly filter?: string;
  readonly only?: EventFilter;
}
export interface EventChoice<T extends string = string> {
  /** As `EventFilter` names it. */
  readonly id: T;
  readonly label: string;
  readonly description?: string;
  readonly events: number;
}
export interface EventChoicesResult {
  readonly who: readonly EventChoice[];
  readonly where: readonly EventChoice[];
  readonly articles: readonly EventChoice[];
  readonly kinds: readonly EventChoice<EventFilterKind>[];
}

/** `storyLens/export`: what was found in the story of an article, or in all stories, as files of a format. Null where it was cancelled. */
export interface ExportParams {
  readonly format: ExportFormat;
  readonly textDocument?: { readonly uri: string };
}
export interface ExportResult {
  /** Names hold no folder; exactly one file where the format has an extension. */
  readonly files: readonly { readonly name: string; readonly content: string }[];
  /** Uris of what was exported. */
  readonly articles: readonly string[];
}
export { exportFormats, type ExportFormat };

/** `storyLens/stats`: what the server has had to do since it began. */
export interface StatsResult {
  /** Texts analysed. */
  readonly analysed: number;
  /** Groups of namesakes, events … linked anew. */
  readonly relinked: number;
}

/** `storyLens/status`, server to client, whenever it changes. */
export interface Status {
  readonly state: 'indexing' | 'ready' | 'cancelled';
  /** Articles read and in all. */
  readonly done: number;
  readonly total: number;
  readonly people: number;
  readonly places: number;
  readonly organizations: number;
  readonly quotations: number;
  readonly events: number;
  /** Places of decisions that were not found again. */
  readonly orphans: number;
  /** None while articles are being read. */
  readonly review?: ReviewResult;
  readonly failures: readonly Failure[];
}

/** An article that could not be read, and why, in one sentence that names the file. */
export interface Failure {
  readonly uri: string;
  readonly message: string;
}

export const requests = {
  treeChildren: 'storyLens/treeChildren',
  treePath: 'storyLens/treePath',
  neighbour: 'storyLens/neighbour',
  card: 'storyLens/card',
  quotations: 'storyLens/quotations',
  eventList: 'storyLens/eventList',
  eventChoices: 'storyLens/eventChoices',
  leftOut: 'storyLens/leftOut',
  timeline: 'storyLens/timeline',
  /** Reads every article again. */
  reindex: 'storyLens/reindex',
  stats: 'storyLens/stats',
  export: 'storyLens/export',
  proposals: 'storyLens/proposals',
  choices: 'storyLens/choices',
  decide: 'storyLens/decide',
  undo: 'storyLens/undo',
  redo: 'storyLens/redo',
  revert: 'storyLens/revert',
  review: 'storyLens/review',
  import: 'storyLens/import',
} as const;

export const notifications = {
  status: 'storyLens/status',
  /** Server to client: what the trees show has changed. */
  changed: 'storyLens/changed',
} as const;

/** Own semantic token types and modifiers, in the order of the legend. */
export const tokenTypes = [
  'storyPerson',
  'storyPlace',
  'storyOrganization',
  'storyQuotation',
  'storyDate',
  'storyEvent',
  'storyBoilerplate',
] as const;
export const tokenModifiers = ['speaker', 'quoted', 'doubtful', 'statement'] as const;
export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
