import { weightOf } from './alignment';
import type { Likeness } from './likeness';
import { likenessOf } from './likeness';
import { meaningKeys } from './nearSynonyms';
import { Postings } from './postings';
import type { QuotedPiece } from './quotedPieces';
import { isSameSpeaker, sharedContext } from './quotedPieces';
import { stemOf } from './saidWords';
import type { Saying } from './saying';

/** Beyond this many words, what is the same is found by words in rows. */
const MOST_WORDS = 120;
/** Two wordings are compared where they share this much of the words that mean something of the shorter. */
const SHARED_KEYS = 0.6;
/** Stems of so many letters are rare enough to find what else a speaker said with them; shorter ones only in pairs. */
const RARE_LETTERS = 6;
/** So few words that mean something may be alike by chance. */
const FEW_CONTENT = 4;
/** Words around both quotations that must be the same for few words to be: by the same speaker; where one speaker is unknown. */
const CONTEXT = 2;
const CONTEXT_UNKNOWN = 3;

interface Keys {
  /** One for each meaning of each word that means something. */
  readonly words: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly bySpeaker: ReadonlySet<string>;
}

/** Finds the wordings of a story that say the same in other words: altered by the writer, or translated anew. */
export class Alterations {
  readonly #byPair = new Postings();
  readonly #bySpeaker = new Postings();
  readonly #keys = new Map<Saying, Keys>();

  add(saying: Saying): void {
    const keys = keysOf(saying);
    this.#byPair.add(keys.pairs, saying);
    this.#bySpeaker.add(keys.bySpeaker, saying);
    this.#keys.set(saying, keys);
  }

  delete(saying: Saying): void {
    const keys = this.#keys.get(saying);
    if (keys) {
      this.#byPair.delete(keys.pairs, saying);
      this.#bySpeaker.delete(keys.bySpeaker, saying);
      this.#keys.delete(saying);
    }
  }

  /** Makes it a neighbour of those of like words that `isWanted`. */
  link(saying: Saying, isWanted: (other: Saying) => boolean): void {
    const keys = this.#keys.get(saying)!;
    const candidates = new Set([
      ...this.#byPair.sharing(keys.pairs, saying),
      ...this.#bySpeaker.sharing(keys.bySpeaker, saying),
    ]);
    for (const other of candidates) {
      if (isWanted(other) && !saying.runs.has(other) && haveMuchInCommon(keys, this.#keys.get(other)!)) {
        // Always compared the same way round, as of two alignments that are as good one is taken.
        const [first, second] = saying.text < other.text ? [saying, other] : [other, saying];
        const likeness = likenessOf(first.words, second.words);
        if (likeness && [...first.pieces].some(a => [...second.pieces].some(b => areAltered(a, b, likeness)))) {
          first.altered.set(second, likeness);
          second.altered.set(first, { ...likeness, left: [likeness.left[1], likeness.left[0]] });
        }
      }
    }
  }
}

/** True where two pieces of such likeness are the same words, altered or translated anew. */
export function areAltered(a: QuotedPiece, b: QuotedPiece, likeness: Likeness): boolean {
  const { score, plain, part, content, left } = likeness;
  if (left[0].some(word => a.capitals.has(word)) && left[1].some(word => b.capitals.has(word))) {
    return false;
  }
  const same = isSameSpeaker(a, b);
  if (same && plain >= 0.8 && content >= 2 && Math.min(a.words.length, b.words.length) >= FEW_CONTENT) {
    return true;
  }
  const different = !same && a.speaker !== null && b.speaker !== null;
  const few = Math.min(countContent(a.words), countContent(b.words));
  if (few <= FEW_CONTENT) {
    const needed = same ? CONTEXT : CONTEXT_UNKNOWN;
    return !different && score >= 0.75 && content >= Math.max(2, few) && sharedContext(a, b) >= needed;
  }
  if (different) {
    return score >= 0.85 && content > FEW_CONTENT + 1;
  }
  return same
    ? content >= FEW_CONTENT && (score >= 0.65 || part >= 0.8)
    : content > FEW_CONTENT && (score >= 0.75 || part >= 0.85);
}

function haveMuchInCommon({ words: own }: Keys, { words: others }: Keys): boolean {
  const [few, many] = own.size < others.size ? [own, others] : [others, own];
  let shared = 0;
  for (const word of few) {
    shared += many.has(word) ? 1 : 0;
  }
  return shared >= Math.max(few.size > FEW_CONTENT ? FEW_CONTENT : 2, SHARED_KEYS * few.size);
}

function countContent(words: readonly string[]): number {
  return words.filter(word => weightOf(word) === 1).length;
}

/** Neighbouring words that mean something, or next but one; and each rare one of them with each speaker. */
function keysOf({ words, pieces }: Saying): Keys {
  const all = new Set<string>();
  const pairs = new Set<string>();
  const bySpeaker = new Set<string>();
  if (words.length <= MOST_WORDS) {
    const content = words.filter(word => weightOf(word) === 1).map(word => meaningKeys(stemOf(word)));
    content.forEach((keys, i) => {
      keys.forEach(key => all.add(key));
      for (const next of content.slice(i + 1, i + 3)) {
        keys.forEach(key => next.forEach(after => pairs.add(`${key} ${after}`)));
      }
    });
    const speakers = new Set([...pieces].flatMap(({ speaker }) => speaker?.split(' ').at(-1) ?? []));
    for (const key of content.flat().filter(stem => stem.length >= RARE_LETTERS)) {
      speakers.forEach(speaker => bySpeaker.add(`${speaker} ${key}`));
    }
  }
  return { words: all, pairs, bySpeaker };
}
