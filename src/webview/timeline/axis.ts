import { select } from 'd3-selection';
import type { Layout } from './layout/layout';

export const AXIS_PX = 40;
const ROWS = { upper: 14, lower: 31 };

/** The axis above the lanes: months or years, days or weeks, and a mark where a long time is folded. */
export function drawAxis(svg: SVGSVGElement, { axis, scale }: Layout): void {
  const root = select(svg).attr('width', scale.width).attr('height', AXIS_PX);
  root
    .selectAll('text.name')
    .data(axis.labels)
    .join('text')
    .attr('class', ({ row }) => `name ${row}`)
    .attr('x', ({ x }) => x)
    .attr('y', ({ row }) => ROWS[row])
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
  root
    .selectAll('g')
    .data(axis.folds)
    .join(enter => {
      const fold = enter.append('g').attr('class', 'fold');
      fold.append('path');
      fold.append('text').attr('text-anchor', 'middle').attr('y', ROWS.upper);
      return fold;
    })
    .each(function ({ x0, x1, text }) {
      const fold = select(this);
      const middle = (x0 + x1) / 2;
      fold.select('path').attr('d', `M${x0 + 6},${ROWS.lower - 4}H${middle - 9}l3,-6l6,12l6,-12l3,6H${x1 - 6}`);
      fold.select('text').attr('x', middle).text(text);
    });
}

/** What lies behind the marks: lanes, lines of days, and folds. */
export function drawGround(svg: SVGSVGElement, { axis, scale, lanes, height }: Layout): void {
  const root = select(svg).attr('width', scale.width).attr('height', height);
  const [bands, folds, lines] = ['bands', 'folds', 'lines'].map(name =>
    root.selectAll(`g.${name}`).data([name]).join('g').attr('class', name),
  );
  bands!
    .selectAll('rect')
    .data(lanes)
    .join('rect')
    .attr('class', (_, index) => (index % 2 === 0 ? 'even' : 'odd'))
    .attr('y', ({ top }) => top)
    .attr('width', scale.width)
    .attr('height', lane => lane.height);
  folds!
    .selectAll('rect')
    .data(axis.folds)
    .join('rect')
    .attr('x', ({ x0 }) => x0)
    .attr('width', ({ x0, x1 }) => x1 - x0)
    .attr('height', height);
  lines!
    .selectAll('line')
    .data(axis.ticks)
    .join('line')
    .attr('class', ({ weight }) => weight)
    .attr('x1', ({ x }) => Math.round(x) + 0.5)
    .attr('x2', ({ x }) => Math.round(x) + 0.5)
    .attr('y2', height);
}
