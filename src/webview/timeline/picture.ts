import { select } from 'd3-selection';
import type { TimelineEvent } from '../../protocol';
import { AXIS_PX, drawAxis, drawGround } from './axis';
import { element } from './dom';
import { drawGlyph, glyphClass } from './glyphs';
import { yOf, type Layout } from './layout/layout';
import { moved, type Move, type Spotlight } from './layout/moving';
import type { Mark } from './layout/marks';
import { spoken, type Names } from './wording';

const SVG = 'http://www.w3.org/2000/svg';
/** Of the names of lanes, in pixels; the style sheet has the same. */
const HEADS_PX = 150;
const RING = 4; // pixels around a mark

export interface PictureActions {
  /** `byKey`: the keyboard is to go on to what opens. */
  choose(event: TimelineEvent, byKey: boolean): void;
  /** A mark is pointed at or has the keyboard; null when none is. */
  point(event: TimelineEvent | null, at: Element | null): void;
  /** The keyboard has come to a mark. */
  focused(event: TimelineEvent, lane: number): void;
  scrolled(): void;
}

const moves: Readonly<Record<string, Move>> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'laneStart',
  End: 'laneEnd',
};

/** The scrolling picture: names of lanes at the left, the axis on top, marks between. */
export class Picture {
  readonly root = element('div', { className: 'picture' });
  readonly #axis = document.createElementNS(SVG, 'svg');
  readonly #ground = document.createElementNS(SVG, 'svg');
  readonly #marks = document.createElementNS(SVG, 'svg');
  /** Below the marks, so that no line crosses a label. */
  readonly #links = document.createElementNS(SVG, 'g');
  readonly #heads = element('div', { className: 'heads' });
  readonly #actions: PictureActions;
  #layout: Layout | undefined;
  #spotlight: Spotlight | null = null;
  #matches: (event: TimelineEvent) => boolean = () => true;

