import type { TimelineEvent, TimelineParticipant } from '../../../protocol';

/** A row of the picture for one participant; that without one holds what none of the others takes part in. */
export interface LaneOwner {
  readonly participant: TimelineParticipant | null;
  /** How many of the events are in it. */
  readonly events: number;
}

const MOST_LANES = 8; // more leave no room for any
const FEW_EVENTS = 2; // who takes part in fewer gets a lane only where there are few participants

/** The participants of what most articles tell, those of most first, then a lane for all else where that is needed. */
export function chooseLanes(
  events: readonly TimelineEvent[],
  participants: readonly TimelineParticipant[],
): readonly LaneOwner[] {
  const counts = new Map<string, { events: number; weight: number }>();
  for (const event of events) {
    for (const id of new Set(event.participants)) {
      const count = counts.get(id) ?? { events: 0, weight: 0 };
      counts.set(id, count);
      count.events++;
      count.weight += event.articles.length;
    }
  }
  const involved = participants.filter(({ id }) => counts.has(id));
  const often = involved.filter(({ id }) => counts.get(id)!.events >= FEW_EVENTS);
  const chosen = (involved.length <= MOST_LANES ? [...involved] : often)
    .sort((a, b) => counts.get(b.id)!.weight - counts.get(a.id)!.weight)
    .slice(0, MOST_LANES);
  const known = new Set(chosen.map(({ id }) => id));
  const others = events.filter(event => !event.participants.some(id => known.has(id))).length;
  return [
    ...chosen.map(participant => ({ participant, events: counts.get(participant.id)!.events })),
    ...(others > 0 ? [{ participant: null, events: others }] : []),
  ];
}

/** The indices of an event's lanes, ascending. */
export function lanesOf({ participants }: TimelineEvent, lanes: readonly LaneOwner[]): readonly number[] {
  const indices = lanes.flatMap(({ participant }, index) =>
    participant && participants.includes(participant.id) ? [index] : [],
  );
  return indices.length > 0 ? indices : [lanes.length - 1];
}
