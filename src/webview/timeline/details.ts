import type { TimelineEvent } from '../../protocol';
import { button, element } from './dom';
import { counted, dateText, participantNames, stateOf, type Names } from './wording';

export interface DetailsActions {
  open(event: TimelineEvent, telling: number): void;
  close(): void;
}

/** The pane beside the picture: what is known of one event, and each telling of it, to open. */
export class Details {
  readonly pane = element('aside', { className: 'details', attributes: { 'aria-label': 'Event' } });
  readonly #actions: DetailsActions;

  constructor(actions: DetailsActions) {
    this.#actions = actions;
    this.pane.hidden = true;
    this.pane.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') {
        actions.close();
      }
    });
  }

  show(event: TimelineEvent, names: Names): void {
    const who = participantNames(event, names);
    const facts = [
      [stateOf(event), dateText(event)].join(' · '),
      ...(who.length > 0 ? [`With ${who.join(', ')}`] : []),
      ...(event.places.length > 0 ? [`In ${event.places.join(', ')}`] : []),
    ];
    // What is redrawn as articles change keeps the keyboard where it was.
    const focused = [...this.pane.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
    this.pane.replaceChildren(
      element('div', { className: 'head' }, [
        element('h2', { text: event.label }),
        button('×', () => this.#actions.close(), { className: 'close', attributes: { 'aria-label': 'Close' } }),
      ]),
      ...facts.map(text => element('p', { text })),
      ...(event.date ? [element('p', { className: 'faint', text: `Dated by ${event.date.reason}.` })] : []),
      element('h3', { text: `Told by ${counted(event.articles.length, 'article')}` }),
      element(
        'ul',
        {},
        event.tellings.map(({ article, sentence }, index) => {
          const telling = button('', () => this.#actions.open(event, index), { className: 'telling' });
          telling.append(
            element('strong', { text: article }),
            document.createTextNode(' '),
            element('span', { text: sentence }),
          );
          return element('li', {}, [telling]);
        }),
      ),
    );
    this.pane.hidden = false;
    if (focused !== -1) {
      ([...this.pane.querySelectorAll('button')][focused] ?? this.#first())?.focus();
    }
  }

  /** Gives the keyboard to the first telling. */
  focus(): void {
    this.#first()?.focus();
  }

  hide(): void {
    this.pane.hidden = true;
    this.pane.replaceChildren();
  }

  #first(): HTMLButtonElement | null {
    return this.pane.querySelector<HTMLButtonElement>('button.telling');
  }
}
