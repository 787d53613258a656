import type { TimelineEvent } from '../../protocol';
import { element } from './dom';
import { counted, dateText, participantNames, stateOf, type Names } from './wording';

const AWAY = 8; // pixels from the mark

/** A short card beside the mark that is pointed at or has the keyboard. A screen reader hears the same from the mark itself. */
export class Tooltip {
  readonly #card = element('div', { className: 'tooltip', attributes: { 'aria-hidden': 'true' } });

  constructor(parent: HTMLElement) {
    this.#card.hidden = true;
    parent.append(this.#card);
  }

  show(event: TimelineEvent, names: Names, { left, right, top, bottom }: DOMRect): void {
    const who = participantNames(event, names);
    this.#card.replaceChildren(
      element('strong', { text: event.label }),
      element('div', { text: `${dateText(event)} · ${stateOf(event)}` }),
      ...(who.length > 0 ? [element('div', { text: who.join(', ') })] : []),
      ...(event.places.length > 0 ? [element('div', { text: event.places.join(', ') })] : []),
      element('div', {
        className: 'faint',
        text: `Told by ${counted(event.articles.length, 'article')}: ${event.articles.join(', ')}`,
      }),
    );
    this.#card.hidden = false;
    const { width, height } = this.#card.getBoundingClientRect();
    const x = Math.min(Math.max((left + right - width) / 2, AWAY), window.innerWidth - width - AWAY);
    const below = bottom + AWAY + height <= window.innerHeight;
    this.#card.style.left = `${x}px`;
    this.#card.style.top = `${below ? bottom + AWAY : Math.max(top - AWAY - height, 0)}px`;
  }

  get shown(): boolean {
    return !this.#card.hidden;
  }

  hide(): void {
    this.#card.hidden = true;
  }
}
