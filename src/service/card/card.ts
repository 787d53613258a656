import type { Location } from 'vscode-languageserver-types';
import { excerpt } from '../excerpt';
import { articleName, locationOf, type Place } from '../place';

/** What a hover says, before it is markdown or plain text: all texts are plain, and may come from articles. */
export type Card = readonly Block[];

export type Block =
  | { readonly kind: 'line'; readonly parts: readonly Part[] }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly (readonly Part[])[] };

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'faint'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: Location }
  /** Opens the list of all mentions of what stands there, or of all that it said. */
  | { readonly kind: 'mentions' | 'quotations'; readonly text: string; readonly at: Location };

export const text = (words: string): Part => ({ kind: 'text', text: words });
export const strong = (words: string): Part => ({ kind: 'strong', text: words });
export const faint = (words: string): Part => ({ kind: 'faint', text: words });

export const line = (...parts: readonly Part[]): Block => ({ kind: 'line', parts });

/** No block where there is nothing to list. */
export function list(title: string, items: readonly (readonly Part[])[]): readonly Block[] {
  return items.length > 0 ? [{ kind: 'list', title, items }] : [];
}

/** A link that says where it leads: "northern-post:14". */
export function linkTo(place: Place): Part {
  const to = locationOf(place);
  return { kind: 'link', text: `${articleName(to.uri)}:${to.range.start.line + 1}`, to };
}

const SENTENCE_ROOM = 85; // characters: about a line of a hover

/** A link to a place, then the place's sentence with the place in it stressed. */
export function quoted(place: Place): readonly Part[] {
  const { before, text: words, after } = excerpt(place, SENTENCE_ROOM);
  return [linkTo(place), text(` ${before}`), strong(words), text(after)];
}

/** "a, b, c and 4 more". */
export function some(texts: readonly string[], most: number): string {
  const rest = texts.length - most;
  return rest > 0 ? `${texts.slice(0, most).join(', ')} and ${rest} more` : texts.join(', ');
}
