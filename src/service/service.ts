import type {
  CodeAction,
  CodeActionContext,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  Position,
  Range,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { Library } from '../core/story/library';
import {
  defaultDoubtfulBelow,
  defaultHints,
  defaultIndirectSpeech,
  type ChoicesParams,
  type ChoicesResult,
  type DecideParams,
  type EventChoicesParams,
  type EventChoicesResult,
  type EventItem,
  type HintForms,
  type IndirectSpeech,
  type LeftOutResult,
  type Neighbours,
  type ProposalsParams,
  type ProposalsResult,
  type ReviewResult,
  type TimelineParams,
  type TimelineResult,
  type TreeChildrenParams,
  type TreeNode,
  type TreePathParams,
} from '../protocol';
import { codeActions } from './codeActions';
import { NO_BOOK, type DecisionBook } from './decisions/book';
import { choices } from './decisions/choices';
import { noteHints } from './decisions/notes';
import { orphanProposals } from './decisions/orphanProposals';
import { proposals } from './decisions/proposals';
import { resolve, type Resolved } from './decisions/resolve';
import { review } from './decisions/review';
import { definition } from './definition';
import { disputedQuotations } from './disputedQuotations';
import { documentSymbols } from './documentSymbols';
import { eventChoices } from './eventChoices';
import { eventList, leftOutList } from './eventList';
import { foldingRanges } from './folding';
import { highlights } from './highlights';
import { hover, plainCard } from './hover';
import { inlayHints } from './inlayHints';
import { neighbour } from './navigation';
import { quotations } from './quotations';
import { references } from './references';
import { semanticTokens, type StoryToken } from './semanticTokens';
import { spotAt, type Spot } from './spot';
import { timeline } from './timeline';
import { treeChildren, treePath } from './trees/trees';
import { workspaceSymbols } from './workspaceSymbols';

/** Everything an editor can ask about the articles of a library. What is not an article has no answer: null or nothing. */
export interface StoryService {
  /** In order of text; null for what is not an article. */
  semanticTokens(uri: string): readonly StoryToken[] | null;
  hover(uri: string, position: Position): Hover | null;
  /** The hover card as plain text. */
  card(uri: string, position: Position): string | null;
  definition(uri: string, position: Position): Location | null;
  references(uri: string, position: Position, includeDeclaration: boolean): readonly Location[];
  highlights(uri: string, position: Position): readonly DocumentHighlight[];
  documentSymbols(uri: string): readonly DocumentSymbol[];
  workspaceSymbols(query: string): readonly WorkspaceSymbol[];
  foldingRanges(uri: string): readonly FoldingRange[];
  inlayHints(uri: string, range: Range): readonly InlayHint[];
  neighbour(uri: string, position: Position, direction: 'next' | 'previous', of?: Neighbours): Location | null;
  /** What was said by who stands there. */
  quotations(uri: string, position: Position): readonly Location[];
  /** Hints where other articles give the same words to another speaker. */
  disputedQuotations(uri: string): readonly Diagnostic[];
  /** Hints where readers noted something. */
  noteHints(uri: string): readonly Diagnostic[];
  review(): ReviewResult;
  /** What can be decided about things, the likeliest first. */
  proposals(params: ProposalsParams): ProposalsResult;
  /** What can be picked for a proposal. */
  choices(params: ChoicesParams): ChoicesResult;
  /** What drafts are as decisions; writes nothing. */
  resolve(params: DecideParams): Resolved;
  /** None for a client without the commands that they run. */
  codeActions(uri: string, range: Range, context: CodeActionContext): readonly CodeAction[];
  treeChildren(params: TreeChildrenParams): readonly TreeNode[];
  treePath(params: TreePathParams): readonly TreeNode[];
  eventList(): readonly EventItem[];
  /** What events can be filtered by. */
  eventChoices(params: EventChoicesParams): EventChoicesResult;
  /** What other articles tell and an article leaves out; null for what is no article. */
  leftOut(uri: string): LeftOutResult | null;
  timeline(params: TimelineParams): TimelineResult;
}

export interface StoryServiceOptions {
  readonly library: Library;
  /** What the reader laid down; none where it is left out. */
  readonly book?: DecisionBook;
  /** The client has the commands that cards may link to. */
  readonly commandLinks: boolean;
  /** Whether articles are still being read. */
  readonly isReading?: () => boolean;
  /** Names of less confidence, from 0 to 1, are shown as doubtful. */
  readonly doubtfulBelow?: () => number;
  /** Which words have a hint that says whom or when they mean. */
  readonly hints?: () => HintForms;
  /** Whether speech without quotation marks is shown. */
  readonly indirectSpeech?: () => IndirectSpeech;
}

export function createStoryService({
  library,
  book = NO_BOOK,
  commandLinks,
  isReading,
  doubtfulBelow: below,
  hints,
  indirectSpeech,
}: StoryServiceOptions): StoryService {
  const doubtfulBelow = () => below?.() ?? defaultDoubtfulBelow;
  const indirect = () => (indirectSpeech?.() ?? defaultIndirectSpeech) === 'show';
  const shown = () => ({ indirect: indirect(), doubtfulBelow: doubtfulBelow() });
  const sources = () => ({ library, book, reading: isReading?.() === true });
  const at = <T>(uri: string, position: Position, none: T, answer: (spot: Spot) => T): T => {
    const spot = spotAt(library, uri, position, indirect());
    return spot ? answer(spot) : none;
  };
  return {
    semanticTokens: uri => {
      const article = library.article(uri);
      return article ? semanticTokens(article, doubtfulBelow()) : null;
    },
    hover: (uri, position) =>
      at(uri, position, null, spot =>
        hover(spot, { commandLinks, reading: isReading?.() === true, doubtfulBelow: doubtfulBelow() }),
      ),
    card: (uri, position) => at(uri, position, null, spot => plainCard(spot, doubtfulBelow())),
    definition: (uri, position) => at(uri, position, null, definition),
    references: (uri, position, declaration) => at(uri, position, [], spot => references(spot, declaration)),
    highlights: (uri, position) => at(uri, position, [], highlights),
    documentSymbols: uri => {
      const story = library.storyOf(uri);
      const article = story?.article(uri);
      return story && article ? documentSymbols(story, article, indirect()) : [];
    },
    workspaceSymbols: query => workspaceSymbols(library, query),
    foldingRanges: uri => {
      const article = library.article(uri);
      return article ? foldingRanges(article) : [];
    },
    inlayHints: (uri, { start, end }) => {
      const story = library.storyOf(uri);
      const article = story?.article(uri);
      if (!story || !article) {
        return [];
      }
      const range = { start: article.lines.offsetAt(start), end: article.lines.offsetAt(end) };
      const forms = hints?.() ?? defaultHints;
      return inlayHints(story, article, range, { forms, doubtfulBelow: doubtfulBelow(), commandLinks });
    },
    quotations: (uri, position) => at(uri, position, [], quotations),
    disputedQuotations: uri => {
      const story = library.storyOf(uri);
      const article = story?.article(uri);
      return story && article ? disputedQuotations(story, article, indirect()) : [];
    },
    noteHints: uri => {
      const article = library.article(uri);
      return article ? noteHints(article) : [];
    },
    review: () => review(library, shown()),
    proposals: params => orphanProposals(library, book, params.things) ?? proposals(library, params, shown()),
    choices: params => choices(library, params, indirect()),
    resolve: params => resolve(library, book, params, indirect()),
    codeActions: (uri, range, context) => (commandLinks ? codeActions(library, uri, range, context, shown()) : []),
    neighbour: (uri, position, direction, of = 'mention') =>
      at(uri, position, null, spot => neighbour(spot, direction, of, shown())),
    treeChildren: params => treeChildren(sources(), params, shown()),
    treePath: params => treePath(sources(), params, shown()),
    eventList: () => eventList(library),
    eventChoices: params => eventChoices(library, params, shown()),
    leftOut: uri => leftOutList(library, uri),
    timeline: params => timeline(library, params),
  };
}
