import type { TimelineEvent } from '../../../protocol';
import type { Measure } from './ticks';

const LABEL_EVERY_PX = 50; // of the picture's width: more labels leave no room for marks
const ELLIPSIS = '…';

/** The labels to write beside marks, by the events' ids: of those that most articles tell, as many as there is room for. */
export function chooseLabels(events: readonly TimelineEvent[], width: number): ReadonlyMap<string, string> {
  const most = Math.max(10, Math.floor(width / LABEL_EVERY_PX));
  const told = [...events].sort(
    (a, b) => Number(a.kind === 'statement') - Number(b.kind === 'statement') || b.articles.length - a.articles.length,
  );
  return new Map(told.slice(0, most).map(({ id, label }) => [id, label]));
}

/** A text cut to a width, behind a whole word where that is not far. */
export function fitted(text: string, room: number, measure: Measure): string {
  if (measure(text) <= room) {
    return text;
  }
  let fits = 0;
  let over = text.length;
  while (over - fits > 1) {
    const middle = (fits + over) >> 1;
    if (measure(text.slice(0, middle) + ELLIPSIS) <= room) {
      fits = middle;
    } else {
      over = middle;
    }
  }
  const word = text.lastIndexOf(' ', fits);
  const cut = text.slice(0, word > fits * 0.6 ? word : fits);
  return cut.replace(/[\s\p{P}\ud800-\udbff]+$/u, '') + ELLIPSIS;
}
