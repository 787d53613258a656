import { verbTriggers } from '../../language/events';
import { reportingVerbs } from '../../language/reporting';
import type { Modality } from '../analysis';
import type { Clause } from '../syntax/clauses';
import type { Word } from '../reading';
import type { VerbGroup } from '../syntax/verbGroups';

const HEDGES = new Set('reportedly allegedly apparently purportedly supposedly'.split(' '));
const CLAIMS = new Set('claim allege accuse suspect'.split(' '));
const DENIALS = new Set('deny refute'.split(' '));
const PLANS = new Set(
  'plan schedule slate expect prepare intend agree vow pledge promise arrange set due poised announce deal bid offer agreement proposal decide talk talks negotiation'.split(
    ' ',
  ),
);
/** What follows these as "to …" has taken place. */
const ACHIEVED = new Set('begin start continue manage go come help force use return'.split(' '));
/** What may or may not come about: "a chance to meet". */
const IDEAS = new Set(
  (
    'chance plan effort attempt ability right decision desire need way time opportunity order permission power authority failure threat pledge call request ' +
    'intention move refusal willingness hope reason idea option incentive proposal promise vow push pressure ambition duty obligation tendency mandate motion scheme ' +
    'capacity readiness consent invitation wish aim goal thing something nothing anything people person place step measure law bill'
  ).split(' '),
);
const CHARGED = new Set('accused suspected charged convicted guilty'.split(' '));
const ASKS = new Set(
  'call urge ask tell press want demand beg invite encourage warn advise appeal implore need'.split(' '),
);
const FAILED = new Set('fail refuse decline'.split(' '));
const CONDITIONS = new Set('if unless whether until'.split(' '));

/** Whether what a verb of a clause tells took place; null where it is a wish, a condition or a thing that could be. */
export function modalityOf(
  words: readonly Word[],
  clauses: readonly Clause[],
  index: number,
  group: VerbGroup,
): Modality | null {
  const clause = clauses[index]!;
  if (
    CONDITIONS.has(words[clause.first]!.lower) ||
    words.slice(clause.first, group.first).some(({ lower }) => lower === 'if')
  ) {
    return null;
  }
  switch (group.tense) {
    case 'infinitive':
      return ofInfinitive(words, clauses, index, group);
    case 'gerund':
      return ofGerund(words, clauses, index, group);
    default:
      return ofFinite(words, clauses, index, group);
  }
}

function ofFinite(
  words: readonly Word[],
  clauses: readonly Clause[],
  index: number,
  group: VerbGroup,
): Modality | null {
  if (deniesSubject(words, clauses[index]!)) {
    return null;
  }
  const before = clauses[index - 1]?.verb;
  const reported = before && reportingVerbs.has(words[before.head]!.lower) ? words[before.head]! : undefined;
  if (group.modal !== null) {
    // "said it would buy": the future as seen from the past
    return group.modal === 'would' && /^(?:past|participle)$/.test(reported?.form ?? '') && !group.negated
      ? 'planned'
      : null;
  }
  if (group.negated) {
    return group.tense === 'past' || group.tense === 'perfect' ? 'denied' : null;
  }
  if (group.tense === 'future') {
    return 'planned';
  }
  if (reported && DENIALS.has(reported.lemma)) {
    return 'denied';
  }
  if (group.tense === 'present' && isAhead(words, clauses[index]!) && !isProgressive(words, group)) {
    return isDone(words, group) ? 'planned' : null;
  }
  if (group.tense === 'present' && !isProgressive(words, group) && !isDone(words, group)) {
    return null;
  }
  const hearsay = reported && before?.passive; // "is said to have"
  return hearsay || (reported && CLAIMS.has(reported.lemma)) || isHedged(words, clauses[index]!, group)
    ? 'reported'
    : 'happened';
}

/** "Nobody was hurt", "No shots were fired". */
function deniesSubject(words: readonly Word[], { subject }: Clause): boolean {
  const first = words[subject.first]?.lower ?? '';
  const second = words[subject.first + 1]?.lower ?? '';
  return NOBODY.test(first) || (/^(?:that|but|and|,)$/.test(first) && NOBODY.test(second));
}

const NOBODY = /^(?:no|nobody|none|neither|nothing|no-one)$/;

/** "faces years in prison when he is sentenced": the present of what is to come. */
function isAhead(words: readonly Word[], { first }: Clause): boolean {
  return /^(?:when|once|before|after)$/.test(words[first]!.lower);
}

function isProgressive(words: readonly Word[], { first, head }: VerbGroup): boolean {
  return head > first && (words[head]!.form === 'gerund' || words[head - 1]!.lower === 'being');
}

