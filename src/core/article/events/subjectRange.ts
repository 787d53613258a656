import type { Word } from '../reading';
import type { Clause, WordRange } from '../syntax/clauses';
import { mayDescribe, type VerbGroup } from '../syntax/verbGroups';
import type { RoleContext } from './roles';

/** Verbs whose object is to do something: "get Norway to sign". */
const PERSUADES = new Set('get urge force want tell ask allow press persuade push convince help let make'.split(' '));

/** "the man [charged] with murder", "Smith, [wounded] by a shot": a participle behind what it describes, without an object. */
export function isReducedPassive(words: readonly Word[], clause: Clause, group: VerbGroup): boolean {
  const next = words[group.end];
  return (
    group.tense === 'past' &&
    group.end === group.first + 1 &&
    mayDescribe(words[group.head]!) &&
    (group !== clause.verb || next?.lower === 'by') &&
    (next === undefined || /^(?:preposition|adverb|punctuation|conjunction)$/.test(next.pos) || /day$/.test(next.lower))
  );
}

/**
 * Where the subject of a verb stands: its clause's, up to the first verb in it; of a participle what stands right before it; of an infinitive or
 * gerund who the verb before it is about: "convicted [Smith] of murdering", "[Smith] was jailed for killing".
 */
export function subjectRange(
  { mentions, words }: RoleContext,
  clauses: readonly Clause[],
  clause: Clause,
  group: VerbGroup,
  reduced: boolean,
): WordRange {
  const groups = clauses.flatMap(({ groups: own }) => own);
  const inClause = clause.groups.filter(({ end }) => end <= group.first).at(-1);
  if (group !== clause.verb && reduced && !group.passive) {
    return nounPhraseBefore({ mentions }, clause.first, group.first);
  }
  if (group !== clause.verb && inClause && (group.tense === 'gerund' || group.tense === 'infinitive')) {
    const object = mentions
      .within(inClause.end, group.first)
      .find(({ mention }) => mention.kind !== 'place' || PERSUADES.has(words[inClause.head]!.lemma));
    if (object && !inClause.passive && words[object.first - 1]?.pos !== 'preposition') {
      return { first: object.first, end: object.end };
    }
    if (inClause !== clause.verb) {
      return nounPhraseBefore({ mentions }, clause.first, inClause.first);
    }
  }
  const inside = clause.subject.first <= group.first && group.head < clause.subject.end;
  const end = inside ? group.first : clause.subject.end; // "[promoting] Smith was wrong"
  // "Smith, whom [police] arrested"
  const first = Math.max(clause.subject.first, clause.antecedent ? clause.antecedent.end + 1 : 0);
  const nested = groups.find(one => one.first > first && one.head < end);
  const named = nested && words.slice(first, nested.first).some(({ pos }) => /^(?:noun|proper|pronoun)$/.test(pos));
  return named ? { first, end: nested.first } : { first, end };
}

/** The mention that ends right before a word, or before a comma in front of it. */
function nounPhraseBefore({ mentions }: Pick<RoleContext, 'mentions'>, first: number, end: number): WordRange {
  const last = mentions.within(first, end).at(-1);
  return last && end - last.end <= 1 ? { first: last.first, end: last.end } : { first: end, end };
}
