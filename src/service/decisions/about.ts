import { mostOverlapping } from '../../core/article/corrections';
import type { Mark } from '../../core/decisions/decided';
import type { Article } from '../../core/story/article';
import type { Listed } from '../place';

/** The decisions about what was found in an article, by the index of each in that list of its analysis. */
export type About = Readonly<Record<Listed, ReadonlyMap<number, readonly Mark[]>>>;

/** Articles do not change: what is edited or decided makes a new one. */
const known = new WeakMap<Article, About>();

export function aboutIn(article: Article): About {
  let about = known.get(article);
  if (!about) {
    about = createAbout(article);
    known.set(article, about);
  }
  return about;
}

function createAbout({ analysis, decided }: Article): About {
  const about = {
    mentions: new Map<number, Mark[]>(),
    quotations: new Map<number, Mark[]>(),
    events: new Map<number, Mark[]>(),
  };
  for (const mark of decided?.marks ?? []) {
    const list = listOf(mark);
    const index = list === undefined ? -1 : mostOverlapping(analysis[list], mark);
    if (list !== undefined && index >= 0) {
      const marks = about[list].get(index) ?? [];
      about[list].set(index, marks);
      marks.push(mark);
    }
  }
  return about;
}

/** Among what the thing is that a mark says something of; undefined where it is left to stand, or is no more. */
function listOf({ line: { decision }, role }: Mark): Listed | undefined {
  switch (decision.kind) {
    case 'sameEntity':
    case 'notSameEntity':
    case 'splitEntity':
    case 'renameEntity':
    case 'entityKind':
    case 'addDescriptor':
    case 'removeDescriptor':
    case 'addName':
      return 'mentions';
    case 'speaker':
      return role === 'place' ? 'quotations' : undefined;
    case 'sameEvent':
    case 'notSameEvent':
    case 'eventDate':
    case 'eventLabel':
      return 'events';
    case 'confirm':
      return listOfConfirmed[decision.what];
    case 'rejectName':
    case 'notQuotation':
    case 'notEvent':
    case 'articleDate':
    case 'regionKind':
    case 'note':
    case 'anchor':
    case 'undo':
    case 'redo':
      return undefined;
  }
}

export const listOfConfirmed = { mention: 'mentions', quotation: 'quotations', event: 'events' } as const;
