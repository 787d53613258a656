import type { TimelineEvent } from '../../protocol';
import { button, element } from './dom';
import { dateText, participantNames, stateOf, type Names } from './wording';

const COLUMNS = ['Date', 'Event', 'State', 'Who', 'Told by'];

/** The same events as a table, for those who would rather read than look. */
export function listOf(
  events: readonly TimelineEvent[],
  names: Names,
  choose: (event: TimelineEvent) => void,
): HTMLTableElement {
  const row = (event: TimelineEvent) => {
    const chosen = button(event.label, () => choose(event), {
      className: 'link',
      attributes: { 'data-event': event.id },
    });
    return element('tr', {}, [
      element('td', { text: dateText(event) }),
      element('th', { attributes: { scope: 'row' } }, [chosen]),
      element('td', { text: stateOf(event) }),
      element('td', { text: participantNames(event, names).join(', ') }),
      element('td', { text: event.articles.join(', ') }),
    ]);
  };
  const heads = COLUMNS.map(text => element('th', { text, attributes: { scope: 'col' } }));
  return element('table', {}, [
    element('caption', { className: 'unseen', text: 'Events in order of time' }),
    element('thead', {}, [element('tr', {}, heads)]),
    element('tbody', {}, events.map(row)),
  ]);
}
