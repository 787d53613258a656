import { describe } from '../../core/decisions/describe';
import type { Library } from '../../core/story/library';
import type { TreeNode } from '../../protocol';
import type { DecisionBook } from '../decisions/book';
import { keyOfLikely, keyOfOrphan, likelyPlaces, orphanOfNode, orphansOf, type Orphan } from '../decisions/orphans';
import { byWhom } from '../decisions/when';
import { oneLine, shorten } from '../excerpt';
import { articleName } from '../place';
import { wordTest } from './filter';
import { branch, idOf, sentenceNode, type LazyNode, type NodeKey } from './node';

const WORDS_ROOM = 40; // characters
const TOOLTIP_ROOM = 600;

/** The places of decisions that are not found again, the latest decision first; below each where it may be meant to stand. */
export const orphansTree = {
  roots(library: Library, book: DecisionBook, filter: string | undefined, reading: boolean): readonly LazyNode[] {
    const holdsAll = wordTest(filter);
    return orphansOf(library, book, reading)
      .filter(orphan => !holdsAll || holdsAll(wordsOf(orphan)))
      .map(orphan => () => orphanNode(library, orphan));
  },

  children(library: Library, book: DecisionBook, key: NodeKey): readonly LazyNode[] {
    const orphan = key[0] === 'orphan' ? orphanOfNode(library, book, idOf(key)) : undefined;
    return orphan
      ? likelyPlaces(library, orphan).map(place => ({
          ...sentenceNode(keyOfLikely(orphan, place), place),
          description: `${articleName(place.article.uri)}, ${Math.floor(100 * place.score)} % alike`,
        }))
      : [];
  },
};

function wordsOf({ line: { author, decision }, path, at }: Orphan): readonly string[] {
  return [describe(decision), author, articleName(path), at?.quote.exact ?? ''];
}

function orphanNode(library: Library, orphan: Orphan): TreeNode {
  const { line, path, at, why } = orphan;
  const said = describe(line.decision);
  const words = at ? shorten(at.quote.exact, WORDS_ROOM) : '';
  const article = articleName(path);
  // In an article under another name is looked only where the reader asks: it takes reading all of them.
  const places = why === 'missing' ? [] : likelyPlaces(library, orphan);
  const reason = {
    lost: `not found in ${article}`,
    ambiguous: `${places.length} places in ${article} may be meant`,
    missing: `${article} is missing`,
  }[why];
  const was = at ? shorten(`…${at.quote.prefix}${at.quote.exact}${at.quote.suffix}…`, TOOLTIP_ROOM) : '';
  return branch(keyOfOrphan(orphan), words === '' || said.includes(words) ? said : `${said}: “${words}”`, reason, {
    tooltip: [said, byWhom(line), `${path}: ${reason}`, was]
      .filter(part => part !== '')
      .map(oneLine)
      .join('\n'),
    children: places.length > 0 ? 'expanded' : why === 'missing' && at ? 'collapsed' : 'none',
  });
}
