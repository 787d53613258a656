import { placeKind } from '../../src/core/language/places';
import { isDemonym } from '../../src/core/language/demonyms';
import { corpora, type CorpusName, type CorpusSentence } from './corpora';
import {
  ANY,
  begin,
  either,
  inside,
  type KnownSpan,
  type LabelledSentence,
  layOver,
  O,
  ORGANIZATION,
  OTHER,
  PERSON,
  PLACE,
  printed,
  restOf,
} from './labelled';
import { readList } from './lists';
import { isTitle } from './titles';

const things: ReadonlySet<string> = new Set(readList('things'));
const regions: ReadonlySet<string> = new Set(readList('regions'));
const bodies: ReadonlySet<string> = new Set([...readList('organizations'), ...readList('ambiguous-organizations')]);

function isCountryOrRegion(name: string): boolean {
  const kind = placeKind(name);
  return kind === 'country' || kind === 'region' || (regions.has(name) && !bodies.has(name));
}

/** What a corpus's kinds are to us, and what its silence means. */
interface Reading {
  readonly kinds: Readonly<Record<string, number>>;
  /** It marks other names too, so a capital without a mark is none. */
  readonly marksOther: boolean;
  readonly weight: number;
  readonly clean?: (sentence: CorpusSentence, first: number, end: number) => Marked;
}

/** The labels for the words of one marked name; undefined: as the kinds say. */
type Marked = number[] | undefined;

const PER_LOC_ORG = { PER: PERSON, LOC: PLACE, ORG: ORGANIZATION, MISC: OTHER };

const READINGS: Readonly<Record<CorpusName, Reading>> = {
  gmb: {
    kinds: { per: PERSON, geo: PLACE, gpe: PLACE, org: ORGANIZATION, art: OTHER, eve: OTHER, nat: OTHER, tim: OTHER },
    marksOther: false,
    weight: 0.3,
    clean: cleanGmb,
  },
  gum: { kinds: PER_LOC_ORG, marksOther: false, weight: 0.7 },
  wikigold: { kinds: PER_LOC_ORG, marksOther: true, weight: 2 },
  politics: {
    kinds: {
      politician: PERSON,
      person: PERSON,
      politicalparty: ORGANIZATION,
      organisation: ORGANIZATION,
      country: PLACE,
      location: PLACE,
      election: OTHER,
      event: OTHER,
      misc: OTHER,
    },
    marksOther: false,
    weight: 1.5,
    clean: cleanTitled,
  },
  re3d: {
    kinds: {
      Person: PERSON,
      Location: PLACE,
      Organisation: ORGANIZATION,
      Nationality: OTHER,
      MilitaryPlatform: OTHER,
      Weapon: OTHER,
      DocumentReference: OTHER,
    },
    marksOther: false,
    weight: 0.5,
    clean: cleanReference,
  },
  ewt: { kinds: PER_LOC_ORG, marksOther: false, weight: 2 },
  tweets: { kinds: PER_LOC_ORG, marksOther: false, weight: 0.5 },
};

/** All sentences of a corpus in our tokens and labels. Documents are numbered from `firstDocument`. */
export function readLabelled(name: CorpusName, firstDocument: number): LabelledSentence[] {
  const reading = READINGS[name];
  return corpora[name]().map(sentence => ({
    ...convert(sentence, reading),
    document: firstDocument + sentence.document,
    corpus: name,
    weight: reading.weight,
  }));
}

/** "London-based" has one label, but more than one of our tokens. */
const COMPOUND = /^\p{Lu}[\p{L}.]*-\p{Ll}/u;

function convert(sentence: CorpusSentence, reading: Reading): { tokens: string[]; masks: Uint16Array } {
  const { text, places } = printed(sentence.words, sentence.tags);
  const known: KnownSpan[] = [];
  const { labels } = sentence;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 'O') {
      if (COMPOUND.test(sentence.words[i]!)) {
        known.push({ ...places[i]!, first: ANY, rest: ANY });
      }
      continue;
    }
    const name = labels[i]!.slice(2);
    let end = i + 1;
    while (end < labels.length && labels[end] === `I-${name}`) {
      end++;
    }
    if (end === i + 1 && COMPOUND.test(sentence.words[i]!)) {
      known.push({ ...places[i]!, first: ANY, rest: ANY });
      continue;
    }
    const kind = reading.kinds[name];
    const marked = reading.clean?.(sentence, i, end);
    if (marked) {
      marked.forEach((mask, k) => known.push({ ...places[i + k]!, first: mask, rest: restOf(mask) }));
    } else if (kind !== undefined) {
      known.push({ start: places[i]!.start, end: places[end - 1]!.end, first: begin(kind), rest: inside(kind) });
    } else {
      known.push({
        start: places[i]!.start,
        end: places[end - 1]!.end,
        first: O | either(OTHER),
        rest: O | either(OTHER),
      });
    }
    i = end - 1;
  }
  const silentOther = reading.marksOther ? O : O | either(OTHER);
  return layOver(text, known, { capital: silentOther, other: reading.marksOther ? O : O | inside(OTHER) });
}

