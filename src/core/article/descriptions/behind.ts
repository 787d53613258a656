import type { Span } from '../../text/span';
import { describing, type NounPhrase, phraseAt, type Surroundings } from './phrases';
import { isCapital, isDeterminer, isPossessive, mayEnd } from './words';
import type { NameMention } from '../names';
import type { Word } from '../reading';

/** Nouns that describe nobody: "Doe is the person who …". */
const EMPTY = new Set('person man woman guy individual one figure member kind fan friend'.split(' '));
const COPULAS = new Set('is was remains became becomes'.split(' '));
const SERVES = new Set('serves served works worked serving working'.split(' '));
const BETWEEN = new Set(
  'now currently also still once then formerly previously later reportedly himself herself'.split(' '),
);
/** How many follow the first one of a list. */
const MOST_LISTED = 4;
const DASH = /^(?:[—–-]|--)$/;

/** What stands behind a name: an apposition, a bracket, "who is the mayor", "is the head of …", "as special envoy". */
export function behind(around: Surroundings, name: NameMention): Span[] {
  const { reading, endWord: limit } = around;
  const { words } = reading;
  const at = name.endWord;
  const found: Span[] = [];
  const take = (phrase: NounPhrase | null): void => {
    const span = phrase && describing(reading, phrase.first, phrase.end);
    if (span) {
      found.push(span);
    }
  };
  const mark = words[at]?.text ?? '';
  if (at >= limit) {
    return found;
  }
  if (mark === ',' || (DASH.test(mark) && words[at]!.start > words[at - 1]!.end)) {
    const from = pastAge(words, at + 1);
    const phrase = apposition(around, from);
    const joined = phrase && second(around, phrase.end);
    if (phrase && joined && phrase.end === phrase.head + 1) {
      take({ ...phrase, end: joined.end }); // "lawyer and mother of two"
    } else if (phrase) {
      take(phrase);
      (joined ? [joined] : listed(around, phrase)).forEach(take);
    } else if (words[from]?.lower === 'who') {
      take(predicate(around, from + 1));
    }
  } else if (mark === '(') {
    const phrase = phraseAt(around, at + 1);
    take(phrase && words[phrase.end]?.text === ')' && !isCapital(words[at + 1]) ? phrase : null);
  } else if (words[at]!.lower === 'as') {
    take(name.kind === 'person' && !isDeterminer(words[at + 1]) ? role(around, at + 1) : null);
  } else {
    take(predicate(around, at));
  }
  return found;
}

/** Past the age in "Jane Doe, 45, a nurse". */
function pastAge(words: readonly Word[], at: number): number {
  return /^\d{1,3}$/.test(words[at]?.text ?? '') && words[at + 1]?.text === ',' ? at + 2 : at;
}

function apposition(around: Surroundings, at: number): NounPhrase | null {
  const { endWord: limit, nameAt } = around;
  const { words } = around.reading;
  const phrase = phraseAt(around, at);
  if (!phrase || !mayEnd(words, phrase.end, limit)) {
    return null;
  }
  if (phrase.determiner || words.slice(phrase.first, phrase.head).some(isPossessive)) {
    return phrase;
  }
  // Without a determiner "chief executive of Acme" describes, and so does a phrase that a mark closes; "actor John Roe" is another one.
  const next = words[phrase.end];
  if (phrase.end >= limit || /^[,.;:)—–-]$/.test(next!.text) || next!.lower === 'who') {
    return phrase;
  }
  const other = next!.lower === 'and' ? phraseAt(around, phrase.end + 1) : null;
  return next!.lower === 'and' && !(other && nameAt(other.end)) ? phrase : null;
}

/** "a lawyer and mother of two": what "and" joins to the phrase that ends here. */
function second(around: Surroundings, at: number): NounPhrase | null {
  const { endWord: limit, nameAt } = around;
  const { words } = around.reading;
  if (words[at]?.lower !== 'and' || isCapital(words[at + 1])) {
    return null;
  }
  const phrase = phraseAt(around, at + 1);
  const closed =
    phrase && (phrase.end >= limit || /^[,.;)—–]$/.test(words[phrase.end]!.text) || words[phrase.end]!.lower === 'who');
  return closed && !nameAt(phrase.first) ? phrase : null;
}

/** "swimming champion, actress and author": what follows the first, where all stand without a determiner or each has one. */
function listed(around: Surroundings, first: NounPhrase): NounPhrase[] {
  const { nameAt } = around;
  const { words } = around.reading;
  const found: NounPhrase[] = [];
  let last = first;
  while (found.length < MOST_LISTED && words[last.end]?.text === ',') {
    const and = words[last.end + 1]?.lower === 'and';
    const at = last.end + (and ? 2 : 1);
    const next = isCapital(words[at]) ? null : phraseAt(around, at);
    const like = next !== null && (next.determiner === null) === (first.determiner === null);
    const joined = next && !and ? second(around, next.end) : null;
    if (!next || !like || nameAt(next.first) || !(joined ?? /^[,.;)—–]$/.test(words[next.end]?.text ?? '.'))) {
      break;
    }
    last = joined ? { ...next, end: joined.end } : next;
    found.push(last);
    if (and || joined) {
      return found;
    }
  }
  return found.length > 1 ? found : [];
}

/** "is now the head of the club", "was president of the club", "served as mayor". */
function predicate(around: Surroundings, at: number): NounPhrase | null {
  const { words } = around.reading;
  let i = at;
  while (
    BETWEEN.has(words[i]?.lower ?? '') ||
    /^(?:has|had|have)$/.test(words[i]?.lower ?? '') ||
    words[i]?.lower === 'been'
  ) {
    i++;
  }
  if (SERVES.has(words[i]?.lower ?? '') && words[i + 1]?.lower === 'as') {
    return role(around, i + 2);
  }
  if (!COPULAS.has(words[i]?.lower ?? '') && words[i - 1]?.lower !== 'been') {
    return null;
  }
  i += COPULAS.has(words[i]?.lower ?? '') ? 1 : 0;
  while (BETWEEN.has(words[i]?.lower ?? '')) {
    i++;
  }
  return role(around, i);
}

function role(around: Surroundings, at: number): NounPhrase | null {
  const { endWord: limit } = around;
  const { words } = around.reading;
  const phrase = phraseAt(around, at);
  const cut = phrase && !phrase.determiner && words[phrase.first]!.pos === 'verb';
  return phrase && !cut && !EMPTY.has(words[phrase.head]!.lower) && mayEnd(words, phrase.end, limit) ? phrase : null;
}
