import { beginsDemonym, countryOfDemonym, isOtherDemonym, LONGEST_DEMONYM } from '../../language/demonyms';
import type { Demonym, Mention } from '../analysis';
import { PlacedWords } from '../placedWords';
import type { Reading, Sentence, Word } from '../reading';

/** Words for languages are words for peoples as well: "in French", "a Spanish translation". */
const LANGUAGE_NOUNS = new Set('language translation translator subtitle speaker speaking dialect lesson'.split(' '));
const BEFORE_LANGUAGES = new Set(
  'in into from speak speaks spoke speaking spoken learn learning fluent broken much'.split(' '),
);
const PREFIXED = /^(?:pro|anti|non|ex|un)-/i;

/** Words for a country's people or what is theirs, outside names and boilerplate. */
export function findDemonyms(reading: Reading, names: readonly Mention[]): Demonym[] {
  const named = new PlacedWords(reading.words, names, (_, first, end) => ({ first, end }));
  const found: Demonym[] = [];
  for (const sentence of reading.sentences) {
    if (reading.regions[sentence.region]!.kind === 'boilerplate') {
      continue;
    }
    for (let i = sentence.firstWord; i < sentence.endWord; i++) {
      const word = reading.words[i]!;
      const demonym =
        word.text === word.lower ? null : demonymAt(reading, sentence, i, at => named.at(at) !== undefined);
      if (demonym) {
        found.push(demonym.found);
        i = demonym.end - 1;
      }
    }
  }
  return found;
}

/** The longest one that begins with a word: "New Zealander" rather than "Zealander". */
function demonymAt(
  { text, words }: Reading,
  sentence: Sentence,
  first: number,
  isNamed: (word: number) => boolean,
): { found: Demonym; end: number } | null {
  const word = words[first]!;
  const prefix = PREFIXED.exec(word.text)?.[0].length ?? 0;
  if (!beginsDemonym(plain(word.text.slice(prefix)).split(' ')[0]!)) {
    return null;
  }
  for (let end = Math.min(first + LONGEST_DEMONYM, sentence.endWord); end > first; end--) {
    const span = { start: word.start + prefix, end: words[end - 1]!.end };
    const phrase = plain(text.slice(span.start, span.end));
    const country = countryOfDemonym(phrase);
    if (country !== null) {
      const before = first > sentence.firstWord ? words[first - 1]!.lower : '';
      const meant =
        !words.slice(first, end).some((_, at) => isNamed(first + at)) &&
        !isOtherDemonym(before, phrase) &&
        !isLanguage(words, sentence, first, end);
      return meant ? { found: { ...span, country }, end } : null;
    }
  }
  return null;
}

/** As the lists write it: on one line, capitals as in a sentence, the point of the compass in "N. Korean" in full. */
function plain(phrase: string): string {
  const oneLine = phrase.replace(/[\s-]+/g, ' ');
  const cased =
    oneLine === oneLine.toUpperCase()
      ? oneLine.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase())
      : oneLine;
  return cased.replace(/^[NS]\b\.? ?/, letter => (letter.startsWith('N') ? 'North ' : 'South '));
}

function isLanguage(words: readonly Word[], sentence: Sentence, first: number, end: number): boolean {
  const next = end < sentence.endWord ? words[end] : undefined;
  const behind = next?.text === '-' ? words[end + 1] : next;
  if (behind && LANGUAGE_NOUNS.has(behind.lemma)) {
    return true;
  }
  const before = first > sentence.firstWord ? words[first - 1] : undefined;
  return (
    before !== undefined &&
    BEFORE_LANGUAGES.has(before.lower) &&
    !/s$/.test(words[end - 1]!.lower) &&
    !(next && /^(?:noun|adjective|proper|number)$/.test(next.pos))
  );
}
