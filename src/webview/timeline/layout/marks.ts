import { scaleSqrt } from 'd3-scale';
import type { TimelineEvent } from '../../../protocol';
import { fitted } from './labels';
import { lanesOf, type LaneOwner } from './lanes';
import type { Measure } from './ticks';
import type { TimeScale } from './timeScale';

/** Where one event is drawn, in pixels: at the same place of time in each of its lanes. */
export interface Mark {
  readonly event: TimelineEvent;
  /** Its middle. */
  readonly x: number;
  readonly radius: number;
  /** The days it may have been, where it is not one day; drawn as a bar. */
  readonly bar: { readonly x0: number; readonly x1: number } | null;
  /** Ascending; the first bears the label. */
  readonly cells: readonly Cell[];
  readonly label: { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' } | null;
}

export interface Cell {
  /** Index of the lane. */
  readonly lane: number;
  /** Index of a row inside the lane. */
  readonly row: number;
}

const RADIUS = { least: 4.5, most: 11, statement: 4 };
const GAP = 5; // pixels between marks
const LABEL_GAP = 4; // pixels between a mark and its label
const LABEL_PX = 190; // longer ones are cut, unless a bar holds them

/** Sizes by the number of articles: areas are as the numbers. */
export function radii(events: readonly TimelineEvent[]): (event: TimelineEvent) => number {
  const most = events.reduce((max, { articles }) => Math.max(max, articles.length), 4);
  const scale = scaleSqrt().domain([1, most]).range([RADIUS.least, RADIUS.most]).clamp(true);
  return ({ kind, articles }) => (kind === 'statement' ? RADIUS.statement : scale(articles.length));
}

/** Where a label stands by its mark. */
type Side = 'after' | 'inside' | 'before' | 'none';

export interface Placing {
  readonly scale: TimeScale;
  readonly lanes: readonly LaneOwner[];
  readonly labels: ReadonlyMap<string, string>;
  readonly measure: Measure;
}

/**
 * Puts each event beside those before it in a row of each of its lanes, within its day as far as there is room, else into a row below; nothing
 * overlaps within a lane. Takes and gives them in time order.
 */
export function placeMarks(events: readonly TimelineEvent[], placing: Placing): readonly Mark[] {
  const rows: number[][] = placing.lanes.map(() => []); // of each lane, where the last mark of each row ends
  const radius = radii(events);
  return events.flatMap(event => {
    const { date } = event;
    return date ? placed(event, { x0: placing.scale.x(date.first), x1: placing.scale.x(date.last + 1) }) : [];
  });

  function placed(event: TimelineEvent, days: { readonly x0: number; readonly x1: number }): Mark {
    const lanes = lanesOf(event, placing.lanes);
    const size = radius(event);
    const several = event.date!.last > event.date!.first;
    const width = several ? Math.max(days.x1 - days.x0 - 2, 3 * size) : 2 * size;
    const latest = several ? days.x0 + 1 : Math.max(days.x0, days.x1 - width - GAP);
    const inside = several ? width - 6 * GAP : 0;
    const text = fitted(placing.labels.get(event.id) ?? '', Math.max(LABEL_PX, inside), placing.measure);
    const room = text === '' ? 0 : LABEL_GAP + placing.measure(text) + GAP;
    const side = sideFor(room, { first: days.x0, last: latest + width, inside });
    const need = lanes.map((_, index) => ({
      before: index === 0 && side === 'before' ? room : 0,
      after: index === 0 && side === 'after' ? room : 0,
    }));
    const start = several ? latest : startWithin(lanes, need, days.x0 + GAP / 2, latest);
    const cells = lanes.map((lane, index): Cell => {
      const { before, after } = need[index]!;
      return { lane, row: takeRow(rows[lane]!, start - before, start + width + after + GAP) };
    });
    const end = start + width;
    return {
      event,
      x: start + width / 2,
      radius: size,
      bar: several ? { x0: start, x1: end } : null,
      cells,
      label: labelAt(side, text, start, end),
    };
  }

  /** The first place from `earliest` on where every lane has a row free; `earliest`, with new rows, where that would be too late. */
  function startWithin(
    lanes: readonly number[],
    need: readonly { readonly before: number }[],
    earliest: number,
    latest: number,
  ): number {
    const free = lanes.map((lane, index) => Math.min(...rows[lane]!, Infinity) + need[index]!.before);
    const start = Math.max(earliest, ...free.filter(Number.isFinite));
    return start <= latest ? start : earliest;
  }

  /** Inside a long bar, else right of the mark; what would leave the picture there stands at the left, and nowhere where that is no better. */
  function sideFor(
    room: number,
    { first, last, inside }: { readonly first: number; readonly last: number; readonly inside: number },
  ): Side {
    if (room === 0) {
      return 'none';
    }
    if (inside >= room - LABEL_GAP - GAP) {
      return 'inside';
    }
    return last + room <= placing.scale.width ? 'after' : first >= room ? 'before' : 'none';
  }
}

function labelAt(side: Side, text: string, start: number, end: number): Mark['label'] {
  switch (side) {
    case 'after':
      return { text, x: end + LABEL_GAP, anchor: 'start' };
    case 'inside':
      return { text, x: start + 2 * GAP, anchor: 'start' };
    case 'before':
      return { text, x: start - LABEL_GAP, anchor: 'end' };
    default:
      return null;
  }
}

/** The first row that is free from `start` on, or a new one. */
function takeRow(rows: number[], start: number, end: number): number {
  const free = rows.findIndex(taken => taken <= start);
  const row = free === -1 ? rows.length : free;
  rows[row] = end;
  return row;
}