  constructor(actions: PictureActions) {
    this.#actions = actions;
    this.#axis.setAttribute('aria-hidden', 'true');
    this.#ground.setAttribute('aria-hidden', 'true');
    this.#ground.classList.add('ground');
    this.#marks.classList.add('marks');
    this.#marks.setAttribute('role', 'application');
    this.#marks.setAttribute('aria-roledescription', 'timeline');
    this.#links.setAttribute('aria-hidden', 'true');
    this.#marks.append(this.#links);
    this.root.append(
      element('div', { className: 'top' }, [element('div', { className: 'corner' }), this.#axis]),
      element('div', { className: 'body' }, [
        this.#heads,
        element('div', { className: 'stage' }, [this.#ground, this.#marks]),
      ]),
    );
    this.#marks.addEventListener('keydown', event => this.#pressed(event));
    this.#marks.addEventListener('click', event => this.#clicked(event));
    this.#marks.addEventListener('mouseover', event => this.#pointed(event.target as Element));
    this.#marks.addEventListener('mouseleave', () => this.#point(undefined, null));
    this.#marks.addEventListener('focusin', event => this.#gotFocus(event.target as Element));
    this.#marks.addEventListener('focusout', () => this.#point(undefined, null));
    this.root.addEventListener('scroll', () => actions.scrolled());
  }

  /** The room for days, in pixels. */
  get room(): number {
    return Math.max(this.root.clientWidth - HEADS_PX, 200);
  }

  get layout(): Layout | undefined {
    return this.#layout;
  }

  draw(layout: Layout, names: Names, title: string): void {
    const hadFocus = this.#marks.contains(document.activeElement);
    this.#layout = layout;
    const lit = this.#markOf(this.#spotlight);
    const lane = lit?.cells.find(cell => cell.lane === this.#spotlight?.lane)?.lane ?? lit?.cells[0]?.lane;
    this.#spotlight = lit && lane !== undefined ? { event: lit.event.id, lane } : moved(layout, null, 'start');
    this.#marks.setAttribute('aria-label', title);
    drawAxis(this.#axis, layout);
    drawGround(this.#ground, layout);
    this.#drawHeads(layout);
    this.#drawLinks(layout);
    select(this.#marks)
      .attr('width', layout.scale.width)
      .attr('height', layout.height)
      .selectAll<SVGGElement, Mark>('g.event')
      .data(layout.marks, ({ event }) => event.id)
      .join('g')
      .attr('class', 'event')
      .attr('role', 'button')
      .attr('tabindex', -1)
      .attr('data-event', ({ event }) => event.id)
      .attr('aria-label', ({ event }) => spoken(event, names))
      .each(function (mark) {
        drawMark(this, mark, layout);
      });
    this.#placeSpotlight();
    this.dim(this.#matches);
    if (hadFocus) {
      this.#elementOf(this.#spotlight?.event)?.focus({ preventScroll: true });
    }
  }

  /** Dims what does not match, and lets the keyboard pass over it. */
  dim(matches: (event: TimelineEvent) => boolean): void {
    this.#matches = matches;
    select(this.#marks)
      .selectAll<SVGGElement, Mark>('g.event')
      .classed('dimmed', ({ event }) => !matches(event));
    select(this.#links)
      .selectAll<SVGPathElement, Mark>('path')
      .classed('dimmed', ({ event }) => !matches(event));
  }

  select(event: string | null): void {
    select(this.#marks)
      .selectAll<SVGGElement, Mark>('g.event')
      .classed('selected', mark => mark.event.id === event);
  }

  /** Gives the keyboard to an event's mark; false where it has none. */
  focus(event: string): boolean {
    const mark = this.#layout?.marks.find(known => known.event.id === event);
    if (mark) {
      this.#go({ event, lane: this.#spotlight?.event === event ? this.#spotlight.lane : mark.cells[0]!.lane });
    }
    return mark !== undefined;
  }

  /** A line from the first to the last lane of each event that is in several. */
  #drawLinks(layout: Layout): void {
    select(this.#links)
      .selectAll<SVGPathElement, Mark>('path')
      .data(
        layout.marks.filter(({ cells }) => cells.length > 1),
        ({ event }) => event.id,
      )
      .join('path')
      .attr('d', ({ x, cells }) => `M${x},${yOf(layout, cells[0]!)}V${yOf(layout, cells.at(-1)!)}`);
  }

  /** Scrolls to an event's mark. */
  reveal(event: string | null): void {
    const mark = this.#markOf(event === null ? null : { event, lane: 0 });
    const drawn = this.#elementOf(mark?.event.id);
    if (mark && drawn) {
      this.#reveal(drawn, mark.cells[0]!.lane);
    }
  }

  #drawHeads({ lanes }: Layout): void {
    this.#heads.replaceChildren(
      ...lanes.map(({ participant, events, top, height }) => {
        const name = participant?.name ?? 'Others';
        const head = element('div', { className: 'lane-name', attributes: { title: name } }, [
          element('span', { className: 'name', text: name }),
          element('span', { className: 'faint', text: String(events) }),
        ]);
        head.style.top = `${top}px`;
        head.style.height = `${height}px`;
        return head;
      }),
    );
  }

  #pressed(event: KeyboardEvent): void {
    const known = moves[event.key];
    const whole = event.ctrlKey || event.metaKey;
    if (known && this.#layout) {
      event.preventDefault();
      const ends = { laneStart: 'start', laneEnd: 'end' } as const;
      const move = whole && (known === 'laneStart' || known === 'laneEnd') ? ends[known] : known;
      const matching = (id: string) => this.#matches(this.#markOf({ event: id, lane: 0 })!.event);
      this.#go(moved(this.#layout, this.#spotlight, move, matching));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const mark = this.#markOf(this.#spotlight);
      if (mark) {
        this.#actions.choose(mark.event, true);
      }
    }
  }

  #clicked({ target }: MouseEvent): void {
    const mark = this.#markAt(target as Element);
    if (mark) {
      this.#spotlight = { event: mark.event.id, lane: laneAt(target as Element) ?? mark.cells[0]!.lane };
      this.#placeSpotlight();
      this.#actions.choose(mark.event, false);
    }
  }

  #pointed(target: Element): void {
    const mark = this.#markAt(target);
    this.#point(mark?.event, mark ? (target.closest('.glyph') ?? target) : null);
  }

  #point(event: TimelineEvent | undefined, at: Element | null): void {
    select(this.#links)
      .selectAll<SVGPathElement, Mark>('path')
      .classed('lit', mark => mark.event.id === event?.id);
    this.#actions.point(event ?? null, at);
  }

  #gotFocus(target: Element): void {
    const mark = this.#markAt(target);
    if (mark && this.#spotlight?.event !== mark.event.id) {
      this.#spotlight = { event: mark.event.id, lane: mark.cells[0]!.lane };
      this.#placeSpotlight();
    }
    if (mark && this.#spotlight) {
      const { lane } = this.#spotlight;
      this.#actions.focused(mark.event, lane);
      this.#point(mark.event, target.querySelector(`.glyph[data-lane="${lane}"]`));
    }
  }

  #go(spotlight: Spotlight | null): void {
    const same = spotlight?.event === this.#spotlight?.event;
    this.#spotlight = spotlight;
    this.#placeSpotlight();
    const mark = this.#elementOf(spotlight?.event);
    if (mark && spotlight) {
      this.#reveal(mark, spotlight.lane);
      mark.focus({ preventScroll: true });
      if (same) {
        this.#gotFocus(mark); // only the lane has changed
      }
    }
  }

  /** Scrolls a mark out from below the axis and the names of lanes. */
  #reveal(mark: Element, lane: number): void {
    const box = (mark.querySelector(`.glyph[data-lane="${lane}"]`) ?? mark).getBoundingClientRect();
    const view = this.root.getBoundingClientRect();
    const left = Math.min(box.left - view.left - HEADS_PX - RING * 4, 0);
    const right = Math.max(box.right - view.left - this.root.clientWidth + RING * 4, 0);
    const top = Math.min(box.top - view.top - AXIS_PX - RING * 2, 0);
    const bottom = Math.max(box.bottom - view.top - this.root.clientHeight + RING * 2, 0);
    this.root.scrollBy(left || right, top || bottom);
  }

  /** One mark can be reached by Tab; in one of its lanes it has the ring. */
  #placeSpotlight(): void {
    const spotlight = this.#spotlight;
    select(this.#marks)
      .selectAll<SVGGElement, Mark>('g.event')
      .attr('tabindex', ({ event }) => (event.id === spotlight?.event ? 0 : -1))
      .selectAll<SVGGElement, unknown>('.glyph')
      .classed('spotlit', function () {
        return this.dataset.lane === String(spotlight?.lane);
      });
  }

  #elementOf(event: string | undefined): SVGGElement | undefined {
    return [...this.#marks.querySelectorAll<SVGGElement>('g.event')].find(({ dataset }) => dataset.event === event);
  }

  #markOf(spotlight: Spotlight | null): Mark | undefined {
    return this.#layout?.marks.find(({ event }) => event.id === spotlight?.event);
  }

  #markAt(target: Element): Mark | undefined {
    const id = target.closest<SVGGElement>('g.event')?.dataset.event;
    return this.#layout?.marks.find(({ event }) => event.id === id);
  }
}

function laneAt(target: Element): number | undefined {
  const lane = target.closest<SVGGElement>('.glyph')?.dataset.lane;
  return lane === undefined ? undefined : Number(lane);
}

function drawMark(group: SVGGElement, mark: Mark, layout: Layout): void {
  const { event, x, radius, bar, cells, label } = mark;
  const root = select(group);
  root.selectAll('*').remove();
  const ys = cells.map(cell => yOf(layout, cell));
  cells.forEach(({ lane }, index) => {
    const y = ys[index]!;
    const glyph = root.append('g').attr('class', glyphClass(event)).attr('data-lane', lane);
    const [left, right] = bar ? [bar.x0, bar.x1] : [x - radius, x + radius];
    glyph
      .append('rect')
      .attr('class', 'ring')
      .attr('x', left - RING)
      .attr('y', y - radius - RING)
      .attr('width', right - left + 2 * RING)
      .attr('height', 2 * (radius + RING))
      .attr('rx', 4);
    drawGlyph(select(glyph.node()!), event, { x, y, radius, bar });
  });
  if (label) {
    root
      .append('text')
      .attr('class', bar && label.x > bar.x0 && label.x < bar.x1 ? 'label inside' : 'label')
      .attr('x', label.x)
      .attr('y', ys[0]!)
      .attr('text-anchor', label.anchor)
      .text(label.text);
  }
}
