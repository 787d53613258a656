import { select } from 'd3-selection';
import type { TimelineEvent } from '../../protocol';
import { element } from './dom';
import { drawGlyph, glyphClass, type Glyph } from './glyphs';

const SIZE = { width: 36, height: 26 };
const plain: TimelineEvent = {
  id: '',
  kind: 'happening',
  modality: 'happened',
  label: '',
  date: { first: 0, last: 0, certainty: 'stated', text: '', reason: '' },
  partial: '',
  participants: [],
  places: [],
  articles: [''],
  tellings: [],
};
const point: Glyph = { x: 18, y: 13, radius: 6, bar: null };

const signs: readonly (readonly [text: string, event: Partial<TimelineEvent>, glyph: Partial<Glyph>])[] = [
  ['Happened', {}, {}],
  ['Planned', { modality: 'planned' }, {}],
  ['Denied', { modality: 'denied' }, {}],
  ['Reported, not confirmed', { modality: 'reported' }, {}],
  ['Statement', { kind: 'statement' }, { radius: 4.5 }],
  ['Told by several articles', { articles: ['', '', '', ''] }, { radius: 10 }],
  ['Some time within these days', {}, { bar: { x0: 3, x1: 33 } }],
  ['Day inferred, not stated', { date: { ...plain.date!, certainty: 'inferred' } }, {}],
];

/** What the marks mean. */
export function keyOfMarks(): HTMLElement {
  const items = signs.map(([text, event, glyph]) => {
    const item = element('li');
    const shown = { ...plain, ...event };
    const svg = select(item)
      .append('svg')
      .attr('width', SIZE.width)
      .attr('height', SIZE.height)
      .attr('aria-hidden', 'true');
    drawGlyph(select(svg.append('g').attr('class', glyphClass(shown)).node()!), shown, { ...point, ...glyph });
    item.append(text);
    return item;
  });
  const keys =
    'Arrow keys go along a lane and between lanes, Home and End to its ends, with Ctrl to those of all. Enter opens, Escape closes. + and − zoom, 0 shows all.';
  return element('details', { className: 'key' }, [
    element('summary', { text: 'Key' }),
    element('ul', {}, items),
    element('p', { className: 'faint', text: keys }),
  ]);
}
