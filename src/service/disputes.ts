import { compareRefs, type Ref } from '../core/story/article';
import type { Story } from '../core/story/story';
import { sayingsOf, type Saying } from './sayings';

/** The other quotations of the same words that surely have another speaker, in order of file and text. */
export function disputesOf(story: Story, ref: Ref, indirect: boolean): readonly Saying[] {
  const members = story.disputedQuotations
    .filter(group => group.members.some(member => compareRefs(member, ref) === 0))
    .flatMap(group => group.members.filter(member => story.areDisputed(ref, member)));
  const different = [...members]
    .sort(compareRefs)
    .filter((member, i, sorted) => i === 0 || compareRefs(sorted[i - 1]!, member) !== 0);
  return sayingsOf(story, different, indirect);
}
