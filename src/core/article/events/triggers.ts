import { adjectiveTriggers, isToldByNoun, nounTriggers, verbTriggers } from '../../language/events';
import type { Sense } from '../../language/eventSenses';
import { isAnnouncing, mayHappen, mayHappenAnchored } from '../../language/eventVerbs';
import { reportingVerbs } from '../../language/reporting';
import type { Clause } from '../syntax/clauses';
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
  /** The verb group of which it is the main verb; null for a noun or adjective. */
  readonly group: VerbGroup | null;
  readonly source: TriggerSource;
}

/**
 * What makes a word a trigger: that it is a verb or noun of a concept; a noun of one that only describes another ("murder trial"); an adjective
 * of what somebody has come to ("dead"); a verb that reports; any other verb; one
 * that says little by itself.
 */
export type TriggerSource = 'verb' | 'noun' | 'bare' | 'adjective' | 'report' | 'open' | 'weak';

/** Verbs that only lend a verb to a noun: "hold talks", "launch an attack". */
const LIGHT = new Set(
  (
    'hold have conduct launch carry stage attend resume continue begin start join open lead convene take pay wrap end conclude extend suffer mount ' +
    'unleash fire intensify undergo schedule plan arrange chair host order make'
  ).split(' '),
);

/** Words before a noun that keep it from telling of one happening: "no talks", "possible attacks". */
const VAGUE = new Set(
  'no any without possible potential future hypothetical alleged would-be anti every each such whatever'.split(' '),
);

/** Nouns before which a word says what somebody is there for: "fire chief", "rescue team". */
const SERVICES = new Set(
  (
    'service department chief crew brigade marshal team unit squad engine truck station alarm exit door escape hydrant official officer commissioner ' +
    'agency ministry minister committee commission desk line room conference'
  ).split(' '),
);

export function isLight(group: VerbGroup | null, words: readonly Word[]): boolean {
  return group !== null && LIGHT.has(words[group.head]!.lemma);
}

/** Finds the candidates of one sentence, in order. */
export function findTriggers(
  reading: Reading,
  sentence: Sentence,
  clauses: readonly Clause[],
  mentions: MentionWords,
): Trigger[] {
  const { words } = reading;
  const triggers: Trigger[] = [];
  clauses.forEach((clause, clauseIndex) => {
    const groups = new Map(clause.groups.map(group => [group.head, group]));
    for (let i = clause.first; i < clause.end; i++) {
      if (mentions.at(i) && mentions.at(i)!.mention.form === 'name') {
        continue;
      }
      const group = groups.get(i);
      const found = group
        ? verbAt(words, i, group, clause, mentions)
        : (adjectiveAt(words, i, sentence) ?? nounAt(reading, i, sentence, groups.has(i + 1)));
      if (found) {
        triggers.push({ word: i, ...found, clause, clauseIndex, group: group ?? null });
      }
    }
  });
  return triggers.filter(trigger => !carriesNoun(trigger, triggers, words));
}

type Found = Pick<Trigger, 'lemma' | 'concept' | 'source'>;

function verbAt(
  words: readonly Word[],
  i: number,
  group: VerbGroup,
  clause: Clause,
  mentions: MentionWords,
): Found | undefined {
  const { lower, lemma } = words[i]!;
  if (lower === 'found' && words[i + 1]?.lower === 'guilty') {
    return undefined; // "was found guilty": the adjective tells
  }
  for (const trigger of verbTriggers.get(lower) ?? []) {
    const { particle } = trigger;
    if (particle !== null && words[i + 1]?.lower !== particle && words[i + 2]?.lower !== particle) {
      continue;
    }
    const sense = trigger.senses.find(each => senseFits(each, words, group, clause, mentions));
    const concept = sense ? sense.concept : trigger.concept;
    if (concept !== null) {
      return { lemma: particle ? `${trigger.lemma} ${particle}` : trigger.lemma, concept, source: 'verb' };
    }
    if (sense) {
      return undefined;
    }
  }
  if (lower === 'accused' && words[i + 1]?.lower === 'of') {
    return { lemma, concept: 'charge', source: 'verb' }; // "is accused of murder"
  }
  if (reportingVerbs.has(lower)) {
    return isAnnouncing(lemma) && words[i + 1]?.lower !== 'nothing'
      ? { lemma, concept: 'say', source: 'report' }
      : undefined;
  }
  if (mayHappenAnchored(lemma)) {
    return { lemma, concept: lemma, source: 'weak' };
  }
  return mayHappen(lemma) ? { lemma, concept: lemma, source: 'open' } : undefined;
}

function senseFits(
  sense: Sense,
  words: readonly Word[],
  group: VerbGroup,
  { subject, end }: Clause,
  mentions: MentionWords,
): boolean {
  const range =
    (sense.beside === 'object') === group.passive
      ? { first: subject.first, end: Math.max(subject.first, subject.end) }
      : { first: group.end, end: objectEnd(words, group.end, end) };
  return fits(sense, words, range.first, range.end, mentions);
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

/** "were found dead", "left two injured": not what describes a noun. */
function adjectiveAt(words: readonly Word[], i: number, { firstWord, endWord }: Sentence): Found | undefined {
  const { lower, pos } = words[i]!;
  const concept = adjectiveTriggers.get(lower);
  const [before, next] = [i > firstWord ? words[i - 1] : undefined, i + 1 < endWord ? words[i + 1] : undefined];
  return concept === undefined ||
    pos === 'proper' ||
    before === undefined ||
    before.pos === 'determiner' ||
    (lower === 'guilty' && /^(?:plead|pleads|pleaded|pleading|pled)$/.test(before.lower)) ||
    (/^(?:noun|adjective|proper)$/.test(next?.pos ?? '') &&
      !/^(?:last|early|late|this|today|yesterday|\w+day)$/.test(next!.lower))
    ? undefined
    : { lemma: lower, concept, source: 'adjective' };
}

function nounAt({ words, regions }: Reading, i: number, sentence: Sentence, beforeVerb: boolean): Found | undefined {
  const word = words[i]!;
  const found = nounTriggers.get(word.lower);
  if (!found) {
    return undefined;
  }
  const headed = /^(?:headline|subheading)$/.test(regions[sentence.region]!.kind);
  const before = i > sentence.firstWord ? words[i - 1] : undefined;
  const named = /^\p{Lu}/u.test(word.text) && before !== undefined && !headed && !/^["“‘'(]$/.test(before.text);
  if (named || (word.pos === 'proper' && !headed) || isVague(words, i, sentence.firstWord)) {
    return undefined;
  }
  if (found.lemma === 'attack' && /^(?:heart|panic|asthma)$/.test(before?.lower ?? '')) {
    return { ...found, concept: 'ill', source: 'noun' };
  }
  const next = i + 1 < sentence.endWord ? words[i + 1]! : undefined;
  if (next && !beforeVerb && SERVICES.has(next.lemma) && found.concept !== 'try') {
    return undefined; // "fire service chief"
  }
  const describes =
    next !== undefined &&
    next.pos === 'noun' &&
    !beforeVerb &&
    next.lower !== "'s" &&
    !/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(next.lower);
  if (describes) {
    return isToldByNoun(found.concept) ? { ...found, source: 'bare' } : undefined;
  }
  return { ...found, source: 'noun' };
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
