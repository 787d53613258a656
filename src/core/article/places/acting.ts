import { isCapital, placeFacts } from '../../language/placeFacts';
import { findClauses } from '../syntax/clauses';
import { MentionWords } from '../mentionWords';
import type { Reading, Word } from '../reading';
import type { WhoIsWho } from '../whoIsWho';
import { actsBeside } from './actingBeside';
import { subjectPlaces } from './actingSubjects';

/**
 * How freely a place's name stands for who governs there: a country, state or seat of a government for all that governments do; another place only
 * where it speaks or decides.
 */
export type Standing = 'government' | 'other';

/** With the names of places marked that stand for who governs or speaks for them: "Oslo expects", "talks with London", "Moscow's demand". */
export function markActing(reading: Reading, known: WhoIsWho): WhoIsWho {
  const placed = new MentionWords(reading, known.mentions);
  const standings = known.chains.map(({ kind, name }) => (kind === 'place' ? standingOf(name) : null));
  const acting = new Set<number>();
  for (const sentence of reading.sentences) {
    if (/^(?:boilerplate|byline|dateline)$/.test(reading.regions[sentence.region]!.kind)) {
      continue;
    }
    const { firstWord, endWord } = sentence;
    const places = placed
      .within(firstWord, endWord)
      .filter(({ mention, first }) => standings[mention.chain] !== null && !isLawmakers(reading.words[first]!));
    if (places.length === 0) {
      continue;
    }
    const scene = {
      words: reading.words,
      firstWord,
      endWord,
      placed,
      standing: (chain: number) => standings[chain] ?? null,
    };
    const subjects = new Set(subjectPlaces(scene, findClauses(reading.words, firstWord, endWord)));
    for (const place of places) {
      if (subjects.has(place) || actsBeside(scene, place)) {
        acting.add(place.mention.start);
      }
    }
  }
  return acting.size === 0
    ? known
    : {
        ...known,
        mentions: known.mentions.map(mention => (acting.has(mention.start) ? { ...mention, acting: true } : mention)),
      };
}

/** "D-Texas": a lawmaker's party and state. */
function isLawmakers({ text }: Word): boolean {
  return /^[DRI]-\p{Lu}/u.test(text);
}

function standingOf(name: string): Standing {
  const facts = placeFacts(name);
  const governed = facts?.kind === 'country' || (facts?.kind === 'region' && facts.country !== null);
  return governed || name === 'Europe' || isCapital(name) ? 'government' : 'other';
}
