import type { StoryEvent } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { partialDate, readableDate } from '../../core/text/dates';
import type { TreeNode } from '../../protocol';
import { sentenceOf } from '../excerpt';
import { articleName, locationOf, placeOf, placesOf } from '../place';
import { subjectsAt, type Spot } from '../spot';
import type { Filter } from './filter';
import { branch, counted, tellingNode, type NodeKey } from './node';

const UNDATED = '';

/** Day by day what happened, below each event its tellings, below a day last what was stated on it. */
export const eventsTree = {
  roots: daysOf,

  children(story: Story, [kind, , name = '']: NodeKey, filter: Filter): readonly TreeNode[] {
    switch (kind) {
      case 'day': {
        const events = eventsOn(story, name, filter);
        const statements = events.filter(event => event.kind === 'statement');
        const happenings = events.filter(event => event.kind === 'happening');
        return [
          ...happenings.map(event => eventNode(story, event)),
          ...(statements.length > 0
            ? [branch(['statements', story.uri, name], 'Statements', String(statements.length))]
            : []),
        ];
      }
      case 'statements':
        return eventsOn(story, name, filter)
          .filter(event => event.kind === 'statement')
          .map(event => eventNode(story, event));
      case 'event':
        return tellingsOf(story, name);
      default:
        return [];
    }
  },

  /** The keys of the nodes to the event told at a spot, or else told in the spot's sentence. */
  path(spot: Spot): readonly NodeKey[] {
    const { story } = spot;
    const index = tellingAt(spot);
    const event = story.eventOf({ uri: spot.article.uri, index });
    if (!event) {
      return [];
    }
    const day = dayOf(event);
    return [
      ['day', story.uri, day],
      ...(event.kind === 'statement' ? [['statements', story.uri, day] as const] : []),
      ['event', story.uri, event.id],
      ['telling', story.uri, event.id, spot.article.uri, String(firstTelling(spot, event, index))],
    ];
  },
};

function daysOf(story: Story, filter: Filter): readonly TreeNode[] {
  const days = new Map<string, { happenings: number; statements: number }>();
  for (const event of story.events) {
    if (filter.event(story, event)) {
      const day = days.get(dayOf(event)) ?? { happenings: 0, statements: 0 };
      days.set(dayOf(event), day);
      day[event.kind === 'happening' ? 'happenings' : 'statements']++;
    }
  }
  const nodes = [...days].map(([day, { happenings, statements }]) => {
    const label = day === UNDATED ? 'No date' : readableDate(day);
    const description = happenings > 0 ? counted(happenings, 'event') : counted(statements, 'statement');
    // What happened on a day is what the reader came for; what has no date is looked up.
    const children = day === UNDATED ? 'collapsed' : 'expanded';
    return { day, node: branch(['day', story.uri, day], label, description, { children }) };
  });
  const undated = nodes.filter(({ day }) => day === UNDATED);
  return [...nodes.filter(({ day }) => day !== UNDATED), ...undated].map(({ node }) => node);
}

function dayOf(event: StoryEvent): string {
  return event.date?.value ?? UNDATED;
}

function eventsOn(story: Story, day: string, filter: Filter): readonly StoryEvent[] {
  return story.events.filter(event => dayOf(event) === day && filter.event(story, event));
}

function eventNode(story: Story, event: StoryEvent): TreeNode {
  const [first] = placesOf(story, 'events', event.mentions.slice(0, 1));
  const articles = counted(event.articles.length, 'article');
  const modality = event.modality === 'happened' ? undefined : event.modality;
  const partial = event.date ? undefined : partialDateOf(story, event);
  const description = [modality, partial, articles].filter(part => part !== undefined).join(', ');
  const told = event.articles.map(articleName).join(', ');
  return branch(['event', story.uri, event.id], event.label, description, {
    tooltip: `${event.label}\nTold by ${told}`,
    ...(first ? { location: locationOf(first) } : {}),
  });
}

/** What the articles tell of the day of an event without a date: "on a Saturday". */
function partialDateOf(story: Story, { mentions }: StoryEvent): string | undefined {
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

/** One node for each sentence that tells of the event. */
function tellingsOf(story: Story, id: string): readonly TreeNode[] {
  const sentences = new Set<string>();
  return (story.event(id)?.mentions ?? []).flatMap(ref => {
    const place = placeOf(story, 'events', ref);
    const sentence = place && `${ref.uri} ${sentenceOf(place).start}`;
    if (!place || sentence === undefined || sentences.has(sentence)) {
      return [];
    }
    sentences.add(sentence);
    return tellingNode(['telling', story.uri, id, ref.uri, String(ref.index)], place);
  });
}

/** The index of the event mention at a spot, or of one in its sentence, a happening rather than a statement; or -1. */
function tellingAt(spot: Spot): number {
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

/** The first mention of an event in the sentence of another, which stands for all in that sentence. */
function firstTelling({ story, article }: Spot, event: StoryEvent, index: number): number {
  const sentence = article.analysis.events[index]?.sentence;
  const first = event.mentions.find(
    ref => ref.uri === article.uri && story.article(ref.uri)?.analysis.events[ref.index]?.sentence === sentence,
  );
  return first?.index ?? index;
}
