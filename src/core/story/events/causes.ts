import type { EventMention } from '../../article/analysis';
import { nounTriggers } from '../../language/events';
import type { Article } from '../article';

/** What people die or are hurt of: what others do to them, what goes wrong, or nature. */
export type Cause = 'violence' | 'accident' | 'nature';

const SUFFERED = new Set(['die', 'injure']);
const CAUSES: Readonly<Record<string, readonly Cause[]>> = {
  attack: ['violence'],
  shoot: ['violence'],
  fight: ['violence'],
  protest: ['violence'],
  invade: ['violence'],
  explode: ['violence', 'accident'],
  burn: ['accident'],
  crash: ['accident'],
  collapse: ['accident', 'nature'],
  quake: ['nature'],
  disaster: ['nature'],
};

/** Which kinds of cause the words of its sentence name; none for what nobody suffers. */
export function causesOf({ text, analysis }: Article, { concept, sentence }: EventMention): readonly Cause[] {
  if (!SUFFERED.has(concept)) {
    return [];
  }
  const { start, end } = analysis.sentences[sentence]!;
  const found = new Set<Cause>();
  for (const [word] of text.slice(start, end).matchAll(/[\p{L}]{4,}/gu)) {
    const cause = nounTriggers.get(word.toLowerCase())?.concept;
    (cause === undefined ? [] : (CAUSES[cause] ?? [])).forEach(one => found.add(one));
  }
  return [...found].sort();
}
