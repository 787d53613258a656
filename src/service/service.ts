import type {
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Position,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { Library } from '../core/story/library';
import {
  defaultDoubtfulBelow,
  type EventItem,
  type TreeChildrenParams,
  type TreeNode,
  type TreePathParams,
} from '../protocol';
import { definition } from './definition';
import { documentSymbols } from './documentSymbols';
import { eventList } from './eventList';
import { foldingRanges } from './folding';
import { highlights } from './highlights';
import { hover, plainCard } from './hover';
import { neighbour } from './navigation';
import { references } from './references';
import { semanticTokens, type StoryToken } from './semanticTokens';
import { spotAt, type Spot } from './spot';
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
  neighbour(uri: string, position: Position, direction: 'next' | 'previous'): Location | null;
  treeChildren(params: TreeChildrenParams): readonly TreeNode[];
  treePath(params: TreePathParams): readonly TreeNode[];
  eventList(): readonly EventItem[];
}

export interface StoryServiceOptions {
  readonly library: Library;
  /** The client has the commands that cards may link to. */
  readonly commandLinks: boolean;
  /** Whether articles are still being read. */
  readonly isReading?: () => boolean;
  /** Names of less confidence, from 0 to 1, are shown as doubtful. */
  readonly doubtfulBelow?: () => number;
}

export function createStoryService({
  library,
  commandLinks,
  isReading,
  doubtfulBelow: below,
}: StoryServiceOptions): StoryService {
  const at = <T>(uri: string, position: Position, none: T, answer: (spot: Spot) => T): T => {
    const spot = spotAt(library, uri, position);
    return spot ? answer(spot) : none;
  };
  const doubtfulBelow = () => below?.() ?? defaultDoubtfulBelow;
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
      return story && article ? documentSymbols(story, article) : [];
    },
    workspaceSymbols: query => workspaceSymbols(library, query),
    foldingRanges: uri => {
      const article = library.article(uri);
      return article ? foldingRanges(article) : [];
    },
    neighbour: (uri, position, direction) => at(uri, position, null, spot => neighbour(spot, direction)),
    treeChildren: params => treeChildren(library, params),
    treePath: params => treePath(library, params),
    eventList: () => eventList(library),
  };
}
