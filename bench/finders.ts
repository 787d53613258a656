import nlp from 'compromise';
import { findNames } from '../src/core/article/names';
import { readText } from '../src/core/article/read';
import { withModels } from '../src/server/node/models';
import type { Name } from './reference';

/** Finds names in the text of an article. */
export type Finder = (text: string) => Name[];

export const { open, analyse } = withModels(process.cwd());

export const ours: Finder = text => {
  const { tagWords, tagNames } = open();
  return findNames(readText(text, tagWords), tagNames);
};

/** Ends in a full stop that is its own: "U.S.". */
const ACRONYM = /(?:^|[^\p{L}])(?:\p{L}\.)+$/u;

interface Found {
  readonly offset: { readonly start: number; readonly length: number };
}

/** What compromise finds by itself, without the marks that it counts as part of a name. */
export const compromises: Finder = text => {
  const doc = nlp(text);
  const of = (kind: string, found: Found[]): Name[] =>
    found.map(({ offset }) => {
      let start = offset.start;
      let end = offset.start + offset.length;
      while (start < end && /[^\p{L}\p{N}]/u.test(text[start]!)) {
        start++;
      }
      while (end > start && /[^\p{L}\p{N}.]/u.test(text[end - 1]!)) {
        end--;
      }
      if (text[end - 1] === '.' && !ACRONYM.test(text.slice(start, end))) {
        end--;
      }
      if (/['’]s$/.test(text.slice(start, end))) {
        end -= 2;
      }
      return { start, end, kind };
    });
  const offsets = (view: { json(options: object): unknown }): Found[] => view.json({ offset: true }) as Found[];
  return [
    ...of('person', offsets(doc.people())),
    ...of('place', offsets(doc.places())),
    ...of('organization', offsets(doc.organizations())),
  ];
};
