import type { Selection } from 'd3-selection';
import type { TimelineEvent } from '../../protocol';

/** What a mark looks like beside where it is. */
export interface Glyph {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly bar: { readonly x0: number; readonly x1: number } | null;
}

type Group = Selection<SVGGElement, unknown, null, undefined>;

const COUNT_RADIUS = 8; // in a smaller mark a number cannot be read
const BAR_PX = 15; // the height of a span: a label fits in

/** Classes that tell, without colour alone, what an event is. */
export function glyphClass({ kind, modality, date }: TimelineEvent): string {
  return `glyph ${kind} ${modality}${date?.certainty === 'inferred' ? ' inferred' : ''}`;
}

/** Draws a mark into a group: its shape, what crosses it out or marks it as uncertain, the number of articles. */
export function drawGlyph(group: Group, event: TimelineEvent, { x, y, radius, bar }: Glyph): void {
  const half = bar ? BAR_PX / 2 : radius;
  const [left, right] = bar ? [bar.x0, bar.x1] : [x - radius, x + radius];
  const signX = bar ? right - half : x; // a span's label begins at its left
  if (bar) {
    group
      .append('rect')
      .attr('class', 'shape')
      .attr('x', left)
      .attr('y', y - half)
      .attr('width', right - left)
      .attr('height', BAR_PX)
      .attr('rx', half);
  } else if (event.kind === 'statement') {
    group
      .append('path')
      .attr('class', 'shape')
      .attr('d', `M${x},${y - half}L${right},${y}L${x},${y + half}L${left},${y}Z`);
  } else {
    group.append('circle').attr('class', 'shape').attr('cx', x).attr('cy', y).attr('r', radius);
  }
  if (event.modality === 'denied') {
    const arm = half + 2;
    group
      .append('path')
      .attr('class', 'cross')
      .attr('d', `M${signX - arm},${y - arm}l${2 * arm},${2 * arm}m0,${-2 * arm}l${-2 * arm},${2 * arm}`);
  } else if (event.modality === 'reported') {
    group.append('circle').attr('class', 'dot').attr('cx', signX).attr('cy', y).attr('r', 2);
  } else if (event.articles.length > 1 && radius >= COUNT_RADIUS && !bar) {
    group.append('text').attr('class', 'count').attr('x', x).attr('y', y).text(event.articles.length);
  }
  if (event.date?.certainty === 'inferred' && !bar) {
    group
      .append('path')
      .attr('class', 'doubt')
      .attr('d', `M${left - 2},${y + half + 3.5}H${right + 2}`);
  }
}
