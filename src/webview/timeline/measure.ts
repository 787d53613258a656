import type { Measure } from './layout/ticks';

const MOST_KEPT = 10_000; // texts

/** Widths of texts in the font that an element of a class is written in; what was measured is kept. */
export function measureAs(className: string): Measure {
  const sample = document.createElement('span');
  sample.className = className;
  document.body.append(sample);
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(sample);
  sample.remove();
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const widths = new Map<string, number>();
  return text => {
    let width = widths.get(text);
    if (width === undefined) {
      width = context.measureText(text).width;
      if (widths.size >= MOST_KEPT) {
        widths.clear();
      }
      widths.set(text, width);
    }
    return width;
  };
}
