import {
  isAdverb,
  isArticle,
  isAuxiliary,
  isCount,
  isDeterminer,
  isJudging,
  isNominal,
  isPast,
  isPronoun,
  isSurelyPast,
  isVerb,
} from './labelGrammar';
import type { LabelWord } from './labelWords';
import { nounTriggers, verbTriggers } from '../../../language/events';

/** Words from `first` to `end`, exclusive. */
export interface Phrase {
  readonly first: number;
  readonly end: number;
}

/** Longer ones are no noun phrases, or none for a label. */
const LONGEST = 8;
const HEDGE = /^(?:about|nearly|almost|around|roughly|approximately|some|all|both|same|only|just|even)$/;
const QUOTE = /^["“”'‘’]$/;

/**
 * The noun phrase that begins at a word, without what hangs on it: "the two banks". Null where there is none, or no clear one.
 * @param verb where it must end at the latest, as its verb stands there
 */
export function nounPhraseAt(words: readonly LabelWord[], from: number, verb?: number): Phrase | null {
  let first = from;
  if (words[first]?.lower === 'at' && /^(?:least|most)$/.test(words[first + 1]?.lower ?? '')) {
    first += 2;
  } else if (/^(?:least|most)$/.test(words[first]?.lower ?? '') && words[first - 1]?.lower === 'at') {
    first++;
  }
  while (
    words[first] &&
    (HEDGE.test(words[first]!.lower) || isArticle(words[first]!) || QUOTE.test(words[first]!.lower))
  ) {
    first++;
  }
  const begin = first + measured(words, first);
  let end = begin;
  while (end < (verb ?? words.length) && continues(words, begin, end)) {
    end++;
  }
  while (end > first && /^['’]s$/.test(words[end - 1]!.lower)) {
    return null;
  }
  const last = words[end - 1];
  if (end === first + 1 && isPronoun(words[first]!) && !(words[first]!.lower === 'one' && words[end]?.lower === 'of')) {
    return null;
  }
  if (end === first || end - first > LONGEST || !last || (isAuxiliary(last) && !last.mention)) {
    return null;
  }
  // the subject of a clause of its own: "said the bank was sold"
  const next = words[end];
  return verb === undefined && next && isAuxiliary(next) ? null : { first, end };
}

/** How many words make a number a rough one, as "more than" does. */
function measured(words: readonly LabelWord[], first: number): number {
  const [one = '', two = ''] = [words[first]?.lower, words[first + 1]?.lower];
  const length = /^(?:more|fewer|less) than$|^up to$/.test(`${one} ${two}`) ? 2 : /^(?:over|under)$/.test(one) ? 1 : 0;
  return length > 0 && words[first + length] && isCount(words[first + length]!) ? length : 0;
}

function continues(words: readonly LabelWord[], first: number, i: number): boolean {
  const word = words[i]!;
  const next = words[i + 1];
  if (!word.mention && /^[-–]$/.test(word.lower)) {
    return i > first && next !== undefined && isNominal(next);
  }
  if (!isNominal(word)) {
    return false;
  }
  if (i === first || word.mention) {
    return true;
  }
  const begun = words[i - 1]!;
  if (/^(?:says|tells|adds)$/.test(word.lower)) {
    return false;
  }
  if (isCount(word) && !/^[$£€#]?\d/.test(word.lower)) {
    return isCount(begun); // "two more", not "someone more able"
  }
  if (/^\d/.test(word.lower) && /^\p{Ll}/u.test(begun.text) && !begun.mention && !isCount(begun)) {
    return false; // "his wife 17 times"
  }
  const endsHere = next === undefined || !isNominal(next) || next.isTime;
  if (isAdverb(word)) {
    return next !== undefined && isPast(next);
  }
  if (isSurelyPast(word)) {
    // "two [unarmed] men", not "talks [held] in Oslo", "banks [sold] bonds"
    return (
      !endsHere && !isCount(next) && (begun.lower === "'s" || /^\p{Ll}/u.test(next.lower)) && !isCountOrPlural(begun)
    );
  }
  // "men [carrying] the flag", not "a court hearing"
  const isActing = word.lower.endsWith('ing') && !nounTriggers.has(word.lower) && isNominalWord(begun);
  const takesObject = next !== undefined && (isDeterminer(next) || isCount(next) || next.mention !== null);
  return !(isActing && (takesObject || (verbTriggers.has(word.lower) && !endsHere)));
}

const isNominalWord = (word: LabelWord): boolean => /^[\p{L}]/u.test(word.lower);
const isCountOrPlural = ({ lower, mention }: LabelWord): boolean => mention !== null || /[^s]s$/.test(lower);

const HANGS = /^(?:of|on|against|over|for|into|between)$/;

/**
 * The object that begins at a word: noun phrases joined by "and" and what hangs on them, as long as it stays short. "sanctions on two banks",
 * "the head of the union".
 * @param longest in characters
 * @param verb as for `nounPhraseAt`
 */
export function objectAt(words: readonly LabelWord[], from: number, longest = 48, verb?: number): Phrase | null {
  const head = nounPhraseAt(words, from, verb);
  if (!head) {
    return null;
  }
  const length = (end: number): number => words[end - 1]!.end - words[head.first]!.start;
  let { end } = head;
  for (;;) {
    const { lower = '' } = words[end] ?? {};
    const more = lower === 'and' || HANGS.test(lower) ? nounPhraseAt(words, end + 1, verb) : null;
    const isList = lower === 'and' && more !== null;
    if (!more || length(more.end) > longest || (isList && beginsClause(words, more))) {
      break;
    }
    end = more.end;
  }
  return { first: head.first, end };
}

/** "[and] police said", "[and] killed two": what follows "and" is no noun phrase of the list. */
function beginsClause(words: readonly LabelWord[], { first, end }: Phrase): boolean {
  const next = words[end];
  const opens = words[first]!;
  return (
    (next !== undefined && (isArticle(next) || isDeterminer(next)) && !opens.mention) ||
    (isPast(opens) && !opens.mention) ||
    (verbTriggers.has(opens.lower) && !opens.mention && end - first > 1 && !/s$/.test(opens.lower)) ||
    (next !== undefined && isVerb(next) && next.lower !== 'being')
  );
}

/** The plain words before a noun that belong to it: "drone" of "a deadly drone strike", "Russia's full-scale" of "Russia's full-scale invasion". */
export function leadBefore(words: readonly LabelWord[], noun: number): Phrase {
  let first = noun;
  while (first > 0) {
    const word = words[first - 1]!;
    if (isDeterminer(word)) {
      break;
    }
    const joint = word.lower === 'and' && first < noun && first > 1 && isNominal(words[first - 2]!) && noun - first < 3;
    const hyphen = /^[-–]$/.test(word.lower) && word.glued;
    if (!(isNominal(word) || joint || hyphen) || isAdverb(word)) {
      break;
    }
    if (!word.mention && (isVerb(word) || verbTriggers.has(word.lower)) && !/(?:-|ing$|ned$)/.test(word.lower)) {
      break;
    }
    first--;
  }
  // "[setting] fire", not "a running battle"
  if (
    first < noun &&
    words[first]!.lower.endsWith('ing') &&
    !nounTriggers.has(words[first]!.lower) &&
    !(words[first - 1] && isDeterminer(words[first - 1]!))
  ) {
    first++;
  }
  if (noun - first > 5) {
    first = noun - 2;
  }
  while (first < noun && (/^(?:and|'s|-|–|his|her|its|their)$/.test(words[first]!.lower) || isJudging(words[first]!))) {
    first++;
  }
  return { first, end: noun };
}

const COMPLEMENTS = /^(?:of|on|against|between|into|over|with|by|about|across|to|toward|towards|at|for|from)$/;

const CLOSE = /^(?:of|on|against|between|into|over|with|about|across)$/;
const EMPTY =
  /^(?:course|time|period|basis|wake|midst|end|start|rate|moment|night|day|morning|afternoon|evening|week|month|year|all|own|way|hand|least|once|first|last)$/;

/** What hangs on a noun right behind it: "on two banks", "of Brown". */
export function complementAt(
  words: readonly LabelWord[],
  from: number,
): { preposition: string; phrase: Phrase } | null {
  const preposition = words[from]?.lower ?? '';
  if (!COMPLEMENTS.test(preposition)) {
    return null;
  }
  const phrase = objectAt(words, from + 1, 40, words.length);
  // "the fire to one corner" hangs on a verb before
  const isLoose =
    !CLOSE.test(preposition) && !words.slice(phrase?.first, phrase?.end).some(({ mention }) => mention !== null);
  return phrase &&
    !isLoose &&
    !words[phrase.first]!.isTime &&
    !EMPTY.test(words[phrase.end - 1]!.lower) &&
    !(phrase.end === phrase.first + 1 && words[phrase.first]!.lower.endsWith('ing'))
    ? { preposition, phrase }
    : null;
}
