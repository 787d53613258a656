import { organizationApposition } from '../language/organizations';
import type { Span } from '../text/span';
import type { NameMention } from './names';
import type { Reading, Sentence, Word } from './reading';

/** A descriptor longer than this, in characters, is a sentence. */
const LONGEST = 70;
const MOST_WORDS = 9;
const DETERMINERS = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their']);

/** What the text calls a name beside it: the title and noun phrase before it, the apposition behind it. As written, without article. */
export function descriptorsOf(reading: Reading, name: NameMention, sentence: Sentence): string[] {
  const found = [before(reading, name, sentence), behind(reading, name, sentence)];
  return found.flatMap(span => (span ? [reading.text.slice(span.start, span.end).replace(/\s+/g, ' ')] : []));
}

/** "senior negotiator" Jane Doe, "Russian presidential aide" …, "Prime Minister" …: nouns and adjectives up to the name. */
function before(reading: Reading, name: NameMention, sentence: Sentence): Span | undefined {
  const { words } = reading;
  const end = name.title?.end ?? name.firstWord;
  let first = name.title?.first ?? name.firstWord;
  if (!name.title && !isDescribing(words[first - 1])) {
    return undefined;
  }
  while (
    first > sentence.firstWord &&
    end - first < MOST_WORDS &&
    (isDescribing(words[first - 1]) || isHyphen(words, first - 1))
  ) {
    first--;
  }
  const head = words[end - 1]!;
  const describes =
    name.title !== null ||
    (head.pos === 'noun' &&
      (name.kind === 'person' ? !/ing$/.test(head.lower) : organizationApposition.has(head.lower)));
  if (end <= first || !describes || words[first - 1]?.lower === 'to') {
    return undefined;
  }
  return within({ start: words[first]!.start, end: words[end - 1]!.end });
}

function isDescribing(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.pos === 'noun' || word.pos === 'adjective' || word.demonym) &&
    /^\p{L}{2}/u.test(word.text) &&
    word.lower !== "'s"
  );
}

function isHyphen(words: readonly Word[], i: number): boolean {
  return words[i]?.text === '-' && words[i]!.end === words[i + 1]?.start && isDescribing(words[i - 1]);
}

/** Jane Doe, "the mayor's chief of staff", …: from the comma to the next mark, beginning like a noun phrase. */
function behind(reading: Reading, name: NameMention, sentence: Sentence): Span | undefined {
  const { words } = reading;
  if (name.kind === 'place' || words[name.endWord]?.text !== ',' || name.endWord + 1 >= sentence.endWord) {
    return undefined;
  }
  let first = name.endWord + 1;
  const opens = words[first]!;
  const next = words[first + 1];
  const possessive = /^\p{Lu}/u.test(opens.text) && next?.lower === "'s";
  if (!DETERMINERS.has(opens.lower) && !possessive) {
    return undefined;
  }
  let last = first;
  while (last < sentence.endWord && last - first < MOST_WORDS && words[last]!.pos !== 'punctuation') {
    if (
      (words[last]!.pos === 'verb' && words[last]!.form !== 'gerund') ||
      words[last]!.pos === 'auxiliary' ||
      words[last]!.lower === 'who'
    ) {
      return undefined;
    }
    last++;
  }
  const closes = words[last];
  if (last >= sentence.endWord || !closes || !/^[,.;]$/.test(closes.text) || last - first < 2) {
    return undefined;
  }
  if (DETERMINERS.has(opens.lower)) {
    first++;
  }
  return within({ start: words[first]!.start, end: words[last - 1]!.end });
}

function within(span: Span): Span | undefined {
  return span.end - span.start <= LONGEST ? span : undefined;
}
