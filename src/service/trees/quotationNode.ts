import type { Story } from '../../core/story/story';
import type { TreeNode } from '../../protocol';
import { oneLine, shorten } from '../excerpt';
import { articleName, locationOf } from '../place';
import { cueOf, isUncertain, placeOfSaying, speakerOf, wordsOf, type Saying, type Shown } from '../sayings';
import { idOf, type NodeKey } from './node';

const LABEL_ROOM = 40; // characters: about what a side bar of usual width shows
const GROUP_ROOM = 28; // characters: so many that it also shows what stands behind
const TOOLTIP_ROOM = 600;

export type Unsaid = 'speaker' | 'article';

/** What need not be said, as the group above or the row's label does, and the group's label. */
interface Context {
  readonly unsaid: Unsaid;
  readonly above: string;
}

function shortWords(saying: Saying): string {
  return shorten(wordsOf(saying), LABEL_ROOM);
}

/** The words of a group of the same ones. */
export function groupWords(saying: Saying): string {
  return shorten(wordsOf(saying), GROUP_ROOM);
}

/** "Jane Doe, said", "coast, said": what neither the group above nor the row's label says. */
export function rowOf(story: Story, saying: Saying, shown: Shown, { unsaid, above }: Context): string {
  const { article, quotation } = saying;
  const speaker = speakerOf(story, saying) ?? 'nobody known';
  const known = unsaid === 'speaker' && (speaker === above || quotation.speaker === null);
  return [
    ...(known ? [] : [speaker.replace(` (${above})`, '')]),
    ...(isUncertain(saying, shown.doubtfulBelow) ? ['uncertain'] : []),
    ...(unsaid === 'article' ? [] : [articleName(article.uri)]),
    cueOf(saying) ?? '',
    quotation.kind === 'indirect' ? 'indirect' : '',
  ]
    .filter(part => part !== '')
    .map(oneLine)
    .join(', ');
}

/** A row for a quotation: its words, and what is said of them. */
export function quotationNode(story: Story, saying: Saying, parent: NodeKey, said: string): TreeNode {
  return { ...leaf(story, saying, parent), label: shortWords(saying), description: said };
}

/** A row below a group of the same words: the article, who says them there, and last the words. */
export function versionNode(story: Story, saying: Saying, parent: NodeKey, said: string): TreeNode {
  return {
    ...leaf(story, saying, parent),
    label: oneLine(articleName(saying.article.uri)),
    description: `${said}: ${shortWords(saying)}`,
  };
}

function leaf(story: Story, saying: Saying, parent: NodeKey): Omit<TreeNode, 'label' | 'description'> {
  const { article, quotation, ref } = saying;
  const by = [speakerOf(story, saying) ?? 'nobody known', articleName(article.uri), cueOf(saying) ?? ''];
  const said = [...by.filter(part => part !== ''), ...(quotation.kind === 'indirect' ? ['indirect'] : [])];
  return {
    id: idOf(keyOfQuotation(story, parent, ref)),
    kind: 'quotation',
    tooltip: `${shorten(wordsOf(saying), TOOLTIP_ROOM)}\n${said.map(oneLine).join(', ')}`,
    children: 'none',
    location: locationOf(placeOfSaying(saying)),
  };
}

/** The same quotation may stand in several groups. */
export function keyOfQuotation(story: Story, parent: NodeKey, { uri, index }: Saying['ref']): NodeKey {
  return ['quotation', story.uri, idOf(parent), uri, String(index)];
}
