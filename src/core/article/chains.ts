import { initialsOf, organizationKey } from '../language/organizationName';
import { parsePersonName, type PersonName, personNamesAgree } from '../language/personName';
import { canonicalPlace } from '../language/places';
import { countWhile } from '../text/search';
import { lastStartingAt } from '../text/span';
import type { Chain, EntityKind, Mention } from './analysis';
import { descriptorsOf } from './descriptors';
import type { NameMention } from './names';
import type { Reading } from './reading';

/** A chain as it grows. */
interface Growing {
  readonly kind: EntityKind;
  /** Ascending. */
  readonly mentions: number[];
  readonly names: Set<string>;
  readonly descriptors: Set<string>;
  /** Persons only: the fullest name so far. */
  person: PersonName | null;
}

/** Chains by what a name that belongs to them would be looked up by. */
type Lookup = Map<string, Set<Growing>>;

/** Who is who inside an article: names in full first, then surnames, acronyms and other short forms to the one that they fit. */
export function findChains(reading: Reading, names: readonly NameMention[]): { mentions: Mention[]; chains: Chain[] } {
  const chains: Growing[] = [];
  const lookup: Lookup = new Map();
  const own = new Array<Growing | undefined>(names.length);
  const texts = names.map(name => reading.text.slice(name.start, name.end).replace(/\s+/g, ' '));
  const byLength = names.map((_, i) => i).sort((a, b) => wordCount(texts[b]!) - wordCount(texts[a]!) || a - b);
  for (const i of byLength) {
    const { kind } = names[i]!;
    const chain = fitting(lookup, kind, texts[i]!, i) ?? start(chains, kind);
    insert(chain.mentions, i);
    own[i] = chain;
    if (!chain.names.has(texts[i]!)) {
      chain.names.add(texts[i]!);
      file(lookup, chain, texts[i]!);
    }
  }
  chains.sort((a, b) => a.mentions[0]! - b.mentions[0]!);
  gatherDescriptors(reading, names, own);
  const order = new Map(chains.map((chain, i) => [chain, i]));
  return {
    mentions: names.map((name, i) => ({
      start: name.start,
      end: name.end,
      kind: name.kind,
      form: 'name',
      chain: order.get(own[i]!)!,
      confidence: name.confidence,
    })),
    chains: chains.map(chain => ({
      kind: chain.kind,
      name: fullest(chain),
      mentions: chain.mentions,
      descriptors: [...chain.descriptors],
    })),
  };
}

function wordCount(name: string): number {
  return name.split(' ').length;
}

function start(chains: Growing[], kind: EntityKind): Growing {
  const chain: Growing = { kind, mentions: [], names: new Set(), descriptors: new Set(), person: null };
  chains.push(chain);
  return chain;
}

function insert(mentions: number[], index: number): void {
  mentions.splice(lastAtMost(mentions, index) + 1, 0, index);
}

/** The position of the last of ascending numbers that is not above one; -1 where all are. */
function lastAtMost(numbers: readonly number[], most: number): number {
  return countWhile(numbers.length, i => numbers[i]! <= most) - 1;
}

function file(lookup: Lookup, chain: Growing, name: string): void {
  const keys = [];
  if (chain.kind === 'person') {
    const person = parsePersonName(name);
    chain.person = chain.person?.forename ? chain.person : person;
    // A name whose first word is the family's: "Xi" for "Xi Jinping".
    keys.push(`person ${person.key}`, ...(wordCount(name) > 1 ? [`family ${name.split(' ')[0]!}`] : []));
  } else if (chain.kind === 'place') {
    keys.push(`place ${canonicalPlace(name).toLowerCase()}`);
  } else {
    keys.push(`organization ${organizationKey(name)}`, `letters ${withoutDots(name)}`, `initials ${initialsOf(name)}`);
  }
  for (const key of keys) {
    const known = lookup.get(key) ?? new Set();
    lookup.set(key, known.add(chain));
  }
}

/** The chain that a name belongs to; of several people with the surname, the one named last before it. */
function fitting(lookup: Lookup, kind: EntityKind, name: string, index: number): Growing | undefined {
  const found = (key: string): readonly Growing[] => [...(lookup.get(key) ?? [])];
  if (kind === 'place') {
    return found(`place ${canonicalPlace(name).toLowerCase()}`)[0];
  }
  if (kind === 'organization') {
    const initials = initialsOf(name);
    return [
      ...found(`organization ${organizationKey(name)}`),
      ...found(`initials ${withoutDots(name)}`),
      ...(initials ? found(`letters ${initials}`) : []),
    ][0];
  }
  const person = parsePersonName(name);
  const same = found(`person ${person.key}`).filter(chain => chain.person && personNamesAgree(chain.person, person));
  const family = person.forename === null ? found(`family ${name}`) : [];
  const candidates = [...new Set([...same, ...family])];
  return candidates.length < 2 ? candidates[0] : nearest(candidates, index);
}

function withoutDots(name: string): string {
  return name.replace(/\./g, '');
}

/** Named last before `index`; where none was, first behind it. */
function nearest(chains: readonly Growing[], index: number): Growing {
  const rank = ({ mentions }: Growing): number => {
    const before = lastAtMost(mentions, index);
    return before === -1 ? -mentions[0]! - 1 : mentions[before]!;
  };
  return chains.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

function fullest(chain: Growing): string {
  if (chain.kind === 'place') {
    return canonicalPlace([...chain.names][0]!);
  }
  return [...chain.names].reduce((a, b) => (wordCount(b) > wordCount(a) ? b : a));
}

function gatherDescriptors(
  reading: Reading,
  names: readonly NameMention[],
  own: readonly (Growing | undefined)[],
): void {
  names.forEach((name, i) => {
    const sentence = reading.sentences[lastStartingAt(reading.sentences, name.start)];
    if (sentence && name.kind !== 'place') {
      for (const descriptor of descriptorsOf(reading, name, sentence)) {
        own[i]!.descriptors.add(descriptor);
      }
    }
  });
}
