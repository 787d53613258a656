import { window, type Disposable, type ExtensionContext } from 'vscode';
import type { Status, TimelineResult, TreeName } from '../protocol';
import { registerCommands } from './commands/commands';
import { Connection, type CreateClient } from './connection';
import { followState } from './contextKeys';
import { Decider } from './corrections/decider';
import { DragAndDrop } from './corrections/dragAndDrop';
import { followReview } from './corrections/followReview';
import { tellOfFailure } from './failure';
import { StatusItem } from './statusItem';
import { TimelinePanel } from './panels/timeline';
import { followGrouping } from './tree/grouping';
import type { NodeProvider } from './tree/provider';
import { StoryTree } from './tree/storyTree';

/** What the extension gives to other extensions, and to its tests. */
export interface StoryLens {
  /** Resolves once all articles have been read for the first time; rejects when the server does not start. */
  readonly ready: Promise<void>;
  /** How long activation took, in milliseconds, the server's start left out. */
  readonly activationMs: number;
  readonly trees: Readonly<Record<TreeName, NodeProvider>>;
  /** What the timeline shows; undefined while there is none. */
  timeline(): TimelineResult | undefined;
  /** What the server told last of its articles. */
  status(): Status | undefined;
}

/** Registers everything and returns; the server is started after that. */
export function startStoryLens(context: ExtensionContext, createClient: CreateClient): StoryLens {
  const started = performance.now();
  const log = window.createOutputChannel('Story Lens', { log: true });
  const connection = new Connection(createClient, log);
  const decider = new Decider(connection);
  const events = new StoryTree('events', connection, log, nodes => new DragAndDrop('events', nodes, decider));
  const entities = new StoryTree('entities', connection, log, nodes => new DragAndDrop('entities', nodes, decider));
  const quotations = new StoryTree('quotations', connection, log);
  const corrections = new StoryTree('corrections', connection, log);
  const orphans = new StoryTree('orphans', connection, log);
  const trees = { events, entities, quotations, corrections, orphans };
  const timeline = new TimelinePanel(connection, context.extensionUri);
  const statusItem = new StatusItem(connection);
  const ready = firstReady(connection);
  context.subscriptions.push(
    log,
    connection,
    events,
    entities,
    quotations,
    corrections,
    orphans,
    timeline,
    followGrouping(quotations.provider),
    statusItem,
    followState(connection),
    tellOfFailure(connection, log),
    followReview(connection, corrections),
    ...registerCommands({ connection, log, trees, timeline, decider }),
    startSoon(connection),
  );
  const activationMs = performance.now() - started;
  log.info(`Activated in ${activationMs.toFixed(0)} ms.`);
  return {
    ready,
    activationMs,
    trees: {
      events: events.provider,
      entities: entities.provider,
      quotations: quotations.provider,
      corrections: corrections.provider,
      orphans: orphans.provider,
    },
    timeline: () => timeline.shown,
    status: () => statusItem.status,
  };
}

function startSoon(connection: Connection): Disposable {
  const start = setImmediate(() => void connection.start());
  return { dispose: () => clearImmediate(start) };
}

function firstReady(connection: Connection): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    connection.onDidChangeStatus(({ state }) => {
      if (state !== 'indexing') resolve();
    });
    connection.onDidChangeState(state => {
      if (state === 'failed') reject(new Error('The language server of Story Lens did not start.'));
    });
  });
  ready.catch(() => undefined); // told to the user elsewhere; who awaits it learns of it too
  return ready;
}
