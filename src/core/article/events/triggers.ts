import { nounTriggers, verbTriggers, type VerbTrigger } from '../../language/events';
import type { Sense } from '../../language/eventSenses';
import { findClauses, type Clause } from '../syntax/clauses';
import type { MentionWords } from '../mentionWords';
import type { Reading, Sentence, Word } from '../reading';
import type { VerbGroup } from '../syntax/verbGroups';

/** A word that may tell of a happening, before it is known whether it does. */
export interface Trigger {
  readonly word: number;
  readonly lemma: string;
  readonly concept: string;
  readonly clause: Clause;
  /** Index into the clauses of the sentence. */
  readonly clauseIndex: number;
  /** The verb group of which it is the main verb; null for a noun. */
  readonly group: VerbGroup | null;
}

/** Verbs that only lend a verb to a noun: "hold talks", "launch an attack". */
const LIGHT = new Set(
  (
    'hold have conduct launch carry stage attend resume continue begin start join open lead convene take pay wrap end conclude extend suffer mount ' +
    'unleash fire intensify undergo schedule plan arrange'
  ).split(' '),
);

/** Words before a noun that keep it from telling of one happening: "no talks", "possible attacks". */
const VAGUE = new Set(
  'no any without possible potential future hypothetical alleged would-be anti every each such whatever'.split(' '),
);

export function isLight(group: VerbGroup | null, words: readonly Word[]): boolean {
  return group !== null && LIGHT.has(words[group.head]!.lemma);
}

/** Finds the candidates of one sentence, in order, with the sentence's clauses. */
export function findTriggers(
  reading: Reading,
  sentence: Sentence,
  mentions: MentionWords,
): { clauses: Clause[]; triggers: Trigger[] } {
  const { words } = reading;
  const clauses = findClauses(words, sentence.firstWord, sentence.endWord);
  const triggers: Trigger[] = [];
  clauses.forEach((clause, clauseIndex) => {
    const groups = new Map(clause.groups.map(group => [group.head, group]));
    for (let i = clause.first; i < clause.end; i++) {
      if (mentions.at(i) && mentions.at(i)!.mention.form === 'name') {
        continue;
      }
      const group = groups.get(i);
      const found = group ? verbAt(words, i, group, clause, mentions) : nounAt(reading, i, sentence, groups.has(i + 1));
      if (found) {
        triggers.push({ word: i, ...found, clause, clauseIndex, group: group ?? null });
      }
    }
  });
  return { clauses, triggers: triggers.filter(trigger => !carriesNoun(trigger, triggers, words)) };
}

type Found = Pick<Trigger, 'lemma' | 'concept'>;

function verbAt(
  words: readonly Word[],
  i: number,
  group: VerbGroup,
  clause: Clause,
  mentions: MentionWords,
): Found | undefined {
  for (const trigger of verbTriggers.get(words[i]!.lower) ?? []) {
    if (
      trigger.particle !== null &&
      words[i + 1]?.lower !== trigger.particle &&
      words[i + 2]?.lower !== trigger.particle
    ) {
      continue;
    }
    const concept = conceptOf(trigger, words, group, clause, mentions);
    if (concept !== null) {
      return { lemma: trigger.particle ? `${trigger.lemma} ${trigger.particle}` : trigger.lemma, concept };
    }
  }
  return undefined;
}

function conceptOf(
  { concept, senses }: VerbTrigger,
  words: readonly Word[],
  group: VerbGroup,
  clause: Clause,
  mentions: MentionWords,
): string | null {
  for (const sense of senses) {
    const range =
      (sense.beside === 'object') === group.passive
        ? { first: clause.subject.first, end: Math.max(clause.subject.first, clause.subject.end) }
        : { first: group.end, end: objectEnd(words, group.end, clause.end) };
    if (fits(sense, words, range.first, range.end, mentions)) {
      return sense.concept;
    }
  }
  return concept;
}

function fits(
  { nouns, kind }: Sense,
  words: readonly Word[],
  first: number,
  end: number,
  mentions: MentionWords,
): boolean {
  if (
    kind &&
    mentions.within(first, end).some(({ mention, end: after }) => mention.kind === kind && words[after]?.lower !== "'s")
  ) {
    return true;
  }
  return (
    nouns !== undefined &&
    words.slice(first, end).some(({ lower, lemma, pos }) => nouns.has(pos === 'noun' ? lemma : lower.replace(/s$/, '')))
  );
}

/** The end of the object that begins at `from`: the next preposition, verb or mark. */
function objectEnd(words: readonly Word[], from: number, end: number): number {
  let i = from;
  while (
    i < end &&
    !/^(?:verb|auxiliary)$/.test(words[i]!.pos) &&
    (words[i]!.pos !== 'preposition' || i === from) &&
    !/^[;:.]$/.test(words[i]!.lower)
  ) {
    i++;
  }
  return i;
}

function nounAt({ words, regions }: Reading, i: number, sentence: Sentence, beforeVerb: boolean): Found | undefined {
  const word = words[i]!;
  const found = nounTriggers.get(word.lower);
  if (!found) {
    return undefined;
  }
  const headed = /^(?:headline|subheading)$/.test(regions[sentence.region]!.kind);
  const named =
    /^\p{Lu}/u.test(word.text) && i > sentence.firstWord && !headed && !/^["“‘'(]$/.test(words[i - 1]!.text);
  const next = i + 1 < sentence.endWord ? words[i + 1]! : undefined;
  const compound =
    next !== undefined &&
    next.pos === 'noun' &&
    !beforeVerb &&
    next.lower !== "'s" &&
    !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(next.lower);
  return named || compound || (word.pos === 'proper' && !headed) || isVague(words, i, sentence.firstWord)
    ? undefined
    : found;
}

function isVague(words: readonly Word[], i: number, first: number): boolean {
  for (let at = i - 1; at >= Math.max(first, i - 4); at--) {
    const { lower, pos } = words[at]!;
    if (VAGUE.has(lower)) {
      return true;
    }
    if (pos === 'verb' || pos === 'auxiliary' || pos === 'punctuation' || pos === 'preposition') {
      return false;
    }
  }
  return false;
}

/** A light verb whose object is a trigger by itself: in "launched an attack" the attack alone counts. */
function carriesNoun(trigger: Trigger, triggers: readonly Trigger[], words: readonly Word[]): boolean {
  const described = triggers.find(({ word, group }) => group === null && word === trigger.word - 1);
  if (described?.concept === trigger.concept && trigger.group !== trigger.clause.verb) {
    return true; // "meetings hosted by Smith"
  }
  return (
    isLight(trigger.group, words) &&
    triggers.some(({ word, clause, group }) => clause === trigger.clause && group === null && word > trigger.word)
  );
}
