import { genderOfForename } from '../../language/forenames';
import type { Gender } from '../../language/gender';
import { parsePersonName } from '../../language/personName';
import { genderOf } from '../../language/personNouns';
import { canonicalPlace } from '../../language/places';
import { countWhile } from '../../text/search';
import { lastStartingAt } from '../../text/span';
import type { Chain, Description, EntityKind, Link, Mention } from '../analysis';
import { putNamesApart } from '../corrected/apartNames';
import type { ApartCorrection } from '../corrections';
import { descriptionsOf } from '../descriptions/descriptions';
import type { NameMention } from '../names';
import type { Reading } from '../reading';
import type { WhoIsWho } from '../whoIsWho';
import { bracketedAcronyms } from './acronyms';
import { type Asked, type Fit, type Growing, Lookup } from './growing';
import { settledKinds } from './kinds';
import { fileOrganization, fitOrganization } from './organizations';
import { filePerson, fitPerson, sharedSurname } from './people';
import { withDistance } from './reasons';

/**
 * Who is who inside an article: names in full first, then surnames, acronyms and other short forms to the one that they fit.
 * @param apart names that are not who their words say
 */
export function findChains(
  reading: Reading,
  found: readonly NameMention[],
  apart: readonly ApartCorrection[] = [],
): WhoIsWho {
  const texts = found.map(name => reading.text.slice(name.start, name.end).replace(/\s+/g, ' '));
  const names = settledKinds(found, texts);
  const descriptions = names.map((_, index) => descriptionsOf(reading, names, index));
  const lookup = new Lookup();
  const chains: Growing[] = [];
  const fits: Fit[] = [];
  const all: Asked[] = [];
  const link = (index: number, fit: Fit | null, asked: Asked): void => {
    const own = fit ?? { chain: start(chains, names[index]!.kind), reason: 'same name' };
    fits[index] = { chain: own.chain, reason: own.chain.spellings.get(asked.text) ?? own.reason };
    all[index] = asked;
    add(lookup, own, asked);
  };

  const acronyms = bracketedAcronyms(reading, names);
  const brackets = new Set(acronyms.values());
  const order = names.map((_, i) => i).filter(i => !brackets.has(i));
  order.sort((a, b) => fullness(texts[b]!) - fullness(texts[a]!) || a - b);
  for (const index of order) {
    const { kind } = names[index]!;
    const text = fullText(reading, names, texts, index);
    const told = kind === 'person' ? descriptions[index]! : [];
    const asked = { index, text, gender: genderTold(text, told), honorific: honorificTold(told) };
    link(index, fitting(lookup, kind, asked), asked);
    const bracketed = acronyms.get(index);
    if (bracketed !== undefined) {
      const short = { index: bracketed, text: texts[bracketed]!, gender: null, honorific: null };
      const { chain } = fits[index]!;
      link(bracketed, { chain, reason: 'given in brackets as the short form' }, short);
    }
  }

  const parted = putNamesApart(reading.text, names, all, chains, fits, apart);
  parted.sort((a, b) => a.names[0]! - b.names[0]!);
  return assemble(reading, names, texts, parted, fits, descriptions);
}

/** By titles and nouns beside the name, unless the forename says otherwise: then they are somebody else's. */
function genderTold(text: string, descriptions: readonly Description[]): Gender | null {
  const told = genderOf(descriptions.map(description => description.text));
  const { forename } = parsePersonName(text);
  return told !== null && forename !== null && (genderOfForename(forename) ?? told) !== told ? null : told;
}

function honorificTold(descriptions: readonly Description[]): string | null {
  const words = descriptions.map(({ text }) => text.toLowerCase().replace(/\W/g, ''));
  return words.find(word => /^(?:mrs|ms|miss)$/.test(word)) ?? null;
}

/** Names of more words first, names of capitals only last: what is short finds what is long. */
function fullness(text: string): number {
  return /^[\p{Lu}\d.&]+$/u.test(text) ? 0 : text.split(' ').length;
}

