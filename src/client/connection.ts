import { EventEmitter, type CancellationToken, type Disposable, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, State } from 'vscode-languageclient';
import { notifications, type Status } from '../protocol';
import { RestartPolicy } from './restartPolicy';

/** What of the language client is used. */
export type Client = Pick<
  BaseLanguageClient,
  'start' | 'dispose' | 'sendRequest' | 'onNotification' | 'onDidChangeState'
>;

/** Makes a client that is not yet started; rejects when its code cannot be loaded. */
export type CreateClient = (log: LogOutputChannel, policy: RestartPolicy) => Promise<Client>;

export type ConnectionState = 'starting' | 'running' | 'failed';

/** The values of the client's `State`, whose module is loaded only with the client. */
const STOPPED: State.Stopped = 1;
const RUNNING: State.Running = 2;
const STARTING: State.Starting = 3;

/** The link to the language server. A server that crashes is started again; `start` starts it anew at any time. */
export class Connection implements Disposable {
  readonly #create: CreateClient;
  readonly #log: LogOutputChannel;
  readonly #stateChanged = new EventEmitter<ConnectionState>();
  readonly #statusChanged = new EventEmitter<Status>();
  readonly #contentChanged = new EventEmitter<void>();
  #client: Client | undefined;
  #state: ConnectionState = 'starting';
  #lastStart: Promise<void> = Promise.resolve();

  readonly onDidChangeState = this.#stateChanged.event;
  readonly onDidChangeStatus = this.#statusChanged.event;
  /** What the trees show has changed. */
  readonly onDidChangeContent = this.#contentChanged.event;

  constructor(create: CreateClient, log: LogOutputChannel) {
    this.#create = create;
    this.#log = log;
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** Starts the server, in place of the one that runs. Never rejects: `onDidChangeState` tells how it ended. */
  start(): Promise<void> {
    this.#lastStart = this.#lastStart.then(() => this.#start());
    return this.#lastStart;
  }

  /** The server's answer; undefined when there is none: the server does not run, or the log says why. */
  async request<R>(method: string, params: object, token?: CancellationToken): Promise<R | undefined> {
    if (!this.#client || this.#state !== 'running') {
      return undefined;
    }
    try {
      return await (token
        ? this.#client.sendRequest<R>(method, params, token)
        : this.#client.sendRequest<R>(method, params));
    } catch (error) {
      this.#log.warn(`${method}: ${messageOf(error)}`);
      return undefined;
    }
  }

  async dispose(): Promise<void> {
    await this.#stop();
    for (const emitter of [this.#stateChanged, this.#statusChanged, this.#contentChanged]) {
      emitter.dispose();
    }
  }

  async #start(): Promise<void> {
    this.#enter('starting');
    await this.#stop();
    const policy = new RestartPolicy();
    try {
      const client = await this.#create(this.#log, policy);
      this.#client = client;
      client.onNotification(notifications.status, (status: Status) => this.#statusChanged.fire(status));
      client.onNotification(notifications.changed, () => this.#contentChanged.fire());
      client.onDidChangeState(({ newState }) => this.#follow(client, newState, policy));
      await client.start();
    } catch (error) {
      this.#log.error(`The language server did not start: ${messageOf(error)}`);
      this.#enter('failed');
    }
  }

  #follow(client: Client, state: State, policy: RestartPolicy): void {
    if (client !== this.#client) {
      return; // one that was replaced comes to its end
    }
    if (state === RUNNING) {
      policy.ran();
      this.#enter('running');
    } else if (state === STARTING || (state === STOPPED && !policy.gaveUp)) {
      this.#enter('starting');
    } else {
      this.#enter('failed');
    }
  }

  #enter(state: ConnectionState): void {
    if (state !== this.#state) {
      this.#state = state;
      this.#stateChanged.fire(state);
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.#log.debug(`Stopping the language server: ${messageOf(error)}`);
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
