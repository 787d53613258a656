import type { EventMention } from '../../../article/analysis';
import { verbTriggers } from '../../../language/events';
import { functionWords } from '../../../language/words';
import type { Article } from '../../article';

/** Words of the text beside a trigger that a label takes in. */
const MOST_WORDS = 6;
const AUXILIARIES = new Set('was were been being be is are has have had not also'.split(' '));
const BREAKS =
  /[,;:–—"“”()]|\b(?:that|and|but|when|while|as|said|after|before|since|through|it|he|she|they|we|who|which|a|an|the|to)\b/i;
const OBJECT_ENDS =
  /[,.;:–—"“”()]|\b(?:after|before|when|while|as|who|which|that|and|but|because|since|during|in|at|by|from|with|for|to|following|amid|early|late|again)\b/;

/** The words right before a passive: "suburban service" of "suburban service was disrupted". */
export function phraseBefore({ text, analysis }: Article, { sentence, start }: EventMention): string {
  const words = text.slice(analysis.sentences[sentence]!.start, start).split(BREAKS).at(-1)!.trim().split(/\s+/);
  while (words.length > 0 && (AUXILIARIES.has(words.at(-1)!) || /ly$/.test(words.at(-1)!))) {
    words.pop();
  }
  return trimmed(words.slice(-MOST_WORDS)).replace(/^least /, '');
}

/** The object as the text has it: "sanctions on two banks"; '' where a preposition follows at once. */
export function phraseAfter({ text, analysis }: Article, mention: EventMention, particle = ''): string {
  const { sentence } = mention;
  const end =
    text.startsWith(` ${particle}`, mention.end) && particle ? mention.end + particle.length + 1 : mention.end;
  const behind = text.slice(end, analysis.sentences[sentence]!.end).replace(/^ at (?:least|most) /, ' ');
  const rest = behind.split(OBJECT_ENDS)[0]!;
  const time = analysis.times.find(({ start }) => start >= end && start < end + rest.length);
  const words = (time ? rest.slice(0, time.start - end) : rest).trim().split(/\s+/);
  return words[0] && /^(?:on|of|over|into|against|toward|towards|about|off|out|up|down)$/i.test(words[0])
    ? ''
    : trimmed(words.slice(0, MOST_WORDS));
}

/** A noun with the plain words that lead it: "drone strike". */
export function nounPhrase({ text }: Article, { start, end }: EventMention): string {
  const lead =
    /(?:^|[\s“"(])((?:\p{Ll}[\p{Ll}-]* ){1,2})$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
  const words = lead.split(' ').filter(Boolean);
  const from = words.findLastIndex(word => !leads(word)) + 1;
  return [...words.slice(from), text.slice(start, end).toLowerCase()].join(' ');
}

/** Not so verbs, and words that only make sense in their sentence. */
function leads(word: string): boolean {
  return !functionWords.has(word) && !/(?:ed|ly|s|ing)$/.test(word) && !verbTriggers.has(word) && !VERBS.has(word);
}

const VERBS = new Set(
  'continue hold held launch launched begin began resume join attend extend spoke met discuss host announce further separate additional'.split(
    ' ',
  ),
);

function trimmed(words: readonly string[]): string {
  let [first, last] = [0, words.length];
  while (first < last && isBare(words[first]!)) {
    first++;
  }
  while (last > first && isBare(words[last - 1]!)) {
    last--;
  }
  return words.slice(first, last).join(' ');
}

/** A word that says nothing at the edge of a phrase; numbers do. */
function isBare(word: string): boolean {
  const lower = word.toLowerCase();
  return functionWords.has(lower) && !/^(?:one|two|three|four|five|six|seven|eight|nine|ten|no)$/.test(lower);
}
