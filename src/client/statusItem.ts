import { Disposable, languages, LanguageStatusSeverity, Uri, type Command, type LanguageStatusItem } from 'vscode';
import { languageId, type Status } from '../protocol';
import type { Connection, ConnectionState } from './connection';
import { describeReview } from './corrections/review';
import { counted, plainText } from './text';

const MAX_NAMES = 5; // of articles that failed: the rest is in the log

/** What the server is doing, in the language status of an article. */
export class StatusItem implements Disposable {
  readonly #item: LanguageStatusItem;
  readonly #subscriptions: Disposable;
  #status: Status | undefined;

  constructor(connection: Connection) {
    this.#item = languages.createLanguageStatusItem('storyLens.status', { language: languageId });
    this.#item.name = 'Story Lens';
    this.#showConnection('starting');
    this.#subscriptions = Disposable.from(
      this.#item,
      connection.onDidChangeState(state => this.#showConnection(state)),
      connection.onDidChangeStatus(status => this.#showStatus(status)),
    );
  }

  /** What was told last. */
  get status(): Status | undefined {
    return this.#status;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #showConnection(state: ConnectionState): void {
    const failed = state === 'failed';
    this.#show({
      text: failed ? 'Story Lens is not running' : 'Starting Story Lens',
      detail: '',
      busy: !failed,
      severity: failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information,
      command: failed
        ? { command: 'storyLens.restartServer', title: 'Restart' }
        : { command: 'storyLens.showLog', title: 'Show Log' },
    });
  }

  #showStatus(status: Status): void {
    this.#status = status;
    const { articles, found } = summary(status);
    this.#show({
      text: status.state === 'indexing' ? `Reading ${status.done} of ${articles}` : `$(book) ${articles} · ${found}`,
      detail: detailOf(status),
      busy: status.state === 'indexing',
      severity: status.failures.length > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information,
      command: commandFor(status),
    });
  }

  #show(shown: Pick<LanguageStatusItem, 'text' | 'detail' | 'busy' | 'severity' | 'command'>): void {
    Object.assign(this.#item, shown);
  }
}

function commandFor({ state, failures }: Status): Command {
  if (state === 'cancelled') {
    return { command: 'storyLens.reindex', title: 'Read All Articles' };
  }
  return failures.length > 0
    ? { command: 'workbench.actions.view.problems', title: 'Show Problems' }
    : { command: 'storyLens.showLog', title: 'Show Log' };
}

function summary({ total, people, events }: Status): { readonly articles: string; readonly found: string } {
  return {
    articles: counted(total, 'article'),
    found: `${counted(people, 'person', 'people')} · ${counted(events, 'event')}`,
  };
}

function detailOf({ state, done, total, failures, orphans, review }: Status): string {
  const names = failures.slice(0, MAX_NAMES).map(({ uri }) => plainText(nameOf(uri)));
  const more = failures.length > MAX_NAMES ? ` and ${failures.length - MAX_NAMES} more` : '';
  const parts = [
    state === 'cancelled' ? `Stopped at ${done} of ${total}` : '',
    names.length > 0 ? `Could not read ${names.join(', ')}${more}` : '',
    review ? describeReview(review) : '',
    orphans > 0 ? `${counted(orphans, 'place')} of corrections not found again` : '',
  ];
  return parts.filter(part => part !== '').join('. ');
}

function nameOf(uri: string): string {
  const { path } = Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}
