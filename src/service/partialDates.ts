import type { StoryEvent } from '../core/story/model';
import type { Story } from '../core/story/story';
import { partialDate } from '../core/text/dates';

/** What the articles tell of the day of an event without a date: "on a Saturday". */
export function partialDateOf(story: Story, { mentions }: StoryEvent): string | undefined {
  for (const { uri, index } of mentions) {
    const analysis = story.article(uri)?.analysis;
    const time = analysis?.times[analysis.events[index]?.time ?? -1];
    const partial = time && time.type !== 'SET' ? partialDate(time.value) : undefined;
    if (partial !== undefined) {
      return partial;
    }
  }
  return undefined;
}
