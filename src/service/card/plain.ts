import { oneLine } from '../excerpt';
import type { Block, Card, Part } from './card';

/** Cards as plain text, for screen readers and terminals; lines that are nothing but a link are left out. */
export function toPlainText(cards: readonly Card[]): string {
  return cards.map(card => card.filter(says).map(renderBlock).join('\n')).join('\n\n');
}

const LINKS: ReadonlySet<Part['kind']> = new Set(['link', 'mentions', 'quotations']);

function says(block: Block): boolean {
  return block.kind === 'list' || block.parts.some(part => !LINKS.has(part.kind));
}

function renderBlock(block: Block): string {
  return block.kind === 'line'
    ? renderParts(block.parts)
    : [`${block.title}:`, ...block.items.map(item => `- ${renderParts(item)}`)].join('\n');
}

function renderParts(parts: readonly Part[]): string {
  return oneLine(parts.map(part => part.text).join('')).trim();
}
