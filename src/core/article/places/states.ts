import { areaAround, isRegion, placeFacts } from '../../language/placeFacts';
import { postalState } from '../../language/places';
import type { Chain, Mention } from '../analysis';
import type { Reading } from '../reading';
import type { WhoIsWho } from '../whoIsWho';

/** A mention that names another place than its words alone tell. */
interface Move {
  /** The name of the place, as places are named. */
  readonly place: string;
  readonly reason: string;
}

/** With states told from what their names and abbreviations stand for elsewhere: "Miami, FL", "Seattle, Washington", "Washington state". */
export function tellStates({ text }: Reading, known: WhoIsWho): WhoIsWho {
  const { mentions, chains } = known;
  const moves = new Map<number, Move>();
  mentions.forEach((mention, i) => {
    const { name, kind, apart } = chains[mention.chain]!;
    if (kind !== 'place' || apart !== undefined) {
      return;
    }
    const before = mentions[i - 1];
    if (before && text.slice(before.end, mention.start) === ', ' && mayBeCity(text, before, chains)) {
      const state = postalState(text.slice(mention.start, mention.end)) ?? areaAround(chains[before.chain]!.name, name);
      if (state !== null && state !== name) {
        moves.set(i, { place: state, reason: 'named behind a city in it' });
      }
    }
    if (/^ state\b/.test(text.slice(mention.end, mention.end + 7)) && isRegion(`${name} State`)) {
      moves.set(i, { place: `${name} State`, reason: 'said to be the state' });
    }
  });
  return moves.size === 0 ? known : moved(known, moves);
}

/** A place that is no state itself, as the first two of "MO, OH, WI" are. */
function mayBeCity(text: string, { chain, start, end }: Mention, chains: readonly Chain[]): boolean {
  const { kind, name } = chains[chain]!;
  const facts = placeFacts(name);
  return kind === 'place' && (facts ? facts.kind === 'city' : postalState(text.slice(start, end)) === null);
}

function moved({ mentions, chains }: WhoIsWho, moves: ReadonlyMap<number, Move>): WhoIsWho {
  const all: Chain[] = [...chains];
  const places = new Map<string, number>();
  const touched = new Set<number>();
  chains.forEach(({ kind, name, apart }, i) => {
    if (kind === 'place' && apart === undefined && !places.has(name)) {
      places.set(name, i);
    }
  });
  const chainOf = mentions.map((mention, i) => {
    const move = moves.get(i);
    if (!move) {
      return mention.chain;
    }
    const to = places.get(move.place) ?? all.push(placeChain(move.place)) - 1;
    places.set(move.place, to);
    touched.add(mention.chain).add(to);
    return to;
  });
  const members = all.map((): number[] => []);
  chainOf.forEach((chain, i) => members[chain]!.push(i));
  const numbers: number[] = [];
  let count = 0;
  members.forEach((own, chain) => (numbers[chain] = own.length > 0 ? count++ : -1));
  const linked = (mention: Mention, i: number): Mention['link'] => {
    const chain = chainOf[i]!;
    const first = members[chain]![0]!;
    const move = moves.get(i);
    if (!touched.has(chain)) {
      return mention.link;
    }
    if (first === i) {
      return null;
    }
    const stays = move === undefined && mention.link !== null && chainOf[mention.link.to] === chain;
    return stays ? mention.link : { to: first, reason: move?.reason ?? 'another name of the same place' };
  };
  return {
    mentions: mentions.map((mention, i) => ({ ...mention, chain: numbers[chainOf[i]!]!, link: linked(mention, i) })),
    chains: all.flatMap((chain, i) => (members[i]!.length > 0 ? [{ ...chain, mentions: members[i]! }] : [])),
  };
}

export function placeChain(name: string): Chain {
  return { kind: 'place', name, mentions: [], descriptions: [], gender: null, within: null, areaOf: null };
}