/** The name, with the surname that it shares with the one behind it. */
function fullText(reading: Reading, names: readonly NameMention[], texts: readonly string[], index: number): string {
  const [name, next] = [names[index]!, names[index + 1]];
  const text = texts[index]!;
  if (name.kind !== 'person' || next?.kind !== 'person') {
    return text;
  }
  const shared = sharedSurname(text, reading.text.slice(name.end, next.start), texts[index + 1]!);
  return shared === null ? text : `${text} ${shared}`;
}

function start(chains: Growing[], kind: EntityKind): Growing {
  const chain: Growing = {
    kind,
    names: [],
    spellings: new Map(),
    persons: [],
    organizations: [],
    gender: null,
    honorific: null,
    apart: null,
  };
  chains.push(chain);
  return chain;
}

function add(lookup: Lookup, { chain, reason }: Fit, { index, text, gender, honorific }: Asked): void {
  chain.names.splice(namedUpTo(chain.names, index), 0, index);
  chain.gender ??= gender;
  chain.honorific ??= honorific;
  if (chain.spellings.has(text)) {
    return;
  }
  chain.spellings.set(text, reason);
  if (chain.kind === 'person') {
    filePerson(lookup, chain, text);
  } else if (chain.kind === 'organization') {
    fileOrganization(lookup, chain, text);
  } else {
    lookup.file(`place ${canonicalPlace(text).toLowerCase()}`, chain);
  }
}

function fitting(lookup: Lookup, kind: EntityKind, asked: Asked): Fit | null {
  switch (kind) {
    case 'person':
      return fitPerson(lookup, asked, chains => nearest(chains, asked.index));
    case 'organization':
      return fitOrganization(lookup, asked);
    case 'place': {
      const [chain] = lookup.find(`place ${canonicalPlace(asked.text).toLowerCase()}`);
      return chain ? { chain, reason: 'another name of the same place' } : null;
    }
  }
}

/** Named last before `index`; where none was, first behind it. */
function nearest(chains: readonly Growing[], index: number): Growing {
  const rank = ({ names }: Growing): number => {
    const before = namedUpTo(names, index);
    return before === 0 ? -names[0]! - 1 : names[before - 1]!;
  };
  return chains.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

/** How many of ascending indices are not above one. */
function namedUpTo(names: readonly number[], index: number): number {
  return countWhile(names.length, i => names[i]! <= index);
}

function assemble(
  reading: Reading,
  names: readonly NameMention[],
  texts: readonly string[],
  chains: readonly Growing[],
  fits: readonly Fit[],
  descriptions: readonly (readonly Description[])[],
): WhoIsWho {
  const order = new Map(chains.map((chain, i) => [chain, i]));
  const anchors = chains.map(chain => anchorOf(chain, texts));
  const sentences = names.map(name => lastStartingAt(reading.sentences, name.start));
  const linkOf = (index: number): Link | null => {
    const { chain, reason } = fits[index]!;
    const to = anchors[order.get(chain)!]!;
    if (to === index) {
      return null;
    }
    const same = texts[to] === texts[index];
    return { to, reason: same ? 'same name' : withDistance(reason, sentences[index]! - sentences[to]!) };
  };
  return {
    mentions: names.map((name, i): Mention => ({
      start: name.start,
      end: name.end,
      kind: fits[i]!.chain.kind,
      form: 'name',
      chain: order.get(fits[i]!.chain)!,
      confidence: name.confidence,
      link: linkOf(i),
      acting: false,
    })),
    chains: chains.map((chain, i): Chain => ({
      kind: chain.kind,
      name: chain.kind === 'place' ? canonicalPlace(texts[anchors[i]!]!) : [...chain.spellings.keys()].reduce(longer),
      mentions: chain.names,
      descriptions: chain.names.flatMap(name => descriptions[name]!),
      gender: chain.gender,
      within: null,
      areaOf: null,
      ...(chain.apart === null ? {} : { apart: chain.apart }),
    })),
  };
}

/** The first name of the most words: what the others are linked to. */
function anchorOf({ names }: Growing, texts: readonly string[]): number {
  return names.reduce((a, b) => (fullness(texts[b]!) > fullness(texts[a]!) ? b : a));
}

function longer(a: string, b: string): string {
  return fullness(b) > fullness(a) ? b : a;
}
