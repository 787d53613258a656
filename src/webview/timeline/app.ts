import type { TimelineEvent, TimelineResult } from '../../protocol';
import type { FromTimeline } from '../../protocol/timelineMessages';
import { Details } from './details';
import { button, element } from './dom';
import { keyOfMarks } from './key';
import { layoutOf } from './layout/layout';
import { listOf } from './list';
import { matcher } from './matching';
import { measureAs } from './measure';
import { Picture } from './picture';
import { Toolbar, type ZoomStep } from './toolbar';
import { Tooltip } from './tooltip';
import { initialState, MOST_ZOOM, type ViewState } from './viewState';
import { counted, dateText, namesOf, type Names } from './wording';

const ZOOM_STEP = 1.5;
const NOTHING: TimelineResult = { stories: [], story: null, articles: 0, participants: [], events: [], leftOut: 0 };

export interface AppOptions {
  readonly state: ViewState;
  readonly keep: (state: ViewState) => void;
  readonly tell: (message: FromTimeline) => void;
}

/** The page: what is shown follows from the story's events and the reader's settings. */
export class App {
  readonly #options: AppOptions;
  readonly #toolbar: Toolbar;
  readonly #picture: Picture;
  readonly #details: Details;
  readonly #tooltip: Tooltip;
  readonly #summary = element('p', { className: 'summary' });
  readonly #empty = element('p', { className: 'empty' });
  readonly #list = element('div', { className: 'list' });
  readonly #undated = element('details', { className: 'undated' });
  readonly #live = element('div', { className: 'unseen', attributes: { role: 'status', 'aria-live': 'polite' } });
  #timeline: TimelineResult = NOTHING;
  #names: Names = new Map();
  #state: ViewState;
  #came = false;

