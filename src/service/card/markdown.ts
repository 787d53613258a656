import type { Location } from 'vscode-languageserver-types';
import { commands, type ShowAll } from '../../protocol';
import { oneLine } from '../excerpt';
import type { Block, Card, Part } from './card';

/** Cards, one below the other with a rule between, as markdown in which no text of an article is markup. */
export function toMarkdown(cards: readonly Card[], commandLinks: boolean): string {
  return cards.map(card => renderCard(card, commandLinks)).join('\n\n---\n\n');
}

/** Lines that follow each other are one paragraph: a hover is low. */
function renderCard(card: Card, commandLinks: boolean): string {
  return card.reduce((rendered, block, index) => {
    const previous = card[index - 1];
    const between = previous === undefined ? '' : previous.kind === 'line' && block.kind === 'line' ? '  \n' : '\n\n';
    return rendered + between + renderBlock(block, commandLinks);
  }, '');
}

/** Every ASCII punctuation character is escaped, so that nothing is left to mean something. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function renderBlock(block: Block, commandLinks: boolean): string {
  const render = (parts: readonly Part[]) =>
    parts
      .map(part => renderPart(part, commandLinks))
      .join('')
      .trim();
  if (block.kind === 'line') {
    return render(block.parts);
  }
  return [`*${escapeMarkdown(block.title)}*\n`, ...block.items.map(item => `- ${render(item)}`)].join('\n');
}

function renderPart(part: Part, commandLinks: boolean): string {
  switch (part.kind) {
    case 'text':
      return escapeMarkdown(part.text);
    case 'strong':
      return stressed(part.text, '**');
    case 'faint':
      return stressed(part.text, '*');
    case 'link':
      return link(part.text, linkTarget(part.to, commandLinks));
    case 'mentions':
      return link(part.text, commandLinks ? showAll(commands.findAllMentions, part.at) : undefined);
    case 'quotations':
      return link(part.text, commandLinks ? showAll(commands.showQuotations, part.at) : undefined);
  }
}

/** Marks of stress hold only beside a letter or digit, so what else is at the ends stays outside. */
function stressed(text: string, mark: string): string {
  const [, before = '', words = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? [];
  const inner = words === '' ? '' : mark + escapeMarkdown(words) + mark;
  return escapeMarkdown(before) + inner + escapeMarkdown(after);
}

function link(text: string, target: string | undefined): string {
  return target === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${target})`;
}

/** `file:///…#L3,5`, from 1; a command where the editor opens no such link. Undefined where neither does. */
function linkTarget(to: Location, commandLinks: boolean): string | undefined {
  if (!/^(?:file|vscode-remote):/.test(to.uri)) {
    return commandLinks ? commandTarget(commands.openLocation, to) : undefined;
  }
  const { line, character } = to.range.start;
  return `${safe(to.uri)}#L${line + 1},${character + 1}`;
}

function showAll(command: string, at: Location): string {
  const argument: ShowAll = { at };
  return commandTarget(command, argument);
}

function commandTarget(command: string, argument: unknown): string {
  return `command:${command}?${safe(encodeURIComponent(wellFormed(JSON.stringify([argument]))))}`;
}

/** An address with nothing in it that could end the link. */
function safe(uri: string): string {
  return wellFormed(uri).replace(/[^\w\-./:%~?=&@!$+,;]/gu, char =>
    char < '\u0080' ? `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : encodeURIComponent(char),
  );
}

/** Without halves of surrogate pairs, which cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
