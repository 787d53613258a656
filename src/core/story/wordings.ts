import type { QuotedPiece } from './quotedPieces';
import { contentWords } from './quotedPieces';

/** A sequence of words with every piece that has it. */
export class Wording {
  readonly pieces = new Set<QuotedPiece>();
  /** The longest wording that it is part of or repeats; itself where there is none. */
  leader: Wording = this;

  constructor(
    readonly words: readonly string[],
    readonly text: string,
  ) {}
}

/** Words in a row that two wordings must share to be compared at all. */
const SHINGLE = 4;
/** A wording that is not wholly part of a longer one shares this much of its words with it, and at least so many. */
const SHARED_PART = 0.6;
const SHARED_WORDS = 6;

/**
 * Long wordings of a story, each with its leader. An inverted index of word shingles finds what to compare; only the neighbourhood of
 * what changed is compared anew, longest first, so that the outcome does not depend on the order of changes.
 */
export class Wordings {
  readonly #byText = new Map<string, Wording>();
  readonly #byShingle = new Postings();
  readonly #byWord = new Postings();
  readonly #changed = new Set<Wording>();

  add(piece: QuotedPiece): void {
    let wording = this.#byText.get(piece.wording);
    if (!wording) {
      wording = new Wording(piece.words, piece.wording);
      this.#byText.set(piece.wording, wording);
      this.#byShingle.add(shingles(wording.words), wording);
      this.#byWord.add(contentWords(wording.words), wording);
    }
    wording.pieces.add(piece);
    this.#changed.add(wording);
  }

  delete(piece: QuotedPiece): void {
    const wording = this.#byText.get(piece.wording);
    if (!wording?.pieces.delete(piece)) {
      return;
    }
    if (wording.pieces.size > 0) {
      this.#changed.add(wording);
      return;
    }
    this.#byText.delete(piece.wording);
    this.#byWord.delete(contentWords(wording.words), wording);
    for (const neighbour of this.#byShingle.delete(shingles(wording.words), wording)) {
      this.#changed.add(neighbour);
    }
    this.#changed.delete(wording);
  }

  /** Each wording, leaders found anew where something changed. */
  all(): Iterable<Wording> {
    const touched = new Set<Wording>();
    for (const changed of this.#changed) {
      if (!touched.has(changed)) {
        lead(this.#neighbourhood(changed, touched));
      }
    }
    this.#changed.clear();
    return this.#byText.values();
  }

  /** The wordings that hold these words in a row. */
  holding({ words, wording }: QuotedPiece): Wording[] {
    let fewest: ReadonlySet<Wording> | undefined;
    for (const word of contentWords(words)) {
      const listed = this.#byWord.get(word);
      if (listed.size < (fewest?.size ?? Infinity)) {
        fewest = listed;
      }
    }
    return [...(fewest ?? [])].filter(({ text }) => ` ${text} `.includes(` ${wording} `));
  }

  #neighbourhood(start: Wording, touched: Set<Wording>): Wording[] {
    const found = [start];
    touched.add(start);
    for (const wording of found) {
      for (const shingle of shingles(wording.words)) {
        for (const other of this.#byShingle.get(shingle)) {
          if (!touched.has(other)) {
            touched.add(other);
            found.push(other);
          }
        }
      }
    }
    return found;
  }
}

/** Where words or shingles stand. */
class Postings {
  readonly #lists = new Map<string, Set<Wording>>();

  get(key: string): ReadonlySet<Wording> {
    return this.#lists.get(key) ?? NONE;
  }

  add(keys: readonly string[], wording: Wording): void {
    for (const key of keys) {
      const list = this.#lists.get(key);
      if (list) {
        list.add(wording);
      } else {
        this.#lists.set(key, new Set([wording]));
      }
    }
  }

  /** Returns what shares a key with it. */
  delete(keys: readonly string[], wording: Wording): Set<Wording> {
    const neighbours = new Set<Wording>();
    for (const key of keys) {
      const list = this.#lists.get(key);
      list?.delete(wording);
      list?.forEach(other => neighbours.add(other));
      if (list?.size === 0) {
        this.#lists.delete(key);
      }
    }
    return neighbours;
  }
}

const NONE: ReadonlySet<Wording> = new Set();

function shingles(words: readonly string[]): string[] {
  return words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(' '));
}

/** Longest first, each wording follows the leader that it shares most with, or leads. */
function lead(wordings: Wording[]): void {
  const leading = new Map<string, Wording[]>();
  wordings.sort((a, b) => b.words.length - a.words.length || (a.text < b.text ? -1 : 1));
  for (const wording of wordings) {
    const own = shingles(wording.words);
    wording.leader = bestLeader(own, wording.words.length, leading) ?? wording;
    if (wording.leader === wording) {
      for (const shingle of new Set(own)) {
        leading.set(shingle, [...(leading.get(shingle) ?? []), wording]);
      }
    }
  }
}

function bestLeader(
  own: readonly string[],
  length: number,
  leading: ReadonlyMap<string, readonly Wording[]>,
): Wording | null {
  const shared = new Map<Wording, { words: number; end: number }>();
  own.forEach((shingle, i) => {
    for (const leader of leading.get(shingle) ?? []) {
      const { words, end } = shared.get(leader) ?? { words: 0, end: 0 };
      shared.set(leader, { words: words + i + SHINGLE - Math.max(i, end), end: i + SHINGLE });
    }
  });
  let best: Wording | null = null;
  let most = Math.max(Math.min(SHARED_WORDS, length), SHARED_PART * length);
  for (const [leader, { words }] of shared) {
    if (words > most || (words === most && !best) || (best && words === most && precedes(leader, best))) {
      best = leader;
      most = words;
    }
  }
  return best;
}

function precedes(a: Wording, b: Wording): boolean {
  return a.words.length > b.words.length || (a.words.length === b.words.length && a.text < b.text);
}
