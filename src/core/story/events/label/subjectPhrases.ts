import { reportingVerbs } from '../../../language/reporting';
import {
  isAdverb,
  isArticle,
  isAuxiliary,
  isNominal,
  isPreposition,
  isPronoun,
  isSurelyPast,
  isVerb,
} from './labelGrammar';
import type { LabelWord } from './labelWords';
import { nounPhraseAt, type Phrase } from './nounPhrases';

const HARD =
  /^(?:[;:—–(),"“”]|that|which|who|whom|whose|when|while|as|because|since|if|but|and|or|where|although|though|whether|after|before|than|how|why|what|until|so|then)$/;
const PLANNING =
  /^(?:slated|due|expected|set|scheduled|planning|plans|plan|planned|to|going|reported|said|began|begun|continued|reportedly|allegedly|believed|vowed|agreed)$/;

/**
 * The subject before a verb at `verb`, where the words are plain about it: "police" of "police in Lima arrested", "gunmen" of "gunmen who
 * stormed". A participle by itself belongs to the noun right before it: "proposal" of "after a proposal unveiled on Friday".
 */
export function subjectBefore(words: readonly LabelWord[], verb: number, isParticiple = false): Phrase | null {
  const before = subjectEnd(words, verb, isParticiple);
  const { end } = before;
  if (before.isIdea) {
    return null;
  }
  const nearest = isParticiple || before.isRelative;
  const isFar = (word: LabelWord): boolean =>
    nearest && isPreposition(word) && (before.isRelative || word.lower !== 'of');
  let first = end;
  while (first > 0 && !isBreak(words, first - 1) && !isFar(words[first - 1]!)) {
    first--;
  }
  const opener = words[first - 1];
  if (
    !nearest &&
    opener &&
    isSurelyPast(opener) &&
    !reportingVerbs.has(opener.lower) &&
    isPreposition(words[first]!) &&
    first - 1 > 0 &&
    isNominal(words[first - 2]!)
  ) {
    return subjectBefore(words, first - 1); // "two officers involved in the shooting"
  }
  if (!nearest && opener && isVerb(opener) && !opener.mention && !reportingVerbs.has(opener.lower)) {
    return null; // the object of a verb before: "the man who shot Smith was arrested"
  }
  while (first < end && isAdverb(words[first]!)) {
    first++;
  }
  const head = nounPhraseAt(words, first, end);
  if (!head) {
    return null;
  }
  let last = head.end;
  while (last < end) {
    const { lower } = words[last]!;
    const more = lower === 'of' || lower === 'and' ? nounPhraseAt(words, last + 1, end) : null;
    if (!more) {
      break;
    }
    last = more.end;
  }
  const opens = words[head.first]!;
  if (!opens.mention && (NO_NOUN.test(opens.lower) || (last - head.first === 1 && opens.lower.endsWith('ing')))) {
    return null;
  }
  // what stands between must hang on it
  return last === end || isPreposition(words[last]!) ? { first: head.first, end: last } : null;
}

/** Words of no subject that nothing else tells from a noun. */
const NO_NOUN =
  /^(?:say|know|think|feel|believe|see|want|need|go|come|get|able|willing|ready|likely|daily|mr|mrs|ms|dr)$/;

interface SubjectEnd {
  readonly end: number;
  /** Is it "who" or "which" that the verb goes with? */
  readonly isRelative: boolean;
  /** No subject of its own: "willing to fight", "of being named". */
  readonly isIdea: boolean;
}

/** Where the subject ends: before auxiliaries, "who", "slated to" and the like. */
function subjectEnd(words: readonly LabelWord[], verb: number, isParticiple: boolean): SubjectEnd {
  let end = verb;
  while (end > 0 && !words[end - 1]!.mention && leansOnVerb(words[end - 1]!)) {
    end--;
  }
  const skipped = words.slice(end, verb).filter(word => !word.isTime && !isAdverb(word));
  const isIdea =
    (skipped.at(-1)?.lower === 'to' && skipped.length === 1) ||
    (skipped[0]?.lower === 'being' && end > 0 && isPreposition(words[end - 1]!));
  const isRelative = /^(?:who|which|that)$/.test(words[end - 1]?.lower ?? '');
  if (isRelative) {
    end -= words[end - 2]?.lower === ',' ? 2 : 1;
  } else if (words[end - 1]?.lower === ',' && !isParticiple) {
    end = insertionStart(words, end - 1) ?? end;
  } else if (isParticiple && words[end - 1]?.lower === ',') {
    end--; // "Smith, arrested on Friday"
  }
  while (
    end > 1 &&
    (words[end - 1]!.isTime || (words[end]?.isTime && /^(?:on|in|late|early)$/.test(words[end - 1]!.lower)))
  ) {
    end--;
  }
  return { end, isRelative, isIdea };
}

/** The comma at which begins what the one at `comma` ends: "The mill, which made paper, was burnt". */
function insertionStart(words: readonly LabelWord[], comma: number): number | undefined {
  for (let i = comma - 1; i > 0 && comma - i < LONGEST_INSERTION; i--) {
    if (words[i]!.lower === ',') {
      const next = words[i + 1]!;
      return isArticle(next) || /^(?:who|which|where)$/.test(next.lower) ? i : undefined;
    }
  }
  return undefined;
}

const LONGEST_INSERTION = 25;

const leansOnVerb = (word: LabelWord): boolean =>
  isAuxiliary(word) || isAdverb(word) || word.isTime || PLANNING.test(word.lower);

function isBreak(words: readonly LabelWord[], i: number): boolean {
  const word = words[i]!;
  if (word.mention) {
    return word.mention.form === 'pronoun';
  }
  if (isPronoun(word) && word.lower !== 'one' && word.lower !== 'other' && word.lower !== 'another') {
    return true;
  }
  if (word.lower === 'and') {
    // "U.S. and Ukrainian officials", "two men and a boy"
    const [before, next] = [words[i - 1], words[i + 1]];
    return !before || !next || !isNominal(before) || isVerb(next) || !(isNominal(next) || isArticle(next));
  }
  return HARD.test(word.lower) || isVerb(word);
}
