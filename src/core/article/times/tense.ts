import type { Direction, FoundTime } from './timeMeaning';
import type { Reading, Sentence, Word } from '../reading';
import { findVerbGroups, type VerbGroup } from '../syntax/verbGroups';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that put what follows them into the future: "scheduled for Friday", "due on Monday". */
const AHEAD = words(
  'scheduled slated due set planned expected plan plans planning upcoming coming forthcoming intend intends hope hopes expects prepare prepares ' +
    'preparing poised rescheduled',
);
/** Verbs whose infinitive is still to come: "agreed to meet on Friday". */
const LOOKS_AHEAD = words(
  'agree decide vow promise pledge want intend hope plan expect ask urge order invite offer propose seek prepare refuse threaten need schedule aim vote',
);
/** Nouns whose infinitive is still to come: "an agreement to buy the bank in January". */
const PLAN_NOUNS = words('agreement deal plan proposal decision bid offer intention pledge promise vow deadline');
/** Verbs whose "to" leads to a later day: "was moved to Friday". */
const PUTS_OFF = words('postpone delay move extend reschedule push adjourn put');
/** Verbs that tell of what is arranged in the present tense: "the court hears the case on Monday". */
const ARRANGED = words(
  'meet begin start open resume visit travel arrive leave hold go face expire end host gather convene return launch continue hear close',
);
/** Nouns and verbs of one form that look ahead as verbs alone. */
const PLANS = words('plan plans hope hopes');

const CLAUSE_ENDS = /^(?:[;:“”"—–]|that|while|whereas|although|though)$/;

/** The verb groups of a sentence by their words, found when first asked for. */
export function groupsOf(reading: Reading, { firstWord, endWord }: Sentence): () => VerbGroups {
  let groups: VerbGroups | undefined;
  return () => (groups ??= byWord(findVerbGroups(reading.words, firstWord, endWord)));
}

type VerbGroups = ReadonlyMap<number, VerbGroup>;

function byWord(groups: readonly VerbGroup[]): VerbGroups {
  const words = new Map<number, VerbGroup>();
  for (const group of groups) {
    for (let i = group.first; i < group.end; i++) {
      words.set(i, group);
    }
  }
  return words;
}

/** How many words away a verb may stand. */
const REACH = 60;

/** Where the clause around a time expression looks to, by its nearest verb or word of planning, the left one first; null where nothing tells. */
export function directionOf(
  reading: Reading,
  time: Pick<FoundTime, 'firstWord' | 'endWord' | 'sentence'>,
  groupsOfSentence = groupsOf(reading, reading.sentences[time.sentence]!),
): Direction | null {
  const { firstWord, endWord } = reading.sentences[time.sentence]!;
  const all = reading.words;
  if (leadsAhead(all, time.firstWord, firstWord)) {
    return 'ahead';
  }
  const groups = groupsOfSentence();
  const from = Math.max(firstWord, time.firstWord - REACH);
  for (let i = time.firstWord - 1; i >= from && !CLAUSE_ENDS.test(all[i]!.lower); i--) {
    if (looksAhead(all, i, firstWord)) {
      return isOver(all, i, firstWord) ? 'back' : 'ahead';
    }
    const group = groups.get(i);
    if (group && group.tense !== 'gerund') {
      return directionOfGroup(reading, group, time, firstWord);
    }
  }
  for (let i = time.endWord; i < Math.min(endWord, time.endWord + REACH); i++) {
    const group = groups.get(i);
    if (group?.first === i && group.tense !== 'gerund') {
      return looksAhead(all, group.head, firstWord) ? 'ahead' : directionOfGroup(reading, group, time, firstWord);
    }
  }
  return null;
}

/** Words between a verb and the "until" or "to" that it takes. */
const FAR = 6;

/** "until Friday", "as early as Friday", "extended to Friday", "effective Friday"; not "the shop was open until Friday". */
function leadsAhead(all: readonly Word[], at: number, first: number): boolean {
  const before = (n: number): Word | undefined => (at - n >= first ? all[at - n] : undefined);
  const near = (fits: (word: Word) => boolean): boolean =>
    all.slice(Math.max(first, at - FAR), Math.max(first, at - 1)).some(fits);
  const isPutOff = (): boolean => near(({ lemma }) => PUTS_OFF.has(lemma));
  switch (before(1)?.lower) {
    case 'effective':
    case 'payable':
      return true;
    case 'as':
      return /^(?:early|soon|late)$/.test(before(2)?.lower ?? '') && before(3)?.lower === 'as';
    case 'until':
    case 'till':
    case 'through':
    case 'by':
      return before(2) !== undefined && (!near(({ lower }) => /^(?:had|was|were)$/.test(lower)) || isPutOff());
    case 'to':
      return isPutOff();
    default:
      return false;
  }
}

/** A word of planning; "the plan" is none, and neither is "as planned" or a record "set on Monday". */
function looksAhead(all: readonly Word[], i: number, first: number): boolean {
  const { lower, pos } = all[i]!;
  if (!AHEAD.has(lower)) {
    return false;
  }
  const before = i > first ? all[i - 1]!.lower : '';
  if (lower === 'set') {
    return /^(?:for|to)$/.test(all[i + 1]?.lower ?? '');
  }
  return !(PLANS.has(lower) && pos !== 'verb') && before !== 'as' && before !== 'previously';
}

/** "had been due on Friday", "had been expected to leave on Friday" */
function isOver(all: readonly Word[], i: number, first: number): boolean {
  return all.slice(Math.max(first, i - 3), i).some(({ lower }) => lower === 'had');
}

function directionOfGroup(
  reading: Reading,
  group: VerbGroup,
  time: Pick<FoundTime, 'firstWord' | 'sentence'>,
  firstWord: number,
): Direction | null {
  switch (group.tense) {
    case 'future':
      return 'ahead';
    case 'infinitive':
      return isPlanned(reading, group.first - 2, firstWord) && !isOver(reading.words, group.first - 1, firstWord)
        ? 'ahead'
        : 'back';
    case 'past':
    case 'perfect':
      return group.modal === null ? 'back' : null;
    case 'present':
      return (group.modal !== null && group.modal !== 'could') || isArranged(reading, group, time) ? 'ahead' : null;
    default:
      return null;
  }
}

/** "the talks resume on Friday", "leaders are meeting on Friday"; headlines tell of the past in the present tense. */
function isArranged(
  { words: all, sentences, regions }: Reading,
  { first, head }: VerbGroup,
  { sentence }: Pick<FoundTime, 'sentence'>,
): boolean {
  const { lemma, form } = all[head]!;
  const progressive = form === 'gerund' && /^(?:is|are|'s|'re|am|'m)$/.test(all[first]!.lower);
  return (progressive || ARRANGED.has(lemma)) && regions[sentences[sentence]!.region]!.kind === 'paragraph';
}

/** "are scheduled to meet", "agreed to meet", "to resume Friday" as headlines have it; "came to meet" is no plan. */
function isPlanned(reading: Reading, last: number, first: number): boolean {
  for (let i = last; i >= Math.max(first, last - 3); i--) {
    const word = reading.words[i]!;
    if (CLAUSE_ENDS.test(word.lower)) {
      break;
    }
    if (AHEAD.has(word.lower) || (i === last && PLAN_NOUNS.has(word.lower))) {
      return true;
    }
    if (word.pos === 'verb') {
      return LOOKS_AHEAD.has(word.lemma);
    }
  }
  return true;
}
