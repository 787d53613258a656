import type { EventStoryScore, FoundEvent } from './eventScore';

const AROUND = 60;

/** The events that hold several of the corpus, and the events of the corpus that were taken apart: one line for each mention. */
export function eventErrors({ story, events }: EventStoryScore): string[] {
  const found = events.filter(({ index }) => index !== null);
  const idOf = ({ article, index }: FoundEvent): string => story.eventOf({ uri: article.uri, index: index! })!.id;
  return [
    ...mixed('one event of ours, several of the corpus', found, idOf, ({ gold }) => gold.chain!),
    ...mixed('one event of the corpus, several of ours', found, ({ gold }) => gold.chain!, idOf),
  ];
}

function mixed(
  title: string,
  events: readonly FoundEvent[],
  groupOf: (event: FoundEvent) => string,
  otherOf: (event: FoundEvent) => string,
): string[] {
  const groups = new Map<string, FoundEvent[]>();
  for (const event of events) {
    groups.set(groupOf(event), [...(groups.get(groupOf(event)) ?? []), event]);
  }
  return [...groups]
    .filter(([, own]) => new Set(own.map(otherOf)).size > 1)
    .flatMap(([id, own]) => [
      `${title}: ${id}`,
      ...own
        .sort((a, b) => (otherOf(a) < otherOf(b) ? -1 : 1))
        .map(event => `  ${otherOf(event)}  ${event.article.uri}  ${inContext(event)}`),
    ]);
}

function inContext({ article: { text }, gold: { start, end } }: FoundEvent): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, ' ');
}
