import { liesIn, placeFacts } from '../../language/placeFacts';
import { namesakesOfCountries } from '../../language/placeNames';
import type { Reading } from '../reading';
import type { WhoIsWho } from '../whoIsWho';

/** A name of what is said to lie in a place, and of that place; indices into the mentions. */
export interface Inside {
  readonly inner: number;
  readonly outer: number;
}

/** With the place that is said to lie around each place, where one is: "Portland, Oregon", "Lyon in France", "Syria's Idlib". */
export function addSurroundings(reading: Reading, known: WhoIsWho): WhoIsWho {
  const { mentions } = known;
  const within = new Map<number, number>();
  for (const { inner, outer } of namesInside(reading.text, known)) {
    const chain = mentions[inner]!.chain;
    if (
      known.chains[chain]!.kind === 'place' &&
      !within.has(chain) &&
      !leadsTo(within, mentions[outer]!.chain, chain)
    ) {
      within.set(chain, mentions[outer]!.chain);
    }
  }
  for (const [chain, around] of regionsOfOtherCountries(known)) {
    if (!within.has(chain)) {
      within.set(chain, around);
    }
  }
  return within.size === 0
    ? known
    : { mentions, chains: known.chains.map((chain, i) => ({ ...chain, within: within.get(i) ?? chain.within })) };
}

/** No place may come to lie in itself. True as well for more places in one another than there can be: what says so is a list. */
function leadsTo(within: ReadonlyMap<number, number>, from: number, to: number): boolean {
  let chain: number | undefined = from;
  for (let steps = 0; chain !== undefined && chain !== to && steps < DEEPEST; steps++) {
    chain = within.get(chain);
  }
  return chain !== undefined;
}

/** Where one name is said to lie in the place of the next: "Lyon, France", "the ministry in Oslo". Lists ("Paris, London and Rome") tell nothing. */
export function namesInside(text: string, { mentions, chains }: WhoIsWho): Inside[] {
  const names = mentions.flatMap(({ form }, i) => (form === 'name' ? [i] : []));
  return names.flatMap((index, i): Inside[] => {
    const next = names[i + 1];
    const [a, b] = [mentions[index]!, mentions[next ?? index]!];
    if (next === undefined || a.chain === b.chain || b.start - a.end > LONGEST_LINK) {
      return [];
    }
    const [first, second] = [chains[a.chain]!, chains[b.chain]!];
    const between = text.slice(a.end, b.start);
    if (second.kind !== 'place' || first.kind === 'person') {
      return [];
    }
    if (first.kind === 'organization') {
      return IN.test(between) ? [{ inner: index, outer: next }] : [];
    }
    if (/^['’]s? $/.test(between)) {
      return liesIn(second.name, first.name) ? [{ inner: next, outer: index }] : [];
    }
    const before = mentions[names[i - 1] ?? index]!;
    const inList = text.slice(before.end, a.start) === ', ' || GOES_ON.test(text.slice(b.end, b.end + 6));
    const said = IN.test(between) || between === ' (' || between === ', ';
    const unsure = between === ', ' && inList;
    return said && (liesIn(first.name, second.name) ?? (!unsure && mayLieIn(first.name, second.name, between)))
      ? [{ inner: index, outer: next }]
      : [];
  });
}

/** Places in one another: quarter, city, district, region, country, continent. */
const DEEPEST = 6;
/** In characters: " in the ". */
const LONGEST_LINK = 8;
const IN = /^ in (?:the )?$/;
/** Behind the last of two places that are two of a list. */
const GOES_ON = /^(?:,? (?:and|or) |, \p{Lu})/u;

/** Where the lists do not know both: no country lies in another place, and of cities only what no list has lies in a city. */
function mayLieIn(name: string, other: string, between: string): boolean {
  const [inner, outer] = [placeFacts(name), placeFacts(other)];
  if (outer === null) {
    return inner === null && between !== ', ';
  }
  return inner === null || (inner.kind !== 'country' && outer.kind !== 'city');
}

/** Regions that bear a country's name, as Georgia does, where the article's other places lie in the region's own country, which it names. */
function regionsOfOtherCountries({ chains }: WhoIsWho): [number, number][] {
  return chains.flatMap((chain, i): [number, number][] => {
    const owner = chain.kind === 'place' ? namesakesOfCountries[chain.name] : undefined;
    if (owner === undefined) {
      return [];
    }
    const around = chains.findIndex(({ kind, name }) => kind === 'place' && name === owner);
    const others = chains
      .filter((other, j) => j !== i && other.kind === 'place')
      .map(({ name }) => placeFacts(name)?.country);
    const there = others.filter(country => country === owner).length;
    const here = others.filter(country => country === chain.name).length;
    return around !== -1 && there > here && here === 0 ? [[i, around]] : [];
  });
}
