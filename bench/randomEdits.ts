import type { EditedText } from './editedText';
import { inventParagraph, inventSentence, inventWord, pick } from './inventedArticles';

interface Stretch {
  readonly start: number;
  readonly end: number;
}
type Random = () => number;
type Edit = (text: EditedText, random: Random) => void;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const SENTENCE = /[^\s.!?][^.!?]*[.!?]+[”"’']*/gu;
const PARAGRAPH = /[^\r\n]+/gu;

function stretches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

function one(text: EditedText, pattern: RegExp, random: Random): Stretch {
  const all = stretches(text.text, pattern);
  return all.length > 0 ? pick(all, random) : { start: 0, end: 0 };
}

function insert(pattern: RegExp, invent: (random: Random) => string, between: string): Edit {
  return (text, random) => {
    const { start } = one(text, pattern, random);
    text.replace(start, start, invent(random) + between);
  };
}

function remove(pattern: RegExp): Edit {
  return (text, random) => {
    const { start, end } = one(text, pattern, random);
    text.replace(start, end, '');
  };
}

/** What is put there is another than what was there. */
function replace(pattern: RegExp, invent: (random: Random) => string): Edit {
  return (text, random) => {
    const { start, end } = one(text, pattern, random);
    const words = invent(random);
    if (words !== text.text.slice(start, end)) {
      text.replace(start, end, words);
    }
  };
}

function carry(pattern: RegExp, how: 'move' | 'copy'): Edit {
  return (text, random) => {
    const { start, end } = one(text, pattern, random);
    const to = one(text, pattern, random).start;
    if (to < start || to >= end) {
      text[how](start, end, to);
    }
  };
}

/** "Smith" becomes "Smyth", in one place or in all. */
function misspell(everywhere: boolean): Edit {
  return (text, random) => {
    const { start, end } = one(text, WORD, random);
    const word = text.text.slice(start, end);
    const at = start + Math.floor(random() * (end - start));
    const letter = pick([...'aeioustrn'], random);
    if (text.text[at]?.toLowerCase() === letter || /[\ud800-\udfff]/.test(text.text[at] ?? '')) {
      return;
    }
    if (!everywhere) {
      text.replace(at, at + 1, letter);
      return;
    }
    for (const other of stretches(text.text, WORD).filter(({ start: s, end: e }) => text.text.slice(s, e) === word)) {
      text.replace(other.start + at - start, other.start + at - start + 1, letter);
    }
  };
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '"'],
  ['”', '"'],
  ['’', "'"],
];

const straightQuotes: Edit = text => {
  text.respell(words => QUOTES.reduce((now, [curly, straight]) => now.replaceAll(curly, straight), words));
};

const lineEnds: Edit = text => {
  for (let at = text.text.length - 1; at >= 0; at--) {
    if (text.text[at] === '\n' && text.text[at - 1] !== '\r') {
      text.replace(at, at, '\r');
    } else if (text.text[at] === '\r') {
      text.replace(at, at + 1, '');
    }
  }
};

const moreSpace: Edit = (text, random) => {
  const { start } = one(text, /(?<=\S) (?=\S)/gu, random);
  text.replace(start, start, pick([' ', '\n', '\u00a0'], random));
};

const capitals: Edit = (text, random) => {
  const { start, end } = one(text, PARAGRAPH, random);
  text.respell(words => {
    const upper = words.slice(start, end).toUpperCase();
    return upper.length === end - start ? words.slice(0, start) + upper + words.slice(end) : words;
  });
};

const EDITS: readonly Edit[] = [
  insert(WORD, inventWord, ' '),
  insert(SENTENCE, inventSentence, ' '),
  insert(PARAGRAPH, inventParagraph, '\n\n'),
  remove(WORD),
  remove(SENTENCE),
  remove(PARAGRAPH),
  replace(WORD, inventWord),
  replace(SENTENCE, inventSentence),
  replace(PARAGRAPH, inventParagraph),
  carry(SENTENCE, 'move'),
  carry(PARAGRAPH, 'move'),
  carry(SENTENCE, 'copy'),
  carry(PARAGRAPH, 'copy'),
  misspell(false),
  misspell(true),
  straightQuotes,
  lineEnds,
  moreSpace,
  capitals,
];

/** Edits a text at random: words, sentences and paragraphs come, go, change, are moved and copied, and their spelling changes. */
export function editAtRandom(text: EditedText, count: number, random: Random): void {
  for (let i = 0; i < count; i++) {
    pick(EDITS, random)(text, random);
  }
}

/** Words, sentences and quotations that decisions may point at. */
export function pointable(text: string): Stretch[] {
  return [
    ...stretches(text, /\p{Lu}[\p{L}’]+(?: \p{Lu}[\p{L}’]+)*/gu),
    ...stretches(text, /\b(?:rejected|welcomed|announced|attacked|signed|demanded)\b/gu),
    ...stretches(text, /“[^”]*”/gu),
    ...stretches(text, SENTENCE),
    ...stretches(text, PARAGRAPH),
  ];
}
