import type { Layout } from './layout';

/** What has the keyboard: an event in one of its lanes. */
export interface Spotlight {
  readonly event: string;
  /** Index of the lane. */
  readonly lane: number;
}

export type Move = 'earlier' | 'later' | 'up' | 'down' | 'laneStart' | 'laneEnd' | 'start' | 'end';

/** Where a move leads: along a lane in time order, or to the nearest event of another lane. Stays where nothing is there. */
export function moved(
  { marks, lanes }: Layout,
  from: Spotlight | null,
  move: Move,
  isShown: (event: string) => boolean = () => true,
): Spotlight | null {
  const places = marks
    .filter(({ event }) => isShown(event.id))
    .flatMap(({ event, x, cells }) => cells.map(({ lane }) => ({ event: event.id, lane, x })))
    .sort((a, b) => a.x - b.x);
  const here = from && places.find(({ event, lane }) => event === from.event && lane === from.lane);
  if (!here) {
    return spotlight(move === 'end' ? places.at(-1) : places[0]);
  }
  const inLane = (lane: number) => places.filter(place => place.lane === lane);
  const own = inLane(here.lane);
  switch (move) {
    case 'start':
      return spotlight(places[0]);
    case 'end':
      return spotlight(places.at(-1));
    case 'laneStart':
      return spotlight(own[0]);
    case 'laneEnd':
      return spotlight(own.at(-1));
    case 'earlier':
    case 'later':
      return spotlight(own[own.indexOf(here) + (move === 'later' ? 1 : -1)] ?? here);
    default: {
      const step = move === 'down' ? 1 : -1;
      for (let lane = here.lane + step; lane >= 0 && lane < lanes.length; lane += step) {
        const others = inLane(lane);
        // The same event, where it has this lane too, else what is nearest in time.
        const same = others.find(({ event }) => event === here.event);
        const nearest =
          same ?? others.reduce((a, b) => (Math.abs(b.x - here.x) < Math.abs(a.x - here.x) ? b : a), others[0]!);
        if (nearest) {
          return spotlight(nearest);
        }
      }
      return spotlight(here);
    }
  }
}

function spotlight(place: Spotlight | undefined): Spotlight | null {
  return place ? { event: place.event, lane: place.lane } : null;
}
