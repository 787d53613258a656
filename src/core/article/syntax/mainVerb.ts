import { nounTriggers, verbTriggers } from '../../language/events';
import { reportingVerbs } from '../../language/reporting';
import { functionWords } from '../../language/words';
import type { Word } from '../reading';

/** Ordinary adjectives and nouns that taggers like to take for verbs. */
const NO_VERBS = new Set('short unclear able due including'.split(' '));
/** Words that lead a noun, though they are no determiners. */
const LEADING = new Set('further more such other additional several many most some any no few both'.split(' '));
/** Verbs whose past is their base form, which news tells with: "a quake hit the island". */
const PAST_AS_BASE = new Set('hit cut set put shut split quit hurt beat spread burst'.split(' '));

/** Pasts that no noun is spelled like. */
const SURE_PASTS = new Set(
  'tore broke rose fell struck swept drove threw blew grew knew flew wrote took gave came ran sank stole slew slain fought sued fled sought caught shook'.split(
    ' ',
  ),
);

/** A past that looks like the base form. */
export function isPastAsBase({ lower }: Word): boolean {
  return PAST_AS_BASE.has(lower);
}

/** Is the word a main verb? Verbs and nouns of one form are told apart by their neighbours: "the talks", "peace talks in Oslo", "a meeting". */
export function isMainVerb(words: readonly Word[], i: number, first: number, end: number): boolean {
  const word = words[i]!;
  const before = i > first ? words[i - 1] : undefined;
  const after = i + 1 < end ? words[i + 1] : undefined;
  if (word.pos !== 'verb') {
    return (word.pos === 'noun' || word.pos === 'proper') && isHiddenVerb(word, before, after);
  }
  if (functionWords.has(word.lower) || NO_VERBS.has(word.lower)) {
    return false;
  }
  switch (word.form) {
    case 'past':
    case 'participle':
      return !(
        (leadsNoun(before) ||
          before?.pos === 'preposition' ||
          before?.form === 'present' ||
          (before?.lower === 'that' && (!isNominal(words[i - 2]) || /day$/.test(words[i - 2]!.lower)))) &&
        (isNominal(after) || (before?.form === 'present' && after?.form === 'present'))
      );
    case 'gerund':
      return !leadsNoun(before) && !(before?.pos === 'noun' && closesPhrase(after));
    case 'base':
      return !leadsNoun(before) || before?.lower === 'to';
    default:
      return !leadsNoun(before) && !isPlural(word, before, after);
  }
}

/** "a quake [hit] the island", "of [killing] Smith": taken for nouns, but with an object. */
function isHiddenVerb(word: Word, before: Word | undefined, after: Word | undefined): boolean {
  const named = before?.pos === 'noun' || before?.pos === 'proper';
  if (SURE_PASTS.has(word.lower)) {
    return named;
  }
  if (/[^s]s$/.test(word.lower) && verbTriggers.has(word.lower) && !nounTriggers.has(word.lower)) {
    return before?.pos === 'proper' && after?.pos !== 'noun' && !/^(?:and|or|,|of|'s)$/.test(after?.lower ?? ','); // "Smith checks into"
  }
  if (word.pos === 'proper') {
    return false;
  }
  const object = after !== undefined && /^(?:proper|determiner|pronoun|number)$/.test(after.pos);
  if (PAST_AS_BASE.has(word.lower)) {
    return object && (before?.pos === 'noun' || before?.pos === 'proper');
  }
  return object && word.lower.endsWith('ing') && before?.pos === 'preposition';
}

/** "peace [talks] in Oslo": a form in -s that ends its noun phrase; not "Smith [dies]", which is no noun. */
function isPlural({ lower }: Word, before: Word | undefined, after: Word | undefined): boolean {
  return (
    lower.endsWith('s') &&
    closesPhrase(after) &&
    !(after?.lower === 'that' && reportingVerbs.has(lower) && !before?.lower.endsWith('s')) && // "the report recommends that"
    (after?.lower !== 'to' || nounTriggers.has(lower)) &&
    !(before?.pos === 'proper' && verbTriggers.has(lower) && !nounTriggers.has(lower)) &&
    before !== undefined &&
    /^(?:noun|proper|preposition|conjunction)$/.test(before.pos)
  );
}

function leadsNoun(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (LEADING.has(word.lower) || /^(?:determiner|adjective|number)$/.test(word.pos) || /^'s?$/.test(word.lower))
  );
}

function isNominal(word: Word | undefined): boolean {
  return word !== undefined && /^(?:noun|adjective|proper)$/.test(word.pos);
}

function closesPhrase(word: Word | undefined): boolean {
  return word === undefined || /^(?:preposition|conjunction|auxiliary|punctuation)$/.test(word.pos);
}
