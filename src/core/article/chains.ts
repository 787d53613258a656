import { initialsOf, organizationKey } from '../language/organizationName';
import { parsePersonName, type PersonName, personNamesAgree } from '../language/personName';
import { canonicalPlace } from '../language/places';
import { lastStartingAt } from '../text/span';
import type { Chain, EntityKind, Mention } from './analysis';
import { descriptorsOf } from './descriptors';
import type { NameMention } from './names';
import type { Reading } from './reading';

/** A chain as it grows. */
interface Growing {
  readonly kind: EntityKind;
  readonly mentions: number[];
  readonly names: string[];
  readonly descriptors: Set<string>;
  /** Persons only: the fullest name so far. */
  person: PersonName | null;
}

/** Who is who inside an article: names in full first, then surnames, acronyms and other short forms to the one that they fit. */
export function findChains(reading: Reading, names: readonly NameMention[]): { mentions: Mention[]; chains: Chain[] } {
  const chains: Growing[] = [];
  const own = new Array<Growing | undefined>(names.length);
  const texts = names.map(name => reading.text.slice(name.start, name.end).replace(/\s+/g, ' '));
  const byLength = names.map((_, i) => i).sort((a, b) => wordCount(texts[b]!) - wordCount(texts[a]!) || a - b);
  for (const i of byLength) {
    const name = names[i]!;
    const chain = fitting(chains, name.kind, texts[i]!, i, texts) ?? start(chains, name.kind);
    chain.mentions.push(i);
    chain.names.push(texts[i]!);
    if (name.kind === 'person') {
      const person = parsePersonName(texts[i]!);
      chain.person = chain.person?.forename ? chain.person : person;
    }
    own[i] = chain;
  }
  for (const chain of chains) {
    chain.mentions.sort((a, b) => a - b);
  }
  chains.sort((a, b) => a.mentions[0]! - b.mentions[0]!);
  gatherDescriptors(reading, names, own);
  return {
    mentions: names.map((name, i) => ({
      start: name.start,
      end: name.end,
      kind: name.kind,
      form: 'name',
      chain: chains.indexOf(own[i]!),
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
  const chain: Growing = { kind, mentions: [], names: [], descriptors: new Set(), person: null };
  chains.push(chain);
  return chain;
}

/** The chain that a name belongs to; of several people with the surname, the one named last before it. */
function fitting(
  chains: readonly Growing[],
  kind: EntityKind,
  name: string,
  index: number,
  texts: readonly string[],
): Growing | undefined {
  const same = chains.filter(
    chain =>
      chain.kind === kind &&
      (kind === 'person' ? samePerson(chain, name) : chain.names.some(other => sameName(kind, other, name))),
  );
  if (same.length < 2) {
    return same[0];
  }
  const distance = (chain: Growing): number =>
    Math.min(...chain.mentions.map(i => (i < index ? index - i : texts.length + i)));
  return same.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

function samePerson(chain: Growing, name: string): boolean {
  const person = parsePersonName(name);
  if (chain.person && personNamesAgree(chain.person, person)) {
    return true;
  }
  // A name whose first word is the family's: "Xi" for "Xi Jinping".
  return person.forename === null && chain.names.some(other => wordCount(other) > 1 && other.split(' ')[0] === name);
}

function sameName(kind: EntityKind, a: string, b: string): boolean {
  if (kind === 'place') {
    return canonicalPlace(a).toLowerCase() === canonicalPlace(b).toLowerCase();
  }
  return (
    organizationKey(a) === organizationKey(b) ||
    initialsOf(a) === b.replace(/\./g, '') ||
    initialsOf(b) === a.replace(/\./g, '')
  );
}

function fullest(chain: Growing): string {
  if (chain.kind === 'place') {
    return canonicalPlace(chain.names[0]!);
  }
  return chain.names.reduce((a, b) => (wordCount(b) > wordCount(a) ? b : a));
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
