import type { Modality } from '../../core/article/analysis';
import type { Ref } from '../../core/story/article';
import type { StoryEvent } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import { shortDate } from '../../core/text/dates';
import type { TreeNode } from '../../protocol';
import { coverageOf, toldBy } from '../coverage';
import { dateLine } from '../eventDates';
import { partialDateOf } from '../partialDates';
import { articleName, locationOf, placeOf, placesOf } from '../place';
import type { Shown } from '../sayings';
import { shortStretch } from '../stretch';
import { uncertainAmong } from '../uncertain';
import { branch, counted, idOf, sentenceNode, tellingNode, unsure, type NodeKey } from './node';

/** The modalities that a node's icon tells apart from what happened. */
const kinds: Readonly<Record<Modality, TreeNode['kind']>> = {
  happened: 'event',
  planned: 'planned',
  denied: 'denied',
  reported: 'reported',
};

/** What the node above says of the date of those below. */
export interface SaidAbove {
  readonly date: string;
  readonly inferred: boolean;
}

export function eventNode(story: Story, event: StoryEvent, above: SaidAbove, shown: Shown): TreeNode {
  const [first] = placesOf(story, 'events', event.mentions.slice(0, 1));
  const description = [
    ...(event.modality === 'happened' ? [] : [event.modality]),
    ...dateWords(story, event, above),
    counted(event.articles.length, 'article'),
  ];
  return branch(['event', story.uri, event.id], event.label, description.filter(part => part !== '').join(', '), {
    kind: event.kind === 'statement' ? 'statement' : kinds[event.modality],
    tooltip: tooltip(story, event, shown),
    ...(first ? { location: locationOf(first) } : {}),
  });
}

function dateWords(story: Story, event: StoryEvent, above: SaidAbove): readonly string[] {
  const { date } = event;
  if (!date) {
    return [partialDateOf(story, event) ?? ''];
  }
  return [
    ...(date.value === above.date ? [] : [shortStretch(date.value)]),
    ...(isInferred(event) && !above.inferred ? ['date inferred'] : []),
  ];
}

export function isInferred({ date }: StoryEvent): boolean {
  return date?.certainty === 'inferred';
}

function tooltip(story: Story, event: StoryEvent, shown: Shown): string {
  const names = (uris: readonly string[]) => uris.map(articleName).join(', ');
  const coverage = coverageOf(story, event);
  const uncertain = uncertainAmong(story, 'events', event.mentions, shown);
  const wholes = event.related.flatMap(({ kind, event: id }) =>
    kind === 'whole' ? (story.event(id)?.label ?? []) : [],
  );
  return [
    event.label,
    ...(event.kind === 'statement' || event.modality === 'happened' ? [] : [capitalized(event.modality)]),
    dateLine(story, event),
    `${toldBy(coverage)}: ${names(coverage.told)}`,
    ...(event.kind === 'happening' && coverage.leftOut.length > 0 ? [`Left out by ${names(coverage.leftOut)}`] : []),
    ...(event.kind === 'happening' && coverage.before.length > 0 ? [`Written before: ${names(coverage.before)}`] : []),
    ...wholes.map(label => `Part of: ${label}`),
    ...(uncertain.length > 0 ? [counted(uncertain.length, 'uncertain telling')] : []),
  ].join('\n');
}

/** One node for each article that tells of the event: its first sentence that does, with the others below. */
export function tellingNodes(story: Story, event: StoryEvent, shown: Shown): readonly TreeNode[] {
  return event.articles.flatMap(uri => {
    const [first, ...others] = sentencesOf(story, event, uri);
    const place = first && placeOf(story, 'events', first);
    if (!first || !place) {
      return [];
    }
    const node = unsure(tellingNode(keyOfTelling(story, event, first), place), uncertainAt(story, event, first, shown));
    return others.length === 0
      ? node
      : { ...node, description: counted(others.length, 'more sentence'), children: 'collapsed' };
  });
}

/** The other sentences of an article about the event, below the one that its node shows. */
export function furtherTellings(
  story: Story,
  event: StoryEvent,
  uri: string,
  index: string,
  shown: Shown,
): readonly TreeNode[] {
  const [first, ...others] = sentencesOf(story, event, uri);
  return String(first?.index) !== index
    ? []
    : others.flatMap(ref => {
        const place = placeOf(story, 'events', ref);
        return place
          ? unsure(sentenceNode(keyOfTelling(story, event, ref), place), uncertainAt(story, event, ref, shown))
          : [];
      });
}

/** The keys of the nodes below an event to the sentence that a mention of it stands in. */
export function tellingKeys(story: Story, event: StoryEvent, { uri, index }: Ref): readonly NodeKey[] {
  const all = sentencesOf(story, event, uri);
  const sentence = sentenceAt(story, { uri, index });
  const own = all.find(ref => sentenceAt(story, ref) === sentence);
  const [first] = all;
  return first && own ? [...new Set([first, own])].map(ref => keyOfTelling(story, event, ref)) : [];
}

function keyOfTelling(story: Story, { id }: StoryEvent, { uri, index }: Ref): NodeKey {
  return ['telling', story.uri, id, uri, String(index)];
}

/** The first mention of an event in each sentence of an article. */
function sentencesOf(story: Story, { mentions }: StoryEvent, uri: string): readonly Ref[] {
  const seen = new Set<number | undefined>();
  return mentions.filter(ref => {
    const sentence = sentenceAt(story, ref);
    const isNew = ref.uri === uri && !seen.has(sentence);
    if (isNew) {
      seen.add(sentence);
    }
    return isNew;
  });
}

/** Mentions of the event in one sentence that are uncertain. */
function uncertainAt(story: Story, { mentions }: StoryEvent, telling: Ref, shown: Shown) {
  const sentence = sentenceAt(story, telling);
  const own = mentions.filter(ref => ref.uri === telling.uri && sentenceAt(story, ref) === sentence);
  return uncertainAmong(story, 'events', own, shown);
}

function sentenceAt(story: Story, { uri, index }: Ref): number | undefined {
  return story.article(uri)?.analysis.events[index]?.sentence;
}

/** "Left out by 2 articles", where there are such. */
export function leftOutNodes(story: Story, event: StoryEvent): readonly TreeNode[] {
  const { leftOut, before } = coverageOf(story, event);
  if (event.kind === 'statement' || leftOut.length === 0) {
    return [];
  }
  const earlier = before.length > 0 ? `${counted(before.length, 'article')} written before` : '';
  return [
    branch(['leftOut', story.uri, event.id], `Left out by ${counted(leftOut.length, 'article')}`, earlier, {
      tooltip: leftOut.map(articleName).join('\n'),
    }),
  ];
}

export function leftOutArticleNodes(story: Story, event: StoryEvent): readonly TreeNode[] {
  return coverageOf(story, event).leftOut.flatMap(uri => {
    const article = story.article(uri);
    if (!article) {
      return [];
    }
    const { regions, date } = article.analysis;
    const [headline] = regions;
    return {
      id: idOf(['article', story.uri, event.id, uri]),
      kind: 'article',
      label: articleName(uri),
      ...(date ? { description: shortDate(date.value) } : {}),
      tooltip: `${articleName(uri)} leaves out: ${event.label}`,
      children: 'none',
      location: locationOf({ article, span: headline ?? { start: 0, end: 0 } }),
    } as const;
  });
}

export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
