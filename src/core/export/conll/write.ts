import type { EntityKind } from '../../article/analysis';
import type { Span } from '../../text/span';
import type { ExportedArticle, ExportedStories } from '../annotate';
import type { TextFile } from '../problems';
import { sentenceTokens } from '../sentenceTokens';

/** How many columns there are: 2002 has word and name, 2003 part of speech and chunk between. */
export type ConllStandard = 'conll2003' | 'conll2002';

export const tags: Readonly<Record<EntityKind, string>> = { person: 'PER', place: 'LOC', organization: 'ORG' };

/** Stands in columns that we know nothing of. */
const UNKNOWN = '_';

/**
 * Names in the columns of the CoNLL-2003 or CoNLL-2002 shared task: a line for each word, an empty line behind each sentence, "-DOCSTART-" before
 * each article. Tags are BIO (IOB2): every name begins with B-. Nominals, pronouns and who is who are not in it.
 */
export function conllFile({ articles }: ExportedStories, standard: ConllStandard): TextFile {
  return { name: 'names.conll', content: articles.map(article => articleLines(article, standard)).join('') };
}

function articleLines({ text, mentions, analysis }: ExportedArticle, standard: ConllStandard): string {
  const line =
    standard === 'conll2003'
      ? (word: string, tag: string) => `${word} ${UNKNOWN} ${UNKNOWN} ${tag}\n`
      : (word: string, tag: string) => `${word} ${tag}\n`;
  const names = mentions.filter(({ form }) => form === 'name');
  let next = 0;
  const tagOf = ({ start, end }: Span): string => {
    while (next < names.length && names[next]!.end <= start) {
      next++;
    }
    const name = names[next];
    if (!name || name.start >= end) {
      return 'O';
    }
    return `${name.start >= start ? 'B' : 'I'}-${tags[name.kind]}`;
  };
  const sentences = sentenceTokens(text, analysis.regions, analysis.sentences).map(
    ({ tokens }) => tokens.map(token => line(text.slice(token.start, token.end), tagOf(token))).join('') + '\n',
  );
  const start = standard === 'conll2003' ? '-DOCSTART- -X- -X- O\n' : '-DOCSTART- O\n';
  return `${start}\n${sentences.join('')}`;
}
