import type { StoryEvent } from '../core/story/model';
import type { Story } from '../core/story/story';
import { partialDateOf } from './partialDates';
import { readableStretch } from './stretch';

/** When an event took place, whether that is inferred, and why that is thought; what is told where no day is known. */
export function dateLine(story: Story, event: StoryEvent): string {
  const { date } = event;
  if (!date) {
    const partial = partialDateOf(story, event);
    return partial === undefined ? 'No date' : `No date, but ${partial}`;
  }
  const words = `${readableStretch(date.value)} (${date.certainty})`;
  const line = date.reason === '' ? words : `${words}: ${date.reason}`;
  return line.charAt(0).toUpperCase() + line.slice(1);
}
