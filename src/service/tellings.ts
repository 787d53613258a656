import { sentenceOf } from './excerpt';
import { subjectsAt, type Spot } from './spot';

/** The index of the event mention at a spot, or of one in its sentence, a happening rather than a statement; or -1. */
export function tellingAt(spot: Spot): number {
  const exact = subjectsAt(spot).find(subject => subject.kind === 'event');
  if (exact) {
    return exact.mention.index;
  }
  const { article, offset } = spot;
  const { start, end } = sentenceOf({ article, span: { start: offset, end: offset } });
  const { events } = article.analysis;
  const inSentence = (index: number) => events[index]!.start >= start && events[index]!.end <= end;
  const indices = [...events.keys()].filter(inSentence);
  return indices.find(index => events[index]!.kind === 'happening') ?? indices[0] ?? -1;
}
