import type { Clause } from '../../clauses';
import type { Word } from '../../reading';
import type { Resolved } from './asking';
import type { Seen } from './salience';

/** Who of those spoken of is the subject of the clause that a pronoun stands in. */
export function subjectsOf(words: readonly Word[], clause: Clause, seen: readonly Seen[]): ReadonlySet<number> {
  return new Set(seen.filter(one => isSubjectOf(words, clause, one)).map(({ referent }) => referent));
}

function isSubjectOf(words: readonly Word[], { first, verb, subject }: Clause, one: Seen): boolean {
  if (one.distance > 0 || one.role !== 'subject') {
    return false;
  }
  const own = one.first >= first && (verb === null || one.first < verb.first);
  // "Smith, whose brother left"
  const other =
    own && verb !== null && words.slice(one.end, verb.first).some(({ lower }) => /^who(?:se|m)$/.test(lower));
  return !other && (own || (one.first >= subject.first && one.first < subject.end));
}

/** "himself" is who stands directly before it, or the subject of its clause. */
export function resolveReflexive(word: number, seen: readonly Seen[], subjects: ReadonlySet<number>): Resolved | null {
  const here = seen.filter(({ distance }) => distance === 0);
  const beside = here.find(({ end }) => end === word);
  if (beside) {
    return { referent: beside.referent, to: beside.mention, reason: 'directly behind it', confidence: 0.97 };
  }
  const own = here.find(({ role }) => role === 'subject');
  const isAlone = new Set(here.map(({ referent }) => referent)).size === 1;
  return own && (isAlone || (subjects.size === 1 && subjects.has(own.referent)))
    ? { referent: own.referent, to: own.mention, reason: 'subject of the same clause', confidence: 0.95 }
    : null;
}

/** Whom an object cannot be: the subject of its own verb, which for a verb further on is who stands just before that: "told Smith to call him". */
export function barredFor(
  words: readonly Word[],
  { verb, groups }: Clause,
  word: number,
  seen: readonly Seen[],
  subjects: ReadonlySet<number>,
): ReadonlySet<number> {
  const own = groups.filter(({ end }) => end <= word).at(-1);
  if (!verb || !own || own.first <= verb.first) {
    return subjects;
  }
  const isNoun = ({ pos }: Word): boolean => pos === 'noun' || pos === 'proper' || pos === 'pronoun';
  if (!words.slice(verb.end, own.first).some(isNoun)) {
    return subjects;
  }
  const before = seen.find(one => one.distance === 0 && one.first >= verb.end && one.end <= own.first);
  return new Set(before ? [before.referent] : []);
}
