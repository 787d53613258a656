import type { EventFilter, EventFilterKind } from '../../protocol';

/** What a filter of events lists, with what the reader knows it by. */
export interface Chosen<T extends string = string> {
  readonly id: T;
  readonly label: string;
}

/** Which events are chosen to be shown, as `EventFilter` has it; all where every list is empty. */
export interface ChosenEvents {
  readonly who: readonly Chosen[];
  readonly where: readonly Chosen[];
  readonly articles: readonly Chosen[];
  readonly kinds: readonly Chosen<EventFilterKind>[];
}

export const nothingChosen: ChosenEvents = { who: [], where: [], articles: [], kinds: [] };

/** Undefined where every event is shown. */
export function eventFilterOf({ who, where, articles, kinds }: ChosenEvents): EventFilter | undefined {
  const lists = [who, where, articles, kinds];
  return lists.every(list => list.length === 0)
    ? undefined
    : { who: ids(who), where: ids(where), articles: ids(articles), kinds: ids(kinds) };
}

function ids<T extends string>(chosen: readonly Chosen<T>[]): readonly T[] {
  return chosen.map(({ id }) => id);
}

/** "planned events with Jane Doe and John Roe, in Oslo, told by coast-wire"; empty where every event is shown. */
export function describeChosen(chosen: ChosenEvents): string {
  if (eventFilterOf(chosen) === undefined) {
    return '';
  }
  const { who, where, articles, kinds } = chosen;
  const ways = [
    ...(who.length > 0 ? [`with ${joined(who, 'and')}`] : []),
    ...(where.length > 0 ? [`in ${joined(where, 'or')}`] : []),
    ...(articles.length > 0 ? [`told by ${joined(articles, 'or')}`] : []),
  ];
  return `${kindsText(kinds)} ${ways.join(', ')}`.trim();
}

/** "planned or denied events", "statements", "planned events or statements". */
function kindsText(kinds: readonly Chosen<EventFilterKind>[]): string {
  const events = kinds.filter(({ id }) => id !== 'statement');
  return [
    ...(events.length > 0 || kinds.length === 0 ? [`${joined(events, 'or')} events`.trim()] : []),
    ...(kinds.length > events.length ? ['statements'] : []),
  ].join(' or ');
}

/** "a, b and c" */
function joined(chosen: readonly Chosen[], word: 'and' | 'or'): string {
  const labels = chosen.map(({ label }) => label);
  const last = labels.at(-1) ?? '';
  return labels.length > 1 ? `${labels.slice(0, -1).join(', ')} ${word} ${last}` : last;
}