  constructor(root: HTMLElement, options: AppOptions) {
    this.#options = options;
    this.#state = options.state;
    this.#toolbar = new Toolbar({
      chooseStory: story => options.tell({ type: 'choose', story }),
      search: query => this.#set({ query }),
      showStatements: statements => this.#set({ statements }),
      showList: shown => this.#set({ view: shown ? 'list' : 'picture' }),
      zoom: step => this.#zoom(step),
    });
    this.#picture = new Picture({
      choose: (event, byKey) => this.#choose(event, byKey),
      point: (event, at) => {
        // What stands in the details need not be said over them.
        if (event && at && event.id !== this.#state.selected) {
          this.#tooltip.show(event, this.#names, at.getBoundingClientRect());
        } else {
          this.#tooltip.hide();
        }
      },
      focused: (event, lane) => this.#announce(event, lane),
      scrolled: () => this.#scrolled(),
    });
    this.#details = new Details({
      open: (event, telling) => this.#open(event, telling),
      close: () => this.#close(),
    });
    this.#empty.textContent = 'Articles are being read.';
    this.#picture.root.hidden = true;
    const stage = element('div', { className: 'main' }, [
      this.#picture.root,
      this.#list,
      this.#empty,
      this.#details.pane,
    ]);
    const foot = element('div', { className: 'foot' }, [this.#undated, keyOfMarks()]);
    root.append(this.#toolbar.bar, this.#summary, stage, foot, this.#live);
    this.#tooltip = new Tooltip(root);
    this.#listen();
  }

  /** Draws anew what the articles tell now; the reader's settings stay. */
  show(timeline: TimelineResult): void {
    const other = this.#came && timeline.story !== this.#timeline.story;
    this.#came = true;
    this.#timeline = timeline;
    this.#names = namesOf(timeline);
    const { view, statements } = this.#state;
    this.#set({ ...(other ? { ...initialState, view, statements } : {}), story: timeline.story });
  }

  #set(change: Partial<ViewState>): void {
    this.#state = { ...this.#state, ...change };
    this.#options.keep(this.#state);
    this.#render();
  }

  #render(): void {
    if (!this.#came) {
      return;
    }
    const { view, query, selected } = this.#state;
    const events = this.#events();
    const matches = matcher(query, this.#names);
    const found = events.filter(matches);
    const dated = events.filter(({ date }) => date !== null);
    this.#toolbar.show(this.#timeline.stories, this.#state);
    this.#summarize(events.length, found.length);
    this.#empty.hidden = events.length > 0 && (view === 'list' || dated.length > 0);
    this.#empty.textContent = this.#whyEmpty(events.length);
    this.#picture.root.hidden = view === 'list' || dated.length === 0;
    this.#list.hidden = view !== 'list' || events.length === 0;
    this.#renderUndated(view === 'list' ? [] : found.filter(({ date }) => date === null));
    const chosen = events.find(({ id }) => id === selected);
    if (chosen) {
      this.#details.show(chosen, this.#names);
    } else {
      this.#details.hide();
    }
    if (view === 'list') {
      this.#renderList(found);
    } else {
      this.#draw();
      this.#picture.dim(matches);
      this.#picture.select(selected);
    }
  }

  /** Those of the story that the settings let through. */
  #events(): readonly TimelineEvent[] {
    const { events } = this.#timeline;
    return this.#state.statements ? events : events.filter(({ kind }) => kind === 'happening');
  }

  #draw(): void {
    const { root, room } = this.#picture;
    if (root.hidden) {
      return;
    }
    const layout = layoutOf(this.#events(), {
      width: room,
      zoom: this.#state.zoom,
      participants: this.#timeline.participants,
      measure: measureAs('label'),
    });
    const { day } = this.#state;
    this.#picture.draw(
      layout,
      this.#names,
      `Timeline of ${counted(layout.marks.length, 'event')} in ${counted(layout.lanes.length, 'lane')}`,
    );
    root.scrollLeft = day === null ? 0 : layout.scale.x(day);
  }

  #renderList(events: readonly TimelineEvent[]): void {
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLElement ? activeElement.dataset.event : undefined;
    this.#list.replaceChildren(listOf(events, this.#names, event => this.#choose(event, true)));
    if (focused !== undefined) {
      this.#listButton(focused)?.focus();
    }
  }

  #listButton(event: string): HTMLElement | undefined {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-event]')].find(({ dataset }) => dataset.event === event);
  }

  #renderUndated(events: readonly TimelineEvent[]): void {
    const { open } = this.#undated;
    this.#undated.hidden = events.length === 0;
    this.#undated.replaceChildren(
      element('summary', { text: `${counted(events.length, 'event')} without a date` }),
      element(
        'ul',
        {},
        events.map(event =>
          element('li', {}, [
            button(event.label, () => this.#choose(event, true), {
              className: 'link',
              attributes: { 'data-event': event.id },
            }),
            element('span', { className: 'faint', text: event.partial === '' ? '' : ` ${dateText(event)}` }),
          ]),
        ),
      ),
    );
    this.#undated.open = open;
  }

  #summarize(all: number, found: number): void {
    const { articles, leftOut, events } = this.#timeline;
    const statements = events.length - events.filter(({ kind }) => kind === 'happening').length;
    const { query, statements: shown } = this.#state;
    const text = [
      query.trim() === '' ? counted(all, 'event') : `${found} of ${counted(all, 'event')}`,
      `in ${counted(articles, 'article')}`,
      ...(statements > 0 && !shown ? [`· ${counted(statements, 'statement')} not shown`] : []),
      ...(leftOut > 0 ? [`· ${leftOut} that fewest articles tell left out`] : []),
    ].join(' ');
    if (query.trim() !== '' && text !== this.#summary.textContent) {
      this.#live.textContent = text;
    }
    this.#summary.textContent = text;
  }

  #whyEmpty(events: number): string {
    if (this.#timeline.story === null) {
      return 'There are no articles yet.';
    }
    return events === 0 ? 'No events were found in the articles.' : 'No event has a date that is known.';
  }

  #choose(event: TimelineEvent, byKey: boolean): void {
    this.#tooltip.hide();
    if (event.articles.length < 2 && event.tellings.length > 0) {
      this.#set({ selected: null });
      this.#open(event, 0);
      return;
    }
    this.#set({ selected: event.id });
    if (byKey) {
      this.#details.focus();
    }
  }

  #open({ id }: TimelineEvent, telling: number): void {
    this.#options.tell({ type: 'open', event: id, telling });
  }

  /** Closes the details and gives the keyboard back to what they were of. */
  #close(): void {
    const { selected, view } = this.#state;
    this.#set({ selected: null });
    if (selected !== null) {
      const shown = view === 'picture' && this.#picture.focus(selected);
      if (!shown) {
        (this.#listButton(selected) ?? this.#undated.querySelector('summary'))?.focus();
      }
    }
  }

  /** What the mark's own name does not say: how far along it is and whose lane it is in. */
  #announce(event: TimelineEvent, lane: number): void {
    const { layout } = this.#picture;
    if (!layout) {
      return;
    }
    const inLane = layout.marks.filter(({ cells }) => cells.some(cell => cell.lane === lane));
    const place = inLane.findIndex(mark => mark.event.id === event.id) + 1;
    const owner = layout.lanes[lane]?.participant?.name ?? 'Others';
    this.#live.textContent = `${event.label}: ${place} of ${inLane.length} in lane ${owner}`;
  }

  /** Zooms around a place of the picture; its middle unless given. */
  #zoom(step: ZoomStep, at = this.#picture.room / 2): void {
    const { layout, root } = this.#picture;
    if (!layout) {
      return;
    }
    const { zoom } = this.#state;
    const next = step === 'all' ? 1 : step === 'in' ? zoom * ZOOM_STEP : zoom / ZOOM_STEP;
    const day = layout.scale.day(root.scrollLeft + at);
    this.#set({ zoom: Math.min(Math.max(next, 1), MOST_ZOOM), day: null });
    root.scrollLeft = this.#picture.layout!.scale.x(day) - at;
  }

  #scrolled(): void {
    const { layout, root } = this.#picture;
    this.#tooltip.hide();
    if (layout && !root.hidden) {
      this.#state = { ...this.#state, day: root.scrollLeft > 0 ? layout.scale.day(root.scrollLeft) : null };
      this.#options.keep(this.#state);
    }
  }

  #listen(): void {
    const { root } = this.#picture;
    let width = 0;
    new ResizeObserver(() => {
      if (root.clientWidth !== width) {
        width = root.clientWidth;
        this.#draw();
        this.#picture.select(this.#state.selected);
        this.#picture.reveal(this.#state.selected);
      }
    }).observe(root);
    root.addEventListener(
      'wheel',
      event => {
        if (event.ctrlKey || event.metaKey) {
          event.preventDefault();
          const at = event.clientX - root.getBoundingClientRect().right + root.clientWidth;
          this.#zoom(event.deltaY < 0 ? 'in' : 'out', at - (root.clientWidth - this.#picture.room));
        }
      },
      { passive: false },
    );
    root.addEventListener('keydown', event => {
      const step = ({ '+': 'in', '=': 'in', '-': 'out', '0': 'all' } as const)[event.key];
      if (step && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.#zoom(step);
      }
    });
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.#tooltip.shown) {
        this.#tooltip.hide();
      } else if (
        key === 'Escape' &&
        !this.#details.pane.contains(document.activeElement) &&
        this.#state.selected !== null
      ) {
        this.#close();
      }
    });
  }
}
