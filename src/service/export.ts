import { annotationsOf } from '../core/export/annotate';
import { exportFiles } from '../core/export/exportFiles';
import type { TextFile } from '../core/export/problems';
import type { Library } from '../core/story/library';
import type { Story } from '../core/story/story';
import type { ExportParams, ExportResult } from '../protocol';

export interface ExportContext {
  /** What an article is called. */
  readonly nameOf: (uri: string) => string;
  /** Lets others have their turn between two files. */
  readonly pause: () => Promise<void>;
  readonly isCancelled: () => boolean;
}

/** The files of a format for the story of an article, or for all stories. Null where it was cancelled. */
export async function exportStories(
  library: Library,
  { format, textDocument }: ExportParams,
  { nameOf, pause, isCancelled }: ExportContext,
): Promise<ExportResult | null> {
  const own = textDocument && library.storyOf(textDocument.uri);
  const stories = own ? [own] : library.stories;
  const names = namesOf(stories, nameOf);
  await pause();
  if (isCancelled()) {
    return null;
  }
  const files: TextFile[] = [];
  for (const file of exportFiles(annotationsOf(stories, { nameOf: uri => names.get(uri)! }), format)) {
    files.push(file);
    await pause();
    if (isCancelled()) {
      return null;
    }
  }
  return { files, articles: [...names.keys()] };
}

/** Each article has a name of its own: where several workspace folders give the same, it is the uri. */
function namesOf(stories: readonly Story[], nameOf: (uri: string) => string): ReadonlyMap<string, string> {
  const uris = stories.flatMap(story => story.articles.map(({ uri }) => uri));
  const uses = new Map<string, number>();
  for (const uri of uris) {
    uses.set(nameOf(uri), (uses.get(nameOf(uri)) ?? 0) + 1);
  }
  return new Map(uris.map(uri => [uri, uses.get(nameOf(uri)) === 1 ? nameOf(uri) : uri]));
}
