import { analyse } from '../analyse';
import type { ArticleAnalysis } from '../../src/core/article/analysis';
import { Library } from '../../src/core/story/library';
import { createStoryService, type StoryService } from '../../src/service/service';
import type { Location, Position } from '../../src/protocol';

/** A made-up workspace in memory. */
export interface TestWorkspace {
  readonly library: Library;
  readonly service: StoryService;
  /** "a.txt" lies in the folder "story" unless it names one. */
  uri(name: string): string;
  /** Where the words begin for the nth time, one character in. Throws where they do not. */
  at(name: string, words: string, nth?: number): [uri: string, position: Position];
  /** "a.txt: the words at the location". */
  textAt(location: Location | null): string | null;
}

/** @param analyseText what is found in a text */
export function workspace(
  texts: Readonly<Record<string, string>>,
  commandLinks = false,
  analyseText: (text: string) => ArticleAnalysis = analyse,
): TestWorkspace {
  const library = new Library(analyseText);
  const uri = (name: string) => `file:///stories/${name.includes('/') ? name : `story/${name}`}`;
  for (const [name, text] of Object.entries(texts)) {
    library.set(uri(name), text);
  }
  return {
    library,
    service: createStoryService({ library, commandLinks }),
    uri,
    at(name, words, nth = 1) {
      const article = library.article(uri(name));
      let offset = -1;
      for (let i = 0; i < nth; i++) {
        offset = article?.text.indexOf(words, offset + 1) ?? -1;
      }
      if (!article || offset === -1) {
        throw new Error(`No '${words}' in ${name}`);
      }
      return [article.uri, article.lines.positionAt(offset + 1)];
    },
    textAt(location) {
      const article = location && library.article(location.uri);
      if (!article) {
        return null;
      }
      const { start, end } = location.range;
      const words = article.text.slice(article.lines.offsetAt(start), article.lines.offsetAt(end));
      return `${article.uri.slice(article.uri.lastIndexOf('/') + 1)}: ${words}`;
    },
  };
}

/** Two outlets on one made-up story. */
export const ferry = {
  'coast.txt': `Ferry talks end without a deal

LISBON, March 6, 2024 (Coast Wire) – Portuguese transport minister Helena Duarte met union leader Tomas Okafor in Lisbon on Wednesday.

“We will keep the ferries running,” Duarte said.

Okafor called the meeting “a wasted afternoon.” He will travel to Porto on Friday.

Sign up to our newsletter here.

Subscribe now for unlimited access.
`,
  'harbour.txt': `Minister and union meet

Helena Duarte met Tomas Okafor in Lisbon on Wednesday, March 6, 2024. She is minister for transport.

“We will keep the ferries running,” Duarte told reporters. Workers in Porto were not convinced.
`,
} as const;
