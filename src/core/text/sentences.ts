import { dottedTitles, sentenceStarters } from '../language/words';
import { reportingVerbs } from '../language/reporting';
import type { Span } from './span';

/** A sentence longer than this, in tokens, is cut: text without full stops must not make later steps slow. */
const LONGEST = 200;

const CLOSERS = new Set(['"', '”', '’', "'", '»', ')', ']', '〞']);
const OPENERS = new Set(['"', '“', '‘', "'", '«', '(', '[']);
const INITIAL = /^\p{Lu}\.$/u;

/** A run of tokens that is a sentence: indices into the tokens, end exclusive. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/**
 * Cuts the tokens of one paragraph into sentences. Closing marks belong to the sentence that they close; a quotation that ends in
 * "?" or "!" goes on with its attribution ("…?" Smith asked.).
 */
export function splitSentences(text: string, tokens: readonly Span[]): TokenRange[] {
  const word = (i: number): string => {
    const token = tokens[i];
    return token ? text.slice(token.start, token.end) : '';
  };
  const sentences: TokenRange[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    let next = i + 1;
    const token = word(i);
    let ends = /^(?:\.|\.{2,}|…|[!?])$/.test(token);
    if (ends) {
      while (next < Math.min(tokens.length, first + LONGEST) && closes(text, tokens, next)) {
        next++;
      }
      ends = beginsSentence(word(next), word(next + 1)) && !isAttribution(word, next, token, next > i + 1);
      if (ends && token === '.' && word(i - 1) === ')' && dottedTitles.has(word(i - 2).toLowerCase())) {
        ends = false; // "(Mr). Smith": a title put into brackets
      }
      if (ends && token === '.' && next < tokens.length && tokens[next]!.start === tokens[i]!.end) {
        ends = false; // "example.Com": no space, no new sentence
      }
    } else if (token.length > 1 && token.endsWith('.')) {
      ends =
        endsWithAbbreviation(token, word(next)) ||
        (closes(text, tokens, next) && beginsSentence(word(next + 1), word(next + 2)));
      while (ends && next < Math.min(tokens.length, first + LONGEST) && closes(text, tokens, next)) {
        next++;
      }
    }
    if (ends || next - first >= LONGEST) {
      sentences.push({ first, end: Math.min(next, tokens.length) });
      first = next;
    }
    i = next - 1;
  }
  if (first < tokens.length) {
    sentences.push({ first, end: tokens.length });
  }
  return sentences;
}

/** True for a mark that closes what stands before it: no space between. */
function closes(text: string, tokens: readonly Span[], i: number): boolean {
  const token = tokens[i];
  return token !== undefined && CLOSERS.has(text.slice(token.start, token.end)) && token.start === tokens[i - 1]?.end;
}

function beginsSentence(word: string, after: string): boolean {
  return (
    word === '' ||
    /^[\p{Lu}\p{N}$€£]/u.test(word) ||
    (OPENERS.has(word) && /^[\p{L}\p{N}$€£“‘"'([]/u.test(after)) ||
    /^[-–—•*]$/.test(word)
  );
}

/** `"…?" Smith asked`: capitals after the closing mark, then a reporting verb. */
function isAttribution(word: (i: number) => string, next: number, mark: string, quoted: boolean): boolean {
  if (!quoted || mark === '.') {
    return false;
  }
  for (let i = next; i < next + 4; i++) {
    if (reportingVerbs.has(word(i).toLowerCase())) {
      return true;
    }
    if (!/^(?:\p{Lu}|\p{L}+$)/u.test(word(i))) {
      return false;
    }
  }
  return false;
}

function endsWithAbbreviation(token: string, next: string): boolean {
  if (INITIAL.test(token) || dottedTitles.has(token.slice(0, -1).toLowerCase())) {
    return false;
  }
  return next === '' || (/^\p{Lu}/u.test(next) && sentenceStarters.has(next.toLowerCase()));
}
