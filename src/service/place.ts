import type { Location, Range } from 'vscode-languageserver-types';
import type { Article, Ref } from '../core/story/article';
import type { Story } from '../core/story/story';
import type { Span } from '../core/text/span';

/** A stretch of the text of an article. */
export interface Place {
  readonly article: Article;
  readonly span: Span;
}

/** What kind of thing a `Ref` points at. */
export type Listed = 'mentions' | 'events' | 'quotations';

/** Where the mention, event mention or quotation stands; a quotation by its first piece. */
export function placeOf(story: Story, list: Listed, { uri, index }: Ref): Place | undefined {
  const article = story.article(uri);
  if (!article) {
    return undefined;
  }
  const span = list === 'quotations' ? article.analysis.quotations[index]?.pieces[0] : article.analysis[list][index];
  return span && { article, span };
}

export function placesOf(story: Story, list: Listed, refs: readonly Ref[]): readonly Place[] {
  return refs.flatMap(ref => placeOf(story, list, ref) ?? []);
}

export function rangeOf(article: Article, { start, end }: Span): Range {
  return { start: article.lines.positionAt(start), end: article.lines.positionAt(end) };
}

export function locationOf({ article, span }: Place): Location {
  return { uri: article.uri, range: rangeOf(article, span) };
}

/** Order of files, then of their text; of what begins together the longer first. */
export function comparePlaces(a: Place, b: Place): number {
  return a.article.uri === b.article.uri
    ? a.span.start - b.span.start || b.span.end - a.span.end
    : a.article.uri < b.article.uri
      ? -1
      : 1;
}

export function samePlace(a: Place, b: Place): boolean {
  return comparePlaces(a, b) === 0;
}

/** The name of an article for a reader: its file's name without the extension. */
export function articleName(uri: string): string {
  const file = lastSegment(uri);
  const dot = file.lastIndexOf('.');
  return dot > 0 ? file.slice(0, dot) : file;
}

/**
 * The names of stories for a reader, by their uris: each its folder's name, after as many of the folders above it as tell it
 * from the others.
 */
export function storyNames(stories: readonly Story[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let alike = stories.map(({ uri }) => uri);
  for (let depth = 1; alike.length > 0; depth++) {
    const byName = new Map<string, string[]>();
    for (const uri of alike) {
      const name = uri.split('/').slice(-depth).map(decoded).join('/') || 'Untitled';
      byName.set(name, [...(byName.get(name) ?? []), uri]);
      names.set(uri, name);
    }
    alike = [...byName.values()]
      .flatMap(uris => (uris.length > 1 ? uris : []))
      .filter(uri => uri.split('/').length > depth);
  }
  return names;
}

function lastSegment(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
