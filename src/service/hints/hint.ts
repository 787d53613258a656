import type { Command, InlayHint, InlayHintLabelPart } from 'vscode-languageserver-types';
import type { Article } from '../../core/story/article';
import { commands } from '../../protocol';
import { oneLine, shorten } from '../excerpt';
import { locationOf, type Place } from '../place';

const LABEL_ROOM = 24; // characters: more would tear the sentence apart

/** What stands behind some words, and why. */
export interface Remark {
  readonly words: string;
  readonly reason: string;
  /** What it was concluded from, opened by a click. */
  readonly source: Place | undefined;
}

/** @param commandLinks the client has the command that opens a place; else the label is a link for it to follow */
export function hintAt(
  article: Article,
  offset: number,
  { words, reason, source }: Remark,
  commandLinks: boolean,
): InlayHint {
  const label: InlayHintLabelPart = {
    // As editors of newspapers mark what they add: in some themes a hint looks like the text.
    value: `[${shorten(words, LABEL_ROOM)}]`,
    tooltip: oneLine(reason),
    ...(source && (commandLinks ? { command: openCommand(source) } : { location: locationOf(source) })),
  };
  return { position: article.lines.positionAt(offset), label: [label], paddingLeft: true };
}

/** Behind what follows without a space: "she's", "Friday's". */
export function wordEnd(text: string, end: number): number {
  const [rest = ''] = /^['’]\p{L}{1,3}(?!\p{L})/u.exec(text.slice(end, end + 6)) ?? [];
  return end + rest.length;
}

function openCommand(place: Place): Command {
  const location = locationOf(place);
  return {
    title: `Go to line ${location.range.start.line + 1}`,
    command: commands.openLocation,
    arguments: [location],
  };
}
