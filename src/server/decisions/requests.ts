import { LSPErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import type { Decision } from '../../core/decisions/decision';
import {
  requests,
  type ChoicesParams,
  type ChoicesResult,
  type DecideParams,
  type DecideResult,
  type DecisionDraft,
  type ProposalsParams,
  type ProposalsResult,
  type RevertParams,
  type ReviewResult,
  type Thing,
  type UndoParams,
} from '../../protocol';
import type { StoryService } from '../../service/service';
import type { Articles } from '../articles';
import { Turns } from '../turns';
import { canonical } from '../uris';
import type { Book } from './book';
import { nextStep, revertOf, type Reversal } from './reversal';

export interface DecisionRequests {
  readonly connection: Connection;
  readonly service: StoryService;
  readonly articles: Articles;
  readonly book: Book;
}

/** Answers what the editor asks about decisions, and writes them. */
export function registerDecisions({ connection, service, articles, book }: DecisionRequests): void {
  const upToDate = <R>(things: readonly Thing[], answer: () => R): R | ResponseError<void> => {
    articles.flush();
    return things.some(thing => 'location' in thing && articles.current(thing.location.uri) === 'stale')
      ? new ResponseError(LSPErrorCodes.ServerCancelled, 'The article is being analysed')
      : answer();
  };

  connection.onRequest(requests.proposals, (params: ProposalsParams): ProposalsResult | ResponseError<void> => {
    const things = params.things.map(withCanonical);
    return upToDate(things, () => service.proposals({ things }));
  });
  connection.onRequest(requests.choices, (params: ChoicesParams): ChoicesResult | ResponseError<void> => {
    const things = params.things.map(withCanonical);
    return upToDate(things, () => service.choices({ ...params, things }));
  });
  connection.onRequest(requests.review, (): ReviewResult => service.review());

  /** What was decided is in force when this resolves, in all articles but those that take a while to analyse anew. */
  const write = async (folder: string, decisions: readonly Decision[], message: string): Promise<DecideResult> => {
    try {
      const lines = await book.write(folder, decisions);
      return { kind: 'written', ids: lines.map(({ id }) => id), message };
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
    }
  };
  const reverse = async (reversal: Reversal | undefined, none: string): Promise<DecideResult> =>
    reversal
      ? write(reversal.folder, [{ kind: reversal.kind, of: [...reversal.of] }], reversal.message)
      : { kind: 'nothing', message: none };

  // What is undone, and what contradicts what, hangs on what was decided before.
  const turns = new Turns();

  connection.onRequest(requests.decide, (params: DecideParams) =>
    turns.take(async () => {
      const drafts = params.drafts.map(canonicalDraft);
      articles.flush();
      const resolved = service.resolve({ ...params, drafts });
      return resolved.kind === 'decisions' ? write(resolved.folder, resolved.decisions, resolved.message) : resolved;
    }),
  );
  connection.onRequest(requests.undo, (params: UndoParams) =>
    turns.take(() => reverse(nextStep('undo', filesFor(book, params)), 'There is no correction of yours to undo.')),
  );
  connection.onRequest(requests.redo, (params: UndoParams) =>
    turns.take(() => reverse(nextStep('redo', filesFor(book, params)), 'There is no correction of yours to redo.')),
  );
  connection.onRequest(requests.revert, ({ node }: RevertParams) =>
    turns.take(() => reverse(revertOf(book, node), 'This correction is no longer there.')),
  );
}

function filesFor(book: Book, { textDocument }: UndoParams) {
  const file = textDocument && book.fileOf(canonical(textDocument.uri));
  return file ? [file] : book.files;
}

function withCanonical<T extends Thing>(thing: T): T {
  return 'location' in thing
    ? { ...thing, location: { ...thing.location, uri: canonical(thing.location.uri) } }
    : thing;
}

/** Uris as the stories call them, wherever a draft names one. */
function canonicalDraft<D extends DecisionDraft>(draft: D): D {
  const spelled = Object.entries(draft).map(([field, value]: [string, unknown]) => {
    if (field === 'mentions' && Array.isArray(value)) {
      return [field, (value as Thing[]).map(withCanonical)];
    }
    if (field === 'article' && typeof value === 'string') {
      return [field, canonical(value)];
    }
    return [field, typeof value === 'object' && value !== null ? withCanonical(value as Thing) : value];
  });
  return Object.fromEntries(spelled) as D;
}
