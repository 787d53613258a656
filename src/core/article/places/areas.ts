import { placeFacts } from '../../language/placeFacts';
import { canonicalPlace } from '../../language/places';
import type { Chain, Mention } from '../analysis';
import { MentionWords, type PlacedMention } from '../mentionWords';
import type { Reading, Sentence, Word } from '../reading';
import { type WhoIsWho, withMentions } from '../whoIsWho';
import { isTimeWord } from './actingScene';
import { placeChain } from './states';

/** Words before a place's name that make the phrase a part of it, or it with what lies around it. */
const PARTS = new Set(
  'central upstate downtown uptown midtown greater inner outer rural metropolitan coastal mainland'.split(' '),
);
const COMPASS = /^(?:north|south|east|west|(?:north|south)-?(?:east|west)|(?:north|south)-?central)(ern|ernmost)?$/;
/** Nouns behind a place's name that make the phrase an area of it, before another noun too: "the Oslo region governor". */
const REGIONS = new Set('region province oblast governorate prefecture krai'.split(' '));
/** These belong to a noun behind them: "the Oslo district court". */
const OTHER_AREAS = new Set('area county district state suburb suburbs countryside peninsula'.split(' '));
/** What is named behind their "of" is one of these: "the Oslo suburb of Sandvika". */
const HOLDS_NEXT = new Set('suburb district'.split(' '));
/** Before a phrase that tells of one among several: "a U.S. state". */
const ONE_OF_SEVERAL = new Set('a an another any each every some one other'.split(' '));

/** An area phrase by its words, end exclusive. */
interface Area {
  readonly first: number;
  readonly end: number;
  readonly name: PlacedMention;
}

/**
 * With a nominal for each phrase that names an area by a place, "southern Norway", "Oslo region", and a chain for each such area. The name inside stays
 * a mention of its own place.
 */
export function addAreas(reading: Reading, named: WhoIsWho): WhoIsWho {
  const known = { ...named, chains: withNamedAreas(named.chains) };
  const added: Mention[] = [];
  const chains: Chain[] = [];
  const begun = new Map<string, { readonly chain: number; readonly first: number }>();
  known.chains.forEach(({ areaOf: place, name, mentions }, chain) => {
    if (place !== null) {
      const part = partOfName(name)!;
      begun.set(name.toLowerCase().replace(part.toLowerCase(), String(place)), { chain, first: mentions[0]! });
    }
  });
  for (const area of findAreas(reading, known)) {
    const { chain: place, confidence } = area.name.mention;
    const { text, key } = phraseOf(reading, area);
    const first = known.mentions.length + added.length;
    const own = begun.get(key) ?? { chain: known.chains.length + chains.length, first };
    if (own.first === first) {
      begun.set(key, own);
      chains.push({ ...placeChain(text), within: known.chains[place]!.within, areaOf: place });
    }
    added.push({
      start: reading.words[area.first]!.start,
      end: reading.words[area.end - 1]!.end,
      kind: 'place',
      form: 'nominal',
      chain: own.chain,
      confidence,
      link: own.first === first ? null : { to: own.first, reason: 'same words' },
      acting: false,
    });
  }
  return withMentions(known, added, chains);
}

/** With what areas that have a name are areas of, where the article names that too: "Southern California" of "California", "Oslo Region" of "Oslo". */
function withNamedAreas(chains: readonly Chain[]): readonly Chain[] {
  const places = new Map(
    chains.flatMap(({ kind, name, apart }, i) => (kind === 'place' && apart === undefined ? [[name, i] as const] : [])),
  );
  return chains.map((chain, i) => {
    const rest = chain.kind === 'place' ? partOfName(chain.name) : null;
    const place = rest === null ? undefined : places.get(canonicalPlace(rest));
    return place === undefined || place === i ? chain : { ...chain, areaOf: place };
  });
}

