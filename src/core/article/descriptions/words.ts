import { months, weekdays } from '../../language/words';
import type { Word } from '../reading';

const OPENERS = new Set('a an the its his her their our my your'.split(' '));
const DETERMINERS = new Set([...OPENERS, 'this', 'that', 'another']);
const TIMES = new Set<string>([
  ...weekdays,
  ...months,
  ...'today yesterday tomorrow tonight morning afternoon evening night day week weekend month year years months weeks days time'.split(
    ' ',
  ),
]);
/** Participles that stand before a noun without an article. */
const MODIFYING = new Set(
  (
    'acting managing leading founding governing ruling presiding sitting ranking outgoing incoming retired convicted accused alleged suspected elected appointed disgraced exiled jailed ousted ' +
    'deposed acclaimed renowned celebrated decorated indicted embattled wanted imprisoned detained named registered certified experienced award-winning best-selling bestselling retiring budding aspiring'
  ).split(' '),
);
const MARKS = /^(?:[,.;:)\]?!"”“—–-]|--|''|\.{3})$/;
const FOLLOWERS = new Set('who whose which where when while whom and but or as that'.split(' '));

export function isDeterminer(word: Word | undefined): boolean {
  return word !== undefined && DETERMINERS.has(word.lower);
}

export function isTimeWord(word: Word): boolean {
  return TIMES.has(word.lower);
}

export function isPossessive(word: Word | undefined): boolean {
  return word !== undefined && /^['’]s?$/i.test(word.text);
}

export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

/** True for a word that may stand in a noun phrase, from its second word on. */
export function isNominal(words: readonly Word[], i: number, first: number): boolean {
  const word = words[i]!;
  if (isTimeWord(word) && !isPossessive(words[i + 1])) {
    return false;
  }
  switch (word.pos) {
    case 'noun':
    case 'proper':
    case 'adjective':
    case 'number':
      return /^[\p{L}\p{N}]/u.test(word.text);
    case 'verb':
      return modifiesNoun(words, i);
    case 'adverb':
      return (
        /^(?:adjective|verb)$/.test(words[i + 1]?.pos ?? '') &&
        /ly$|^(?:most|more|very|once|long|now|then|best)$/.test(word.lower)
      );
    default:
      return (
        word.demonym ||
        (i > first && isPossessive(word) && /^(?:noun|proper)$/.test(words[i - 1]!.pos)) ||
        (word.text === '-' && word.start === words[i - 1]?.end && word.end === words[i + 1]?.start) ||
        (word.text === '&' && isCapital(words[i - 1]) && isCapital(words[i + 1]))
      );
  }
}

/** "the newly elected mayor", "acting director"; "said Senator" begins with a verb of its own. */
function modifiesNoun(words: readonly Word[], i: number): boolean {
  const { form, lower } = words[i]!;
  const before = words[i - 1];
  const determined = OPENERS.has(before?.lower ?? '') || isPossessive(before);
  const adverb =
    /ly$/.test(before?.lower ?? '') && (OPENERS.has(words[i - 2]?.lower ?? '') || isPossessive(words[i - 2]));
  const alone = MODIFYING.has(lower) && !/^(?:noun|proper)$/.test(before?.pos ?? '');
  return (
    form !== null &&
    form !== 'present' &&
    form !== 'base' &&
    /^(?:noun|adjective|proper)$/.test(words[i + 1]?.pos ?? '') &&
    (determined || adverb || alone)
  );
}

/** True where a noun phrase beside a name may end: before a mark, a relative clause, a preposition; not before the verb that it is the subject of. */
export function mayEnd(words: readonly Word[], i: number, limit: number): boolean {
  const word = words[i];
  if (!word || i >= limit) {
    return true;
  }
  if (MARKS.test(word.text) || FOLLOWERS.has(word.lower)) {
    return true;
  }
  if (word.pos === 'verb') {
    const next = words[i + 1];
    return (
      word.form === 'gerund' ||
      (word.form === 'participle' &&
        next !== undefined &&
        /^(?:preposition|conjunction|adverb|punctuation)$/.test(next.pos))
    );
  }
  return word.pos === 'preposition';
}
