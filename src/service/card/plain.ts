import { oneLine } from '../excerpt';
import type { Block, Card, Part } from './card';

/** Cards as plain text, for screen readers and terminals. */
export function toPlainText(cards: readonly Card[]): string {
  return cards.map(card => card.map(renderBlock).join('\n')).join('\n\n');
}

function renderBlock(block: Block): string {
  return block.kind === 'line'
    ? renderParts(block.parts)
    : [`${block.title}:`, ...block.items.map(item => `- ${renderParts(item)}`)].join('\n');
}

function renderParts(parts: readonly Part[]): string {
  return oneLine(parts.map(part => part.text).join('')).trim();
}