/** "is charged with murder", "two are killed": a passive of the present tells what has come about. */
function isDone(words: readonly Word[], { passive, head }: VerbGroup): boolean {
  return passive && (verbTriggers.has(words[head]!.lower) || words[head]!.lower === 'accused');
}

function isHedged(words: readonly Word[], clause: Clause, group: VerbGroup): boolean {
  return (
    words.slice(clause.first, group.end + 1).some(({ lower }) => HEDGES.has(lower)) ||
    words
      .slice(clause.first, clause.end)
      .some(({ lower }, i, all) => lower === 'according' && all[i + 1]?.lower === 'to')
  );
}

/** "plan to meet", "failed to win", "came to meet"; of "want to win" and "a plan to end the war" nothing follows. */
function ofInfinitive(
  words: readonly Word[],
  clauses: readonly Clause[],
  index: number,
  group: VerbGroup,
): Modality | null {
  const clause = clauses[index]!;
  const governor = governorOf(words, clause, group);
  if (!governor) {
    return clause.verb === null || clause.verb === group ? 'planned' : null; // headlines: "Leaders to meet"
  }
  const { lemma } = words[governor.word]!;
  if (lemma === 'be' && governor.word === group.first - 2) {
    return governor.group?.negated ? null : 'planned'; // "are to vote"
  }
  const own = governor.group ? modalityOf(words, clauses, index, governor.group) : 'happened';
  if (own === null && !PLANS.has(lemma)) {
    return null;
  }
  if (FAILED.has(lemma)) {
    return governor.group?.tense === 'past' ? 'denied' : null;
  }
  if (PLANS.has(lemma)) {
    return own === 'denied' || words[governor.word - 1]?.lower === 'no' ? null : 'planned';
  }
  if (ASKS.has(lemma)) {
    return null; // "called on Smith to step down"
  }
  if (lemma === 'say' || lemma === 'report' || lemma === 'believe' || CLAIMS.has(lemma)) {
    return 'reported';
  }
  const purpose = governor.group !== null && governor.word < group.first - 2;
  return ACHIEVED.has(lemma) || purpose ? own : null;
}

/** The verb, or noun of planning, that "to …" hangs on. */
function governorOf(
  words: readonly Word[],
  clause: Clause,
  group: VerbGroup,
): { word: number; group: VerbGroup | null } | undefined {
  for (let i = group.first - 1; i >= clause.first; i--) {
    const found = clause.groups.find(({ first, end }) => first <= i && i < end);
    if (found && found !== group) {
      return { word: found.head, group: found };
    }
    if (i === group.first - 2 && (PLANS.has(words[i]!.lemma) || words[i]!.pos === 'noun')) {
      return nounBeforeTo(words, clause, i);
    }
  }
  return undefined;
}

/** "a chance to meet" tells of nothing; in "visited this week to meet" the noun is a time and the verb before it counts. */
function nounBeforeTo(
  words: readonly Word[],
  { verb }: Clause,
  noun: number,
): { word: number; group: VerbGroup | null } {
  const isTime = /^(?:week|month|year|night|today|yesterday|weekend)$|day$/.test(words[noun]!.lower);
  const served = verb?.tense === 'past' || verb?.tense === 'perfect';
  // "issued a patch to fix", but "a chance to meet"
  return verb &&
    verb.head < noun &&
    (isTime || (served && !IDEAS.has(words[noun]!.lemma) && !PLANS.has(words[noun]!.lemma)))
    ? { word: verb.head, group: verb }
    : { word: noun, group: null };
}

/** A gerund takes after the verb it goes with: "struck the city, killing two", "after meeting the envoy". */
function ofGerund(
  words: readonly Word[],
  clauses: readonly Clause[],
  index: number,
  group: VerbGroup,
): Modality | null {
  const clause = clauses[index]!;
  const before = words[group.first - 1]?.lower ?? '';
  const host =
    clause.verb && clause.verb !== group
      ? { index, verb: clause.verb }
      : index > 0
        ? { index: index - 1, verb: clauses[index - 1]!.verb }
        : undefined;
  if (before === 'without') {
    return null;
  }
  if (/^(?:of|with|in|to)$/.test(before) && CHARGED.has(words[group.first - 2]?.lower ?? '')) {
    return 'reported'; // "men accused of killing"
  }
  if (/^(?:of|for|with|in)$/.test(before) && host?.verb) {
    const { lemma } = words[host.verb.head]!;
    return /^(?:accuse|suspect|charge|convict)$/.test(lemma)
      ? 'reported'
      : /^(?:to|of|in)$/.test(before)
        ? null
        : 'happened';
  }
  if (host?.verb && DENIALS.has(words[host.verb.head]!.lemma)) {
    return 'denied';
  }
  return host?.verb && host.verb.tense !== 'gerund' ? modalityOf(words, clauses, host.index, host.verb) : 'happened';
}
