import type { StoryEvent } from '../../core/story/model';
import type { Story } from '../../core/story/story';
import type { TreeNode } from '../../protocol';
import type { Shown } from '../sayings';
import { readableStretch } from '../stretch';
import { tellingAt } from '../tellings';
import type { Spot } from '../spot';
import { daysIn, groupsOf, type EventGroup } from './eventGroups';
import { dayOf, layoutOf, UNDATED, type EventDay, type EventLayout } from './eventLayout';
import {
  capitalized,
  eventNode,
  furtherTellings,
  isInferred,
  leftOutArticleNodes,
  leftOutNodes,
  tellingKeys,
  tellingNodes,
  type SaidAbove,
} from './eventNode';
import type { Filter } from './filter';
import { branch, counted, type LazyNode, type NodeKey } from './node';

const FEW_EVENTS = 200; // in days that stand open: more are slow to scroll

/** Day by day what happened, below each event its tellings, its parts and who leaves it out; below a day last what was stated on it. */
export const eventsTree = {
  roots(story: Story, filter: Filter): readonly TreeNode[] {
    const layout = layoutOf(story, filter);
    const dated = datedGroups(layout);
    const undated = layout.days.filter(({ value }) => value === UNDATED);
    const flat = dated.every(({ kind }) => kind === 'day');
    // What happened on a day is what the reader came for; what has no date is looked up.
    const open = (flat || dated.length === 1) && countOf(layout.days) <= FEW_EVENTS;
    return [...dated.map(group => groupNode(story, group, open)), ...undated.map(day => dayNode(story, day, false))];
  },

  children(story: Story, [kind, , name = '', uri = '', index = '']: NodeKey, filter: Filter): readonly LazyNode[] {
    const layout = layoutOf(story, filter);
    const { shown } = filter;
    const day = layout.days.find(({ value }) => value === name);
    const event = story.event(name);
    switch (kind) {
      case 'year':
      case 'month':
        return (groupNamed(datedGroups(layout), kind, name)?.groups ?? []).map(group => groupNode(story, group, false));
      case 'day':
        return day ? belowDay(story, day, shown) : [];
      case 'statements':
        return day ? lazyEvents(story, day.statements, saidBy(day), shown) : [];
      case 'passing':
        return day ? lazyEvents(story, day.passing, saidBy(day), shown) : [];
      case 'event':
        return event
          ? [
              ...tellingNodes(story, event, shown),
              ...lazyEvents(
                story,
                layout.parts.get(name) ?? [],
                { date: dayOf(event), inferred: isInferred(event) },
                shown,
              ),
              ...leftOutNodes(story, event),
            ]
          : [];
      case 'telling':
        return event ? furtherTellings(story, event, uri, index, shown) : [];
      case 'leftOut':
        return event ? leftOutArticleNodes(story, event) : [];
      default:
        return [];
    }
  },

  /** The keys of the nodes to the event told at a spot, or else told in the spot's sentence. */
  path(spot: Spot, filter: Filter): readonly NodeKey[] {
    const { story, article } = spot;
    const index = tellingAt(spot);
    const event = story.eventOf({ uri: article.uri, index });
    if (!event || !filter.event(story, event)) {
      return [];
    }
    const layout = layoutOf(story, filter);
    const line = lineOf(event, layout);
    const day = dayOf(line[0]!);
    return [
      ...groupKeys(story, datedGroups(layout), day),
      ['day', story.uri, day],
      ...(line[0]!.kind === 'statement' ? [['statements', story.uri, day] as const] : []),
      ...(line[0]!.minor ? [['passing', story.uri, day] as const] : []),
      ...line.map(({ id }) => ['event', story.uri, id] as const),
      ...tellingKeys(story, event, { uri: article.uri, index }),
    ];
  },
};

function datedGroups({ days }: EventLayout): readonly EventGroup[] {
  return groupsOf(days.filter(({ value }) => value !== UNDATED));
}

function belowDay(story: Story, day: EventDay, shown: Shown): readonly LazyNode[] {
  const { value, happenings, statements, passing } = day;
  return [
    ...lazyEvents(story, happenings, saidBy(day), shown),
    ...(statements.length > 0
      ? [branch(['statements', story.uri, value], 'Statements', String(statements.length))]
      : []),
    ...(passing.length > 0 ? [branch(['passing', story.uri, value], 'Told in Passing', String(passing.length))] : []),
  ];
}

function saidBy(day: EventDay): SaidAbove {
  return { date: day.value, inferred: isAllInferred(day) };
}

function lazyEvents(story: Story, events: readonly StoryEvent[], above: SaidAbove, shown: Shown): readonly LazyNode[] {
  return events.map(event => () => eventNode(story, event, above, shown));
}

function groupNode(story: Story, group: EventGroup, open: boolean): TreeNode {
  if (group.kind === 'day') {
    return dayNode(story, group.day, open);
  }
  const { kind, value } = group;
  return branch([kind, story.uri, value], readableStretch(value), countsOf(daysIn(group)), {
    children: open ? 'expanded' : 'collapsed',
  });
}

function dayNode(story: Story, day: EventDay, open: boolean): TreeNode {
  const description = countsOf([day]) + (isAllInferred(day) ? ', date inferred' : '');
  return branch(['day', story.uri, day.value], dayLabel(day.value), description, {
    children: open ? 'expanded' : 'collapsed',
  });
}

/** A month or year in which nobody knows the day is told from one that holds days. */
function dayLabel(value: string): string {
  if (value === UNDATED) {
    return 'No date';
  }
  const words = readableStretch(value);
  return /^\d{4}(?:-\d\d)?$/.test(value) ? `During ${words}` : capitalized(words);
}

function countsOf(days: readonly EventDay[]): string {
  const happenings = countOf(days);
  const statements = days.reduce((sum, day) => sum + day.statements.length, 0);
  const passing = days.reduce((sum, day) => sum + day.passing.length, 0);
  return happenings > 0
    ? counted(happenings, 'event')
    : statements > 0
      ? counted(statements, 'statement')
      : `${String(passing)} in passing`;
}

function countOf(days: readonly EventDay[]): number {
  return days.reduce((sum, { happenings }) => sum + happenings.length, 0);
}

function isAllInferred({ happenings, statements }: EventDay): boolean {
  return [...happenings, ...statements].every(isInferred);
}

function groupNamed(
  groups: readonly EventGroup[],
  kind: 'year' | 'month',
  value: string,
): Exclude<EventGroup, { kind: 'day' }> | undefined {
  for (const group of groups) {
    if (group.kind !== 'day') {
      const found = group.kind === kind && group.value === value ? group : groupNamed(group.groups, kind, value);
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

/** The keys of the groups around a day, the outermost first. */
function groupKeys(story: Story, groups: readonly EventGroup[], day: string): readonly NodeKey[] {
  const around = groups.find(group => daysIn(group).some(({ value }) => value === day));
  return around === undefined || around.kind === 'day'
    ? []
    : [[around.kind, story.uri, around.value], ...groupKeys(story, around.groups, day)];
}

/** An event with what it is a part of before it. */
function lineOf(event: StoryEvent, { wholes }: EventLayout): readonly StoryEvent[] {
  const line = [event];
  for (let whole = wholes.get(event.id); whole; whole = wholes.get(whole.id)) {
    line.unshift(whole);
  }
  return line;
}
