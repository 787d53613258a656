import { isOrganizationNoun } from '../../../language/organizationNouns';
import { isPersonNoun } from '../../../language/personNouns';
import type { Clause } from '../../syntax/clauses';
import { isTimeWord } from '../../descriptions/words';
import type { Word } from '../../reading';
import type { Resolved } from './asking';
import type { Seen } from './salience';

/** Verbs behind whose "that" stands what somebody else is to do. */
const ORDERS = new Set('order demand rule request recommend ask sentence'.split(' '));

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

/** "The judge ordered that he be held": who gives the order behind whose "that" a pronoun is the subject, or in it. */
export function orderersOf(
  words: readonly Word[],
  clauses: readonly Clause[],
  word: number,
  seen: readonly Seen[],
): ReadonlySet<number> {
  const own = clauses.findIndex(({ first, end }) => word >= first && word < end);
  const [clause, before] = [clauses[own], clauses[own - 1]];
  const isOrder = before?.verb && ORDERS.has(words[before.verb.head]!.lemma);
  const isOrdered = clause?.verb && words[clause.first]!.lower === 'that' && word < clause.verb.first;
  return isOrder && isOrdered ? subjectsOf(words, before, seen) : new Set();
}

/** "rejected a request to free him": the pronoun is the object of an infinitive that says more of a thing, so that who is to do it is not told. */
export function isUntoldInfinitive(words: readonly Word[], { verb, groups }: Clause, word: number): boolean {
  const own = groups.filter(({ end }) => end <= word).at(-1);
  const between = verb && own?.tense === 'infinitive' ? words.slice(verb.end, own.first) : [];
  return between.some(
    one => one.pos === 'noun' && !isPersonNoun(one.lemma) && !isOrganizationNoun(one.lemma) && !isTimeWord(one),
  );
}
