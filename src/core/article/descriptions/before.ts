import { isHonorific } from '../../language/personNouns';
import type { Span } from '../../text/span';
import { describing, MOST_WORDS, phraseAt, type Surroundings } from './phrases';
import { isCapital, isDeterminer, isNominal, isPossessive, isTimeWord } from './words';
import type { NameMention } from '../names';
import type { Word } from '../reading';

/** After these a place's name belongs to them, not to the title behind it: "In Ohio Governor Doe said". */
const LOCATES = new Set('in at on near inside outside across over during after before since'.split(' '));
/** In words: "staff" of "chief of staff". */
const LONGEST_TAIL = 3;
/** Common nouns that stand before a title with a capital: "state Senator". */
const BEFORE_TITLES = new Set('state fellow union'.split(' '));

/** The title and noun phrase directly before a person's name: "Norway's senior negotiator", "Deputy Foreign Minister". */
export function directlyBefore(around: Surroundings, name: NameMention): Span | null {
  const { reading, firstWord } = around;
  const { words } = reading;
  const end = name.title?.end ?? name.firstWord;
  const head = words[end - 1];
  if (!head || end <= firstWord) {
    return null;
  }
  const from = name.title?.first ?? headBefore(around, end);
  if (from === null) {
    return null;
  }
  const alone = isHonorific(head.text) || (around.headline && isCapital(head));
  const first = alone ? from : phraseStart(around, from);
  if (!name.title && head.pos === 'adjective' && first === end - 1 && !isDeterminer(words[first - 1])) {
    return null;
  }
  return describing(reading, first, end);
}

/** The head of the noun phrase that ends at `end`: "chief" of "chief of staff". */
function headBefore({ reading: { words }, firstWord, isHead, nameAt }: Surroundings, end: number): number | null {
  for (let i = end - 1; i >= Math.max(firstWord, end - LONGEST_TAIL) && words[i]!.pos === 'noun'; i--) {
    if (isHead(words[i]!.lower)) {
      return i === end - 1 || words[i + 1]!.lower === 'of' ? i : null;
    }
    if (
      words[i - 1]?.lower === 'of' &&
      i - 2 >= firstWord &&
      isHead(words[i - 2]!.lower) &&
      nameAt(i - 2) === undefined
    ) {
      return i - 2;
    }
  }
  const last = words[end - 1]!;
  return /^(?:proper|adjective)$/.test(last.pos) && isHead(last.lower) && nameAt(end - 1) === undefined
    ? end - 1
    : null;
}

/** Where the noun phrase begins that goes on with the word at `from`. */
function phraseStart(around: Surroundings, from: number): number {
  const { firstWord: lowest, nameAt } = around;
  const { words } = around.reading;
  let first = from;
  while (first > lowest && from - first < MOST_WORDS) {
    const i = first - 1;
    const word = words[i]!;
    const before = nameAt(i);
    if (before) {
      if (before.firstWord < lowest || !modifies(around, before, first)) {
        break;
      }
      first = before.firstWord;
    } else if (joinsRoles(around, i)) {
      first = i - 1;
    } else if (modifier(around, i)) {
      first = i;
    } else {
      break;
    }
    if (isTimeWord(word)) {
      first = i + 1;
      break;
    }
  }
  while (first < from && (isPossessive(words[first]) || words[first]!.text === '-' || words[first]!.pos === 'adverb')) {
    first++;
  }
  return first;
}

/** "actor and director", "business partner turned envoy". */
function joinsRoles({ reading: { words }, firstWord, isHead }: Surroundings, i: number): boolean {
  const left = words[i - 1];
  return (
    i - 1 >= firstWord &&
    /^(?:and|turned)$/.test(words[i]!.lower) &&
    left?.pos === 'noun' &&
    !isCapital(left) &&
    !isCapital(words[i + 1]) &&
    isHead(left.lower)
  );
}

function modifier({ reading: { words }, firstWord, isHead, nameAt }: Surroundings, i: number): boolean {
  const word = words[i]!;
  if (isPossessive(word)) {
    return i > firstWord && /^(?:noun|proper)$/.test(words[i - 1]!.pos);
  }
  const next = words[i + 1]!;
  // "questions Special Counsel Doe has": what a capital title stands behind is another phrase
  const apart =
    word.pos === 'noun' &&
    !isCapital(word) &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !next.demonym &&
    !nameAt(i + 1) &&
    !isHead(word.lower) &&
    !BEFORE_TITLES.has(word.lower);
  const fixed = word.pos === 'verb' && isCapital(next) && !/^(?:retired|acting)$/.test(word.lower);
  return (word.pos !== 'number' || isAge(words, i)) && !apart && !fixed && isNominal(words, i, firstWord);
}

/** The number of "33-year-old". */
function isAge(words: readonly Word[], i: number): boolean {
  return words[i + 1]?.text === '-' && words[i + 2]?.lower === 'year-old';
}

/** True for a name that modifies what follows: "Acme chairman", "Ohio's governor". */
function modifies(
  { reading: { words }, firstWord }: Surroundings,
  name: Pick<NameMention, 'kind' | 'firstWord'>,
  next: number,
): boolean {
  if (isPossessive(words[next])) {
    return true;
  }
  const before = name.firstWord > firstWord ? words[name.firstWord - 1]! : null;
  return (
    !(isCapital(words[next]) && (name.kind === 'person' || LOCATES.has(before?.lower ?? ''))) && before?.text !== ','
  );
}

/** "the company's chairman, Jane Doe,": a noun phrase that a comma parts from the name. */
export function beforeComma(around: Surroundings, name: NameMention): Span | null {
  const { reading, firstWord } = around;
  const { words } = reading;
  const comma = name.firstWord - 1;
  if (name.title || words[comma]?.text !== ',' || !closes(words, name.endWord, around.endWord)) {
    return null;
  }
  for (let at = comma - 2; at >= Math.max(firstWord, comma - MOST_WORDS); at--) {
    if (words[at]!.pos === 'punctuation' && !isPossessive(words[at])) {
      return null;
    }
    const opens = isDeterminer(words[at]) || (isPossessive(words[at + 1]) && around.nameAt(at) !== undefined);
    const first = opens && !isDeterminer(words[at]) ? around.nameAt(at)!.firstWord : at;
    const phrase = opens && first >= firstWord ? phraseAt(around, first, comma) : null;
    if (
      phrase?.end === comma &&
      (name.kind !== 'place' || phrase.end === phrase.head + 1 || words[phrase.head]!.lower === 'capital')
    ) {
      const before = words[first - 1];
      const listed =
        before !== undefined && first > firstWord && (/^(?:of|and|or)$/.test(before.lower) || before.text === ',');
      return listed ? null : describing(reading, phrase.first, phrase.end);
    }
  }
  return null;
}

/** True where an apposition ends: a list would go on with "and". */
function closes(words: readonly Word[], at: number, limit: number): boolean {
  const mark = words[at]?.text ?? '.';
  return at >= limit || (/^[,.;:)—–?!]$/.test(mark) && !/^(?:and|or)$/.test(words[at + 1]?.lower ?? ''));
}
