import type { Story } from '../../core/story/story';
import type { TreeNode } from '../../protocol';
import { oneLine, shorten } from '../excerpt';
import { articleName, locationOf } from '../place';
import { cueOf, isUncertain, placeOfSaying, speakerOf, wordsOf, type Saying, type Shown } from '../sayings';
import { idOf, type NodeKey } from './node';

const LABEL_ROOM = 40; // characters: a side bar of usual width shows them and the speaker behind
const TOOLTIP_ROOM = 600;

export type Unsaid = 'speaker' | 'article' | null;

/** What a row need not say, as the group above it does, and the group's label. */
interface Context {
  readonly unsaid: Unsaid;
  readonly above: string;
}

export function shortWords(saying: Saying): string {
  return shorten(wordsOf(saying), LABEL_ROOM);
}

/** "Jane Doe, coast, said": what the group above does not say. */
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

export function quotationNode(story: Story, saying: Saying, parent: NodeKey, description: string): TreeNode {
  const { article, quotation, ref } = saying;
  const key = keyOfQuotation(story, parent, ref);
  const by = [speakerOf(story, saying) ?? 'nobody known', articleName(article.uri), cueOf(saying) ?? ''];
  const said = [...by.filter(part => part !== ''), ...(quotation.kind === 'indirect' ? ['indirect'] : [])];
  return {
    id: idOf(key),
    kind: 'quotation',
    label: shortWords(saying),
    description,
    tooltip: `${shorten(wordsOf(saying), TOOLTIP_ROOM)}\n${said.map(oneLine).join(', ')}`,
    children: 'none',
    location: locationOf(placeOfSaying(saying)),
  };
}

/** The same quotation may stand in several groups. */
export function keyOfQuotation(story: Story, parent: NodeKey, { uri, index }: Saying['ref']): NodeKey {
  return ['quotation', story.uri, idOf(parent), uri, String(index)];
}
