import {
  LSPErrorCodes,
  ResponseError,
  SemanticTokensBuilder,
  type CancellationToken,
  type Connection,
  type SemanticTokensParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import {
  requests,
  tokenModifiers,
  tokenTypes,
  type CardParams,
  type CardResult,
  type EventChoicesParams,
  type EventChoicesResult,
  type EventFilter,
  type EventListResult,
  type LeftOutParams,
  type LeftOutResult,
  type NeighbourParams,
  type NeighbourResult,
  type QuotationsParams,
  type QuotationsResult,
  type TimelineParams,
  type TimelineResult,
  type TreeChildrenParams,
  type TreeChildrenResult,
  type TreePathParams,
  type TreePathResult,
} from '../protocol';
import { codeActionKinds } from '../service/codeActions';
import { tokensOnLines, type StoryToken } from '../service/semanticTokens';
import type { StoryService } from '../service/service';
import type { Articles } from './articles';
import type { EditedLines } from './decisions/editedLines';
import { canonical } from './uris';

export const featureCapabilities: ServerCapabilities = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
  },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  inlayHintProvider: true,
  foldingRangeProvider: true,
  codeActionProvider: { codeActionKinds: Object.values(codeActionKinds) },
};

export interface FeaturesOptions {
  readonly connection: Connection;
  readonly service: StoryService;
  readonly articles: Articles;
  /** Of documents that are no articles. */
  readonly edited: EditedLines;
  /** Colours were asked for that are not known yet. */
  readonly onTokensOwed: (uri: string) => void;
  /** Colours were given as the article is now known. */
  readonly onColoured: (uri: string) => void;
}

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/**
 * Answers what the editor asks. Whatever is asked about an open document is answered from the text that the editor shows
 * now; where analysing that would take long, the request is cancelled on the server's side, which keeps what the editor shows. Gives
 * back what is to be called with the uri of a document that was closed.
 */
export function registerFeatures({
  connection,
  service,
  articles,
  edited,
  onTokensOwed,
  onColoured,
}: FeaturesOptions): (uri: string) => void {
  const about =
    <P extends AboutDocument, R>(answer: (uri: string, params: P) => R) =>
    (params: P, token: CancellationToken): R | ResponseError<void> => {
      if (token.isCancellationRequested) {
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      }
      const uri = canonical(params.textDocument.uri);
      return articles.current(uri) === 'stale'
        ? new ResponseError(LSPErrorCodes.ServerCancelled, 'The article is being analysed')
        : answer(uri, params);
    };

  connection.onHover(about((uri, { position }) => edited.hover(uri, position) ?? service.hover(uri, position)));
  connection.onDefinition(about((uri, { position }) => service.definition(uri, position)));
  connection.onReferences(
    about((uri, { position, context }) => [...service.references(uri, position, context.includeDeclaration)]),
  );
  connection.onDocumentHighlight(about((uri, { position }) => [...service.highlights(uri, position)]));
  connection.onDocumentSymbol(about(uri => [...service.documentSymbols(uri)]));
  connection.onFoldingRanges(about(uri => [...service.foldingRanges(uri)]));
  connection.onCodeAction(about((uri, { range, context }) => [...service.codeActions(uri, range, context)]));
  connection.onWorkspaceSymbol(({ query }) => [...service.workspaceSymbols(query)]);

  // What is being analysed has no hints yet: an editor that is refused would not ask again when told to.
  connection.languages.inlayHint.on(({ textDocument, range }) => {
    const uri = canonical(textDocument.uri);
    return articles.current(uri) === 'stale' ? null : [...service.inlayHints(uri, range)];
  });

  connection.onRequest(
    requests.card,
    about<CardParams, CardResult>((uri, { position }) => service.card(uri, position)),
  );
  connection.onRequest(
    requests.neighbour,
    about<NeighbourParams, NeighbourResult>((uri, { position, direction, of }) =>
      service.neighbour(uri, position, direction, of),
    ),
  );
  connection.onRequest(
    requests.quotations,
    about<QuotationsParams, QuotationsResult>((uri, { position }) => service.quotations(uri, position)),
  );
  connection.onRequest(
    requests.treePath,
    about<TreePathParams, TreePathResult>((uri, params) =>
      service.treePath({ ...withCanonical(params), textDocument: { uri } }),
    ),
  );
  connection.onRequest(requests.treeChildren, (params: TreeChildrenParams): TreeChildrenResult =>
    service.treeChildren(withCanonical(params)),
  );
  connection.onRequest(
    requests.leftOut,
    about<LeftOutParams, LeftOutResult | null>(uri => service.leftOut(uri)),
  );
  connection.onRequest(requests.eventChoices, (params: EventChoicesParams): EventChoicesResult =>
    service.eventChoices(withCanonical(params)),
  );
  connection.onRequest(requests.eventList, (): EventListResult => service.eventList());
  connection.onRequest(requests.timeline, ({ article, ...params }: TimelineParams): TimelineResult =>
    service.timeline({ ...params, ...(article === undefined ? {} : { article: canonical(article) }) }),
  );

  return registerTokens(connection, about, uri => service.semanticTokens(uri), { onTokensOwed, onColoured });
}

/** The articles of a filter as the stories call them. */
function withCanonical<P extends { readonly only?: EventFilter }>(params: P): P {
  const { only } = params;
  return only?.articles ? { ...params, only: { ...only, articles: only.articles.map(canonical) } } : params;
}

type About = <P extends AboutDocument, R>(
  answer: (uri: string, params: P) => R,
) => (params: P, token: CancellationToken) => R | ResponseError<void>;

function registerTokens(
  connection: Connection,
  about: About,
  tokensOf: (uri: string) => readonly StoryToken[] | null,
  { onTokensOwed, onColoured }: Pick<FeaturesOptions, 'onTokensOwed' | 'onColoured'>,
): (uri: string) => void {
  /** For each document what was sent last, which the next delta is told against. */
  const builders = new Map<string, SemanticTokensBuilder>();
  const filled = (builder: SemanticTokensBuilder, tokens: readonly StoryToken[]) => {
    for (const { line, character, length, type, modifiers } of tokens) {
      builder.push(line, character, length, type, modifiers);
    }
    return builder;
  };
  /** Notes what could not be answered, to have the editor ask again. */
  const owing =
    <P extends SemanticTokensParams, R>(answer: (params: P, token: CancellationToken) => R) =>
    (params: P, token: CancellationToken): R => {
      const result = answer(params, token);
      if (result === null || result instanceof ResponseError) {
        onTokensOwed(canonical(params.textDocument.uri));
      } else {
        onColoured(canonical(params.textDocument.uri));
      }
      return result;
    };

  const { semanticTokens } = connection.languages;
  semanticTokens.on(
    owing(
      about(uri => {
        const tokens = tokensOf(uri);
        const builder = new SemanticTokensBuilder();
        builders.set(uri, builder);
        return tokens && filled(builder, tokens).build();
      }),
    ),
  );
  semanticTokens.onDelta(
    owing(
      about((uri, { previousResultId }) => {
        const tokens = tokensOf(uri);
        const builder = builders.get(uri) ?? new SemanticTokensBuilder();
        builders.set(uri, builder);
        builder.previousResult(previousResultId);
        return tokens && filled(builder, tokens).buildEdits();
      }),
    ),
  );
  semanticTokens.onRange(
    owing(
      about((uri, { range }) => {
        const tokens = tokensOf(uri);
        return (
          tokens && filled(new SemanticTokensBuilder(), tokensOnLines(tokens, range.start.line, range.end.line)).build()
        );
      }),
    ),
  );
  return uri => builders.delete(uri);
}
