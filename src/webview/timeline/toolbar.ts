import type { TimelineStory } from '../../protocol';
import { button, element } from './dom';
import type { ViewState } from './viewState';

export type ZoomStep = 'in' | 'out' | 'all';

export interface ToolbarActions {
  chooseStory(uri: string): void;
  search(query: string): void;
  showStatements(shown: boolean): void;
  showList(shown: boolean): void;
  zoom(step: ZoomStep): void;
}

const SEARCH_MS = 120; // a pause between letters

/** What stands above the picture. */
export class Toolbar {
  readonly bar = element('div', { className: 'toolbar', attributes: { role: 'group', 'aria-label': 'Timeline' } });
  readonly #story = element('select', { attributes: { 'aria-label': 'Story' } });
  readonly #search = element('input', {
    attributes: { type: 'search', placeholder: 'Words, people, articles', 'aria-label': 'Highlight events that hold' },
  });
  readonly #statements: HTMLButtonElement;
  readonly #list: HTMLButtonElement;
  readonly #zoom: HTMLElement;
  /** What is searched for; what is being typed may be ahead of it. */
  #query = '';

  constructor(actions: ToolbarActions) {
    let timer: number | undefined;
    this.#search.addEventListener('input', () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        this.#query = this.#search.value;
        actions.search(this.#query);
      }, SEARCH_MS);
    });
    this.#story.addEventListener('change', () => actions.chooseStory(this.#story.value));
    this.#statements = button('Statements', () => actions.showStatements(!isPressed(this.#statements)));
    this.#list = button('As list', () => actions.showList(!isPressed(this.#list)));
    const zoom = (text: string, label: string, step: ZoomStep) =>
      button(text, () => actions.zoom(step), { attributes: { 'aria-label': label, title: label } });
    this.#zoom = element('span', { className: 'zoom', attributes: { role: 'group', 'aria-label': 'Zoom' } }, [
      zoom('−', 'Zoom out', 'out'),
      zoom('All', 'Show all of the time', 'all'),
      zoom('+', 'Zoom in', 'in'),
    ]);
    this.bar.append(this.#story, this.#search, this.#statements, this.#list, this.#zoom);
  }

  show(stories: readonly TimelineStory[], { story, query, statements, view }: ViewState): void {
    const known = [...this.#story.options].map(({ value, text }) => `${value} ${text}`).join('\n');
    if (known !== stories.map(({ uri, name }) => `${uri} ${name}`).join('\n')) {
      this.#story.replaceChildren(
        ...stories.map(({ uri, name }) => element('option', { text: name, attributes: { value: uri } })),
      );
    }
    this.#story.value = story ?? '';
    this.#story.hidden = stories.length < 2;
    if (query !== this.#query) {
      this.#query = query;
      this.#search.value = query;
    }
    this.#statements.setAttribute('aria-pressed', String(statements));
    this.#list.setAttribute('aria-pressed', String(view === 'list'));
    this.#zoom.hidden = view === 'list';
  }
}

function isPressed(toggle: HTMLElement): boolean {
  return toggle.getAttribute('aria-pressed') === 'true';
}
