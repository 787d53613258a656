import { irregularPasts, pastParticiple } from '../../language/inflection';
import { isMainVerb, isPastAsBase } from './mainVerb';
import type { Word } from '../reading';

export type Tense = 'past' | 'perfect' | 'present' | 'future' | 'infinitive' | 'gerund' | 'participle';

/** A main verb with the auxiliaries, adverbs and negation before it: "have not yet met". Indices into the words, end exclusive. */
export interface VerbGroup {
  readonly first: number;
  /** The main verb. */
  readonly head: number;
  readonly end: number;
  readonly tense: Tense;
  /** "could", "may" …; will and shall are the future. */
  readonly modal: string | null;
  readonly negated: boolean;
  readonly passive: boolean;
}

const FUTURE = new Set(['will', 'shall', "'ll", 'wo', "won't"]);
const MODALS = new Set(
  "can could may might must should would ought 'd cannot can't couldn't shouldn't wouldn't mustn't".split(' '),
);
const BE = new Set("be is are was were am been being 's 're 'm isn't aren't wasn't weren't".split(' '));
const HAVE = new Set("have has had having 've haven't hasn't hadn't".split(' '));
const DO = new Set("do does did don't doesn't didn't".split(' '));
const NEGATIONS = new Set(['not', 'never', "n't", 'cannot']);
/** A group may be parted by an adverb or a short phrase: "will on Saturday continue". */
const LONGEST_GAP = 4;

/** Finds the verb groups among the words from `first` to `end`, in order. */
export function findVerbGroups(words: readonly Word[], first: number, end: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = first; i < end; i++) {
    const word = words[i]!;
    if (isAuxiliary(words, i)) {
      const group = groupFrom(words, i, end);
      groups.push(group);
      i = group.end - 1;
    } else if (isMainVerb(words, i, first, end)) {
      groups.push({
        first: i,
        head: i,
        end: i + 1,
        tense: words[i - 1]?.lower === 'to' && i > first ? 'infinitive' : tenseOf(word),
        modal: null,
        negated: i > first && NEGATIONS.has(words[i - 1]!.lower),
        passive: false,
      });
    }
  }
  return groups;
}

/** Is this a form of be, have, do or a modal that helps or stands alone? */
function isAuxiliary(words: readonly Word[], i: number): boolean {
  const { lower, pos } = words[i]!;
  if (lower === "'s" || lower === "'d") {
    return pos === 'auxiliary';
  }
  if (lower === 'will' || lower === 'may' || lower === 'might' || lower === 'can') {
    const before = words[i - 1];
    return before?.pos !== 'determiner' && before?.pos !== 'adjective' && before?.lower !== "'s" && pos !== 'proper';
  }
  return FUTURE.has(lower) || MODALS.has(lower) || BE.has(lower) || HAVE.has(lower) || DO.has(lower);
}

/** The group that an auxiliary opens: what follows it up to the main verb, or the auxiliary alone. */
function groupFrom(words: readonly Word[], first: number, end: number): VerbGroup {
  let head = first;
  let negated = false;
  let modal: string | null = null;
  let future = false;
  let perfect = false;
  let be = false;
  let gap = 0;
  for (let i = first; i < end; i++) {
    const { lower } = words[i]!;
    if (isAuxiliary(words, i)) {
      head = i;
      gap = 0;
      negated ||= lower.endsWith("n't") || lower === 'cannot';
      future ||= FUTURE.has(lower);
      modal ??= MODALS.has(lower) ? lower : null;
      perfect ||= HAVE.has(lower);
      be = BE.has(lower);
    } else if (NEGATIONS.has(lower)) {
      negated = true;
    } else if (follows(words, i, gap, be, perfect)) {
      const passive = be && isParticiple(words[i]!);
      const tense = future ? 'future' : tenseWith(words, first, perfect);
      return { first, head: i, end: i + 1, tense: inTo(words, first, tense), modal, negated, passive };
    } else if (!isAdverb(words[i]!) && (++gap > LONGEST_GAP || !parts(words, i, first))) {
      break;
    }
  }
  const tense = future ? 'future' : tenseWith(words, first, perfect && head > first);
  return { first, head, end: head + 1, tense: inTo(words, first, tense), modal, negated, passive: false };
}

/** Not "spoke", whose participle is another: a past like this one may describe a noun. */
export function mayDescribe({ lower, lemma }: Word): boolean {
  return !irregularPasts.has(lower) || pastParticiple(lemma) === lower;
}

/** Does the main verb of the group that has begun stand here? */
function follows(words: readonly Word[], i: number, gap: number, be: boolean, perfect: boolean): boolean {
  const word = words[i]!;
  if (word.pos !== 'verb' && !(word.pos === 'adjective' && isParticiple(word) && be)) {
    return false;
  }
  if (be || perfect) {
    return (gap === 0 || word.form === 'base') && (isParticiple(word) || (be && word.form === 'gerund'));
  }
  return word.lemma === word.lower;
}

function isParticiple(word: Word): boolean {
  return (
    word.form === 'past' || word.form === 'participle' || (/(?:ed|wn|en)$/.test(word.lower) && word.lower !== 'open')
  );
}

const ADVERBS = new Set('now since yet just also still already ever again then both'.split(' '));

function isAdverb({ lower, pos }: Word): boolean {
  return pos === 'adverb' || ADVERBS.has(lower);
}

/** May this word stand between an auxiliary and its verb? Only in a phrase of time: "will on Saturday continue". */
function parts(words: readonly Word[], i: number, first: number): boolean {
  const { lower, pos, text } = words[i]!;
  return (
    i > first && (lower === 'on' || lower === 'later' || lower === 'again' || pos === 'adverb' || /day$/.test(text))
  );
}

/** "to be held": an auxiliary behind "to" makes no finite verb. */
function inTo(words: readonly Word[], first: number, tense: Tense): Tense {
  return words[first - 1]?.lower === 'to' && tense === 'present' ? 'infinitive' : tense;
}

/** The tense that the first auxiliary gives. */
function tenseWith(words: readonly Word[], first: number, perfect: boolean): Tense {
  const { lower } = words[first]!;
  const past = /^(?:was|were|had|did|wasn't|weren't|hadn't|didn't)$/.test(lower);
  if (perfect && !past) {
    return 'perfect';
  }
  return past ? 'past' : 'present';
}

function tenseOf(word: Word): Tense {
  switch (word.form) {
    case 'past':
    case 'participle':
      return 'past';
    case 'gerund':
      return 'gerund';
    default:
      return isPastAsBase(word) ? 'past' : word.pos === 'noun' ? 'gerund' : 'present';
  }
}
