import { contentWords } from './saidWords';
import type { Saying } from './saying';
import { compareSayings } from './saying';

/** Words in a row that two wordings must share to be compared at all. */
const SHINGLE = 4;
/** A wording that is not wholly part of a longer one shares this much of its words with it, and at least so many. */
const SHARED_PART = 0.6;
const SHARED_WORDS = 6;
const SHARED_CONTENT = 3;

export function shingles(words: readonly string[]): string[] {
  return words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(' '));
}

/** Makes them neighbours where the shorter shares enough words in rows with the longer. */
export function linkRuns(one: Saying, other: Saying): void {
  const [leader, follower] = compareSayings(one, other) < 0 ? [one, other] : [other, one];
  const known = new Set(shingles(leader.words));
  const shared: string[] = [];
  let end = 0;
  shingles(follower.words).forEach((shingle, i) => {
    if (known.has(shingle)) {
      shared.push(...follower.words.slice(Math.max(i, end), i + SHINGLE));
      end = i + SHINGLE;
    }
  });
  const { length } = follower.words;
  const isWhole = shared.length === length;
  if (isWhole || (shared.length >= Math.max(SHARED_WORDS, SHARED_PART * length) && hasContent(shared))) {
    leader.runs.set(follower, shared.length);
    follower.runs.set(leader, shared.length);
  }
}

/** "And I was saying to myself" says nothing of what somebody said. */
function hasContent(words: readonly string[]): boolean {
  return contentWords(words).length >= SHARED_CONTENT;
}

/** Longest first, each wording follows the leader that it shares most with, or leads. */
export function findLeaders(sayings: readonly Saying[]): void {
  const leading = new Set<Saying>();
  for (const saying of sayings.filter(({ isLong }) => isLong).sort(compareSayings)) {
    let best: Saying | null = null;
    let most = 0;
    for (const [other, words] of saying.runs) {
      if (leading.has(other) && (words > most || (best && words === most && compareSayings(other, best) < 0))) {
        best = other;
        most = words;
      }
    }
    saying.leader = best ?? saying;
    if (!best) {
      leading.add(saying);
    }
  }
}
