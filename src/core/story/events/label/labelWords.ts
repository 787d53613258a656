import type { Mention } from '../../../article/analysis';
import { dottedTitles } from '../../../language/words';
import { lastStartingAt, type Span } from '../../../text/span';
import type { Article } from '../../article';

/** A word or mark of a sentence, as labels read it: a name is one word. Without parts of speech, which a story does not hold. */
export interface LabelWord extends Span {
  readonly text: string;
  readonly lower: string;
  /** The name or pronoun that it is. */
  readonly mention: Mention | null;
  /** Does it belong to a time expression? */
  readonly isTime: boolean;
  /** Written without a space before it. */
  readonly glued: boolean;
}

const WORD =
  /[$£€#]?[\p{L}\p{N}]+(?:(?:[-.&/]|[’'](?!s(?![\p{L}\p{N}]))|,(?=\p{N}))[\p{L}\p{N}]+)*%?|[’']s(?![\p{L}\p{N}])|\S/gu;

/** The words of a sentence, in order. */
export function labelWords({ text, analysis }: Article, sentence: number): LabelWord[] {
  const { start, end } = analysis.sentences[sentence]!;
  const words: LabelWord[] = [];
  const add = (from: number, to: number, mention: Mention | null): void => {
    const own = text.slice(from, to).replace(/\s+/g, ' ');
    const time = analysis.times[lastStartingAt(analysis.times, from)];
    words.push({
      start: from,
      end: to,
      text: own,
      lower: own.toLowerCase().replace(/’/g, "'"),
      mention,
      isTime: mention?.form !== 'name' && time !== undefined && from < time.end,
      glued: from > start && !/\s/.test(text.charAt(from - 1)),
    });
  };
  const addPlain = (from: number, to: number): void => {
    for (const match of text.slice(from, to).matchAll(WORD)) {
      const last = words.at(-1);
      if (match[0] === '.' && last?.end === from + match.index && dottedTitles.has(last.lower)) {
        words[words.length - 1] = { ...last, end: last.end + 1, text: `${last.text}.` };
        continue;
      }
      add(from + match.index, from + match.index + match[0].length, null);
    }
  };
  let at = start;
  for (let i = lastStartingAt(analysis.mentions, start - 1) + 1; i < analysis.mentions.length; i++) {
    const mention = analysis.mentions[i]!;
    if (mention.start >= end) {
      break;
    }
    if (mention.form !== 'nominal' && mention.start >= at && mention.end <= end) {
      addPlain(at, mention.start);
      add(mention.start, mention.end, mention);
      at = mention.end;
    }
  }
  addPlain(at, end);
  return words;
}