/** The name in the name of an area; null for one that lists have by itself, as "Northern Ireland". */
function partOfName(name: string): string | null {
  const words = name.split(' ');
  const [first, last] = [words[0]!.toLowerCase(), words.at(-1)!.toLowerCase()];
  if (words.length > 1 && (REGIONS.has(last) || last === 'area')) {
    return words.slice(0, -1).join(' ');
  }
  const part = words.length > 1 && (PARTS.has(first) || COMPASS.test(first));
  return part && placeFacts(name) === null ? words.slice(1).join(' ') : null;
}

function findAreas(reading: Reading, known: WhoIsWho): Area[] {
  const placed = new MentionWords(reading, known.mentions);
  return reading.sentences.flatMap(sentence =>
    placed
      .within(sentence.firstWord, sentence.endWord)
      .filter(({ mention }) => known.chains[mention.chain]!.kind === 'place')
      .flatMap(name => areaOf(reading.words, sentence, name, known.chains[name.mention.chain]!.name) ?? []),
  );
}

function areaOf(words: readonly Word[], sentence: Sentence, name: PlacedMention, place: string): Area | null {
  const facts = placeFacts(place);
  let first = name.first;
  while (first > sentence.firstWord && isPart(words[first - 1]!)) {
    first--;
  }
  const written = words
    .slice(name.first, name.end)
    .map(({ text }) => text)
    .join(' ');
  if (first < name.first && placeFacts(`${words[name.first - 1]!.text} ${written}`)) {
    return null; // "South Sudan", of which only the second word was taken for the name
  }
  let end = areaEnd(words, sentence, name);
  const before = first > sentence.firstWord ? words[first - 1]! : undefined;
  const oneOfSeveral = before !== undefined && (ONE_OF_SEVERAL.has(before.lower) || before.pos === 'number');
  const itself = facts?.kind === 'region' && first === name.first && words[end - 1]!.lower !== 'area';
  const unknownState = facts === null && words[end - 1]!.lower === 'state';
  if (oneOfSeveral || facts?.kind === 'country' || itself || unknownState) {
    end = name.end; // "a U.S. state"; "Hubei province" is Hubei; a "Gulf state" lies at the Gulf
  }
  return end - first > name.end - name.first ? { first, end, name } : null;
}

/** "northern", "central"; of the bare points of the compass only those in lower case: with capitals they belong to a name. */
function isPart({ lower, text }: Word): boolean {
  const compass = COMPASS.exec(lower);
  return PARTS.has(lower) || (compass !== null && (compass[1] !== undefined || text === lower));
}

/** Where the phrase ends that begins with a name: behind "region", "metropolitan area". */
function areaEnd(words: readonly Word[], sentence: Sentence, { end }: PlacedMention): number {
  const metropolitan = /^metro(?:politan)?$/.test(words[end]?.lower ?? '') ? 1 : 0;
  const at = end + metropolitan;
  const noun = at < sentence.endWord ? words[at]! : undefined;
  const behind = at + 1 < sentence.endWord ? words[at + 1] : undefined;
  if (!noun || (HOLDS_NEXT.has(noun.lower) && behind?.lower === 'of')) {
    return end;
  }
  const alone = !behind || !/^(?:noun|proper|adjective)$/.test(behind.pos) || isTimeWord(behind);
  return REGIONS.has(noun.lower) || (OTHER_AREAS.has(noun.text) && alone) ? at + 1 : end;
}

/** The area's name, and what is the same in all phrases for it. */
function phraseOf({ words, text }: Reading, { first, end, name }: Area): { text: string; key: string } {
  const lower = (from: number, to: number): string[] => words.slice(from, to).map(word => word.lower);
  const written = text.slice(words[name.first]!.start, words[name.end - 1]!.end).replace(/\s+/g, ' ');
  const joined = (place: string): string => [...lower(first, name.first), place, ...lower(name.end, end)].join(' ');
  return { text: joined(written), key: joined(String(name.mention.chain)) };
}
