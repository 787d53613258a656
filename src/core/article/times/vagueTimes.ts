import type { Words } from './calendarWords';
import type { Match } from './match';
import type { TimeMeaning } from './timeMeaning';

const past: TimeMeaning = { kind: 'reference', value: 'PAST_REF' };
const present: TimeMeaning = { kind: 'reference', value: 'PRESENT_REF' };
const future: TimeMeaning = { kind: 'reference', value: 'FUTURE_REF' };

/** Phrases for the past, the present and the future, by their words; of several that fit, the longest. */
const PHRASES: readonly (readonly [readonly string[], TimeMeaning])[] = (
  [
    ['now', present],
    ['right now', present],
    ['currently', present],
    ['current', present],
    ['nowadays', present],
    ['these days', present],
    ['at the moment', present],
    ['at present', present],
    ['recently', past],
    ['more recently', past],
    ['most recently', past],
    ['recent', past],
    ['lately', past],
    ['the past', past],
    ['the recent past', past],
    ['the future', future],
    ['the near future', future],
    ['the foreseeable future', future],
    ['the near term', future],
    ['the short term', future],
    ['the long term', future],
    ['as soon as possible', future],
    ['a later date', future],
  ] as const
).map(([phrase, meaning]) => [phrase.split(' '), meaning]);

const BY_FIRST = new Map<string, (readonly [readonly string[], TimeMeaning])[]>();
for (const phrase of [...PHRASES].sort((a, b) => b[0].length - a[0].length)) {
  const first = phrase[0][0]!;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), phrase]);
}

/** "now", "recently", "the near future". */
export function vagueAt(words: Words): Match | undefined {
  const found = BY_FIRST.get(words.lower(0))?.find(([phrase]) => phrase.every((word, i) => words.lower(i) === word));
  return found && stands(words, found[0]) ? { meaning: found[1], length: found[0].length } : undefined;
}

/** "now that" is a conjunction; "the past" alone is no adjective, and "current" with a capital belongs to a name. */
function stands(words: Words, phrase: readonly string[]): boolean {
  const next = words.lower(phrase.length);
  switch (phrase.join(' ')) {
    case 'now':
      return next !== '-' && next !== 'that';
    case 'current':
    case 'recent':
      return words.text(0) === words.lower(0) && words.pos(1) !== 'punctuation';
    case 'the past':
    case 'the recent past':
    case 'the future':
      return closesPhrase(words, phrase.length);
    default:
      return true;
  }
}

/** No noun follows that the last word would describe. */
function closesPhrase(words: Words, at: number): boolean {
  return (
    !/^(?:noun|proper|adjective|number)$/.test(words.pos(at)) && words.lower(at) !== "'s" && words.lower(at) !== 'of'
  );
}
