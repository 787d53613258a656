import { nounTriggers } from '../../language/events';
import { reportingVerbs } from '../../language/reporting';
import type { Word } from '../reading';
import { findVerbGroups, mayDescribe, type VerbGroup } from './verbGroups';

/** A part of a sentence around one finite verb (or a gerund phrase set off by a comma). Indices into the words, end exclusive. */
export interface Clause {
  readonly first: number;
  readonly end: number;
  /** Null in a sentence without a verb, as headlines have. */
  readonly verb: VerbGroup | null;
  /** All verb groups in it, the main one among them: infinitives, reduced relatives ("talks held in Oslo"). */
  readonly groups: readonly VerbGroup[];
  /** Where its subject stands: in it, or in a clause before it ("Smith, who met …, said"). */
  readonly subject: WordRange;
  /** What it is about without being its subject: "Smith" of "Smith, whom police arrested"; null for most. */
  readonly antecedent: WordRange | null;
}

/** Indices into the words, end exclusive. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

const RELATIVES = new Set(['who', 'which', 'whom', 'whose', 'where']);
const SUBORDINATORS = new Set(
  'when while although though because as after before since until if unless that whether so how what'.split(' '),
);
const COORDINATORS = new Set(['and', 'but', 'or', 'yet', 'nor']);
const GERUND_OPENERS = new Set(['after', 'before', 'since', 'while', 'by', 'without', 'when']);
const STOPS = /^(?:[;:—–]|--+)$/;
const CLOSING_QUOTE = /^["”’»]$/;

export function findClauses(words: readonly Word[], first: number, end: number): Clause[] {
  const groups = findVerbGroups(words, first, end);
  const mains = mainGroups(words, groups, first);
  if (mains.length === 0) {
    return [{ first, end, verb: null, groups, subject: { first, end: first }, antecedent: null }];
  }
  const starts = [first, ...mains.slice(1).map((main, i) => bestCut(words, mains[i]!, main).at)];
  const clauses: Clause[] = [];
  mains.forEach((verb, i) => {
    const from = starts[i]!;
    const to = starts[i + 1] ?? end;
    clauses.push({
      first: from,
      end: to,
      verb,
      groups: groups.filter(group => group.first >= from && group.first < to),
      ...subjectOf(words, from, verb, clauses),
    });
  });
  return clauses;
}

/** Finite verbs, and gerunds that open a phrase of their own; participles that only describe a noun are left out. */
function mainGroups(words: readonly Word[], groups: readonly VerbGroup[], first: number): VerbGroup[] {
  const mains = groups.filter(group => isFinite(group) || opensGerundPhrase(words, group, first));
  for (let i = 0; i + 1 < mains.length;) {
    const [a, b] = [mains[i]!, mains[i + 1]!];
    if (bestCut(words, a, b).weight > WEAKEST) {
      i++;
    } else if (describes(words, a) && i === 0 && !describes(words, b)) {
      mains.splice(i, 1);
    } else if (describes(words, b)) {
      mains.splice(i + 1, 1);
    } else if (describes(words, a)) {
      mains.splice(i, 1);
    } else {
      i++;
    }
  }
  return mains;
}

function isFinite({ tense }: VerbGroup): boolean {
  return tense !== 'infinitive' && tense !== 'gerund' && tense !== 'participle';
}

function opensGerundPhrase(words: readonly Word[], group: VerbGroup, first: number): boolean {
  const before = group.first > first ? words[group.first - 1]!.lower : '';
  return group.tense === 'gerund' && (before === ',' || STOPS.test(before) || GERUND_OPENERS.has(before));
}

/** Verbs without an object: their past describes nothing. */
const NO_PASSIVE = new Set(
  'agree die arrive occur happen resign march rally arise collapse erupt vanish disappear depart travel apologize respond'.split(
    ' ',
  ),
);

/** A bare past form between a noun and a preposition: "talks held in Oslo", "a note posted on Friday". */
function describes(words: readonly Word[], { first, end, tense }: VerbGroup): boolean {
  const before = words[first - 1];
  const after = words[end];
  return (
    end === first + 1 &&
    tense === 'past' &&
    !NO_PASSIVE.has(words[first]!.lemma) &&
    mayDescribe(words[first]!) &&
    (before?.pos === 'noun' || before?.pos === 'proper' || nounTriggers.has(before?.lower ?? '')) &&
    (after?.pos === 'preposition' || after?.pos === 'adverb' || /day$/.test(after?.lower ?? ''))
  );
}

const WEAKEST = 1;

/** Where, between two main verbs, the second one's clause most likely begins. */
function bestCut(words: readonly Word[], a: VerbGroup, b: VerbGroup): { at: number; weight: number } {
  let best = { at: phraseStart(words, a.end, b.first), weight: WEAKEST };
  for (let at = a.end; at <= b.first; at++) {
    const weight = cutWeight(words, at, a, b);
    if (weight > best.weight || (weight === best.weight && weight > WEAKEST)) {
      best = { at, weight };
    }
  }
  return best;
}