function spanOf(kind: number, length: number): number[] {
  return Array.from({ length }, (_, i) => (i === 0 ? begin(kind) : inside(kind)));
}

/** GMB: titles stand inside of persons, demonyms are `gpe`, times are marked. */
function cleanGmb(sentence: CorpusSentence, first: number, end: number): Marked {
  const { words, labels } = sentence;
  const kind = labels[first]!.slice(2);
  const name = words.slice(first, end).join(' ');
  switch (kind) {
    case 'per':
      return cleanPerson(words, first, end);
    case 'gpe':
    case 'geo': {
      const country = placeKind(name) !== undefined;
      if (!country && isDemonym(name)) {
        // "Russian" before "Defense Ministry" may belong to it
        const leads = labels[end] === 'B-org';
        return Array.from({ length: end - first }, (_, i) =>
          i === 0 ? begin(OTHER) | (leads ? begin(ORGANIZATION) | O : 0) : inside(OTHER),
        );
      }
      return country || kind === 'geo'
        ? undefined
        : Array.from({ length: end - first }, () => either(PLACE) | either(OTHER) | O);
    }
    case 'org': {
      const other = otherThanOrganization(name, end - first);
      if (other) {
        return other;
      }
      const afterDemonym = first > 0 && /^[BI]-gpe$/.test(labels[first - 1]!) && isDemonym(words[first - 1]!);
      const masks = spanOf(ORGANIZATION, end - first);
      if (afterDemonym) {
        masks[0] = either(ORGANIZATION);
      }
      return masks;
    }
    default:
      return Array.from({ length: end - first }, () => O | either(OTHER));
  }
}

/** Title words off the front of a person; nothing but a title is nobody. */
function withoutTitles(words: readonly string[], first: number, end: number): number[] {
  let from = first;
  while (from < end && isTitle(words, from)) {
    from++;
  }
  return words
    .slice(first, end)
    .map((_, i) => (first + i < from ? O : first + i === from ? begin(PERSON) : inside(PERSON)));
}

function cleanPerson(words: readonly string[], first: number, end: number): number[] {
  const name = words.slice(first, end).join(' ');
  if (isCountryOrRegion(name)) {
    return spanOf(PLACE, end - first);
  }
  return things.has(name) ? words.slice(first, end).map(() => O | either(OTHER)) : withoutTitles(words, first, end);
}

/** What a name marked as an organization may be by the lists, where they know better; undefined: an organization. */
function otherThanOrganization(name: string, length: number): number[] | undefined {
  if (isCountryOrRegion(name)) {
    return spanOf(PLACE, length);
  }
  const as = (first: number, rest: number): number[] => Array.from({ length }, (_, i) => (i === 0 ? first : rest));
  if (placeKind(name) !== undefined) {
    return as(begin(PLACE) | begin(ORGANIZATION), inside(PLACE) | inside(ORGANIZATION));
  }
  return things.has(name) || isDemonym(name) ? as(O | begin(OTHER), O | inside(OTHER)) : undefined;
}

function cleanTitled(sentence: CorpusSentence, first: number, end: number): Marked {
  const kind = sentence.labels[first]!.slice(2);
  return kind === 'politician' || kind === 'person' ? withoutTitles(sentence.words, first, end) : undefined;
}

/** re3d marks whole noun phrases: what begins in lower case may be anything. */
function cleanReference(sentence: CorpusSentence, first: number, end: number): Marked {
  const kind = sentence.labels[first]!.slice(2);
  const words = sentence.words.slice(first, end);
  if (
    words.some(word => /^\p{Ll}/u.test(word) && !/^(?:of|the|and|for|al|bin|de)$/.test(word)) ||
    /^(?:the|a|an)$/i.test(words[0]!)
  ) {
    return words.map(word => (/^\p{Lu}/u.test(word) ? ANY : O | inside(ORGANIZATION) | inside(PLACE)));
  }
  return kind === 'Person' ? withoutTitles(sentence.words, first, end) : undefined;
}