function cutWeight(words: readonly Word[], at: number, a: VerbGroup, b: VerbGroup): number {
  const before = at > a.end ? words[at - 1]!.lower : '';
  const { lower } = words[at]!;
  const comma = before === ',';
  if (at === a.end && opensReport(words, at, a)) {
    return lower === 'that' || lower === 'whether' ? 9 : 6;
  }
  if (STOPS.test(before) || (CLOSING_QUOTE.test(before) && /^[,.?!]$/.test(words[at - 2]?.lower ?? ''))) {
    return 8;
  }
  if (RELATIVES.has(lower)) {
    return comma ? 7 : 6;
  }
  if (comma && (COORDINATORS.has(lower) || SUBORDINATORS.has(lower))) {
    return 5;
  }
  if (SUBORDINATORS.has(lower) && at > a.end - 1) {
    return lower === 'as' || lower === 'what' ? 2 : 4;
  }
  if (reportingVerbs.has(words[a.head]!.lower) && isDay(words, a.end, at) && isSubject(words, at, b.first)) {
    return 3.5;
  }
  if (comma) {
    return 3;
  }
  return COORDINATORS.has(lower) && !joinsAdjectives(words, at) ? 2 : 0;
}

/** "said [that Smith, the envoy, and Jones met]", "said [Smith, the envoy, and Jones met]"; not "…, said Smith, and Jones met". */
function opensReport(words: readonly Word[], at: number, { first, head }: VerbGroup): boolean {
  const { lower, pos } = words[at]!;
  if (lower === 'that' || lower === 'whether') {
    return true;
  }
  const inverted = /^[,"“”’?!]$/.test(words[first - 1]?.text ?? ',');
  const isTime = /day$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^(?:this|last|late|early)$/.test(lower);
  return words[head]!.lower === 'said' && !inverted && !isTime && /^(?:proper|determiner)$/.test(pos);
}

/** "said [on Friday] the two leaders met": nothing but a day stands between. */
function isDay(words: readonly Word[], from: number, to: number): boolean {
  return (
    to - from < 4 &&
    words.slice(from, to).every(({ lower }) => /^(?:on|late|early|last|today|yesterday|night|\w+day)$/.test(lower))
  );
}

/** "said [the two leaders] met": what stands between is a plain noun phrase. */
function isSubject(words: readonly Word[], from: number, to: number): boolean {
  return (
    from < to &&
    words[from]!.pos !== 'preposition' &&
    words.slice(from, to).every(({ lower }) => lower !== ',') &&
    !COORDINATORS.has(words[to - 1]!.lower)
  );
}

/** "with [American and European] officials". */
function joinsAdjectives(words: readonly Word[], at: number): boolean {
  const isAdjective = (word: Word | undefined): boolean => word?.pos === 'adjective' || word?.demonym === true;
  return isAdjective(words[at - 1]) && isAdjective(words[at + 1]);
}

/** The start of the noun phrase that ends at `to`, not before `from`. */
function phraseStart(words: readonly Word[], from: number, to: number): number {
  let at = to;
  while (at > from && /^(?:noun|proper|adjective|determiner|pronoun|number)$/.test(words[at - 1]!.pos)) {
    at--;
  }
  return at;
}

/** What stands before the verb; where nothing does, the subject of the clause that this one goes on from. */
function subjectOf(
  words: readonly Word[],
  from: number,
  verb: VerbGroup,
  before: readonly Clause[],
): Pick<Clause, 'subject' | 'antecedent'> {
  const opener = words[from]!.lower;
  const previous = before.at(-1);
  const opens = RELATIVES.has(opener) || opener === 'that';
  if (previous && opens) {
    const after = previous.verb && previous.verb.end < from ? previous.verb.end : previous.first;
    const hangsOn = { first: after, end: from };
    return words.slice(from + 1, verb.first).some(isNominal)
      ? {
          subject: { first: from, end: verb.first },
          antecedent: opener === 'whom' || opener === 'who' ? hangsOn : null,
        }
      : { subject: hangsOn, antecedent: null };
  }
  let start = from;
  while (start < verb.first && !isNominal(words[start]!)) {
    start++;
  }
  if (start < verb.first || !previous) {
    const whom = words
      .slice(from, verb.first)
      .findIndex(({ lower }, i) => lower === 'whom' || (lower === 'who' && isNamed(words[from + i + 1])));
    const antecedent = whom > 0 ? { first: from, end: from + whom } : null;
    return { subject: { first: from, end: verb.first }, antecedent };
  }
  return { subject: previous.antecedent ?? previous.subject, antecedent: null };
}

/** "the envoy who [Smith] appointed". */
function isNamed(word: Word | undefined): boolean {
  return word?.pos === 'proper' || word?.pos === 'determiner' || word?.pos === 'pronoun';
}

function isNominal({ pos }: Word): boolean {
  return pos === 'noun' || pos === 'proper' || pos === 'pronoun' || pos === 'number' || pos === 'determiner';
}
