import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { corporaFolder } from './folders';

/** A sentence as a corpus has it: words and what each one's label says, in the corpus's own terms. */
export interface CorpusSentence {
  readonly words: readonly string[];
  /** BIO: "O", "B-kind", "I-kind", kinds as the corpus names them. */
  readonly labels: readonly string[];
  readonly tags: readonly string[];
  /** Which document it stands in; counted through the corpus. */
  readonly document: number;
}

function readPacked(file: string): string {
  const full = path.join(corporaFolder, file);
  if (!existsSync(full)) {
    throw new Error(`${full} is not there. Set STORY_LENS_CORPORA to the folder that holds the corpora.`);
  }
  return gunzipSync(readFileSync(full)).toString('utf8');
}

interface Columns {
  readonly word: number;
  readonly label: number;
  readonly tag?: number;
  readonly separator: string;
  /** Lines that open a document. */
  readonly opens?: RegExp;
  /** Without marks of documents, so many sentences are taken for one. */
  readonly together?: number;
}

/** Sentences of a file in columns, empty lines between them. */
export function readColumns(file: string, columns: Columns): CorpusSentence[] {
  const sentences: CorpusSentence[] = [];
  let words: string[] = [];
  let labels: string[] = [];
  let tags: string[] = [];
  let document = 0;
  const close = (): void => {
    if (words.length > 0) {
      sentences.push({
        words,
        labels: begun(labels),
        tags,
        document: columns.together ? Math.floor(sentences.length / columns.together) : document,
      });
      words = [];
      labels = [];
      tags = [];
    }
  };
  for (const line of readPacked(file).split('\n')) {
    if (columns.opens?.test(line)) {
      close();
      document++;
      continue;
    }
    if (line.trim() === '') {
      close();
      continue;
    }
    if (line.startsWith('# ')) {
      continue;
    }
    const fields = line.split(columns.separator);
    const word = fields[columns.word];
    const label = fields[columns.label];
    if (word === undefined || label === undefined || word === '') {
      continue;
    }
    words.push(word);
    labels.push(label.trim());
    tags.push(columns.tag === undefined ? '' : (fields[columns.tag] ?? ''));
  }
  close();
  return sentences;
}

/** IOB1 to BIO: a name that begins with I begins with B. */
function begun(labels: readonly string[]): string[] {
  return labels.map((label, i) => {
    if (!label.startsWith('I-')) {
      return label;
    }
    const before = i > 0 ? labels[i - 1]! : 'O';
    return before === 'O' || before.slice(2) !== label.slice(2) ? `B-${label.slice(2)}` : label;
  });
}

const DOCSTART = /^-DOCSTART-|DOCSTART/;

export const corpora = {
  gmb: () => readColumns('names/train/gmb.conll.gz', { word: 0, tag: 1, label: 2, separator: '\t', together: 12 }),
  gum: () => readColumns('names/train/gum.conll.gz', { word: 0, tag: 1, label: 2, separator: '\t', opens: DOCSTART }),
  wikigold: () => readColumns('names/train/wikigold.conll.gz', { word: 0, label: 1, separator: ' ', opens: DOCSTART }),
  politics: () =>
    readColumns('names/train/crossner-politics.conll.gz', { word: 0, label: 1, separator: '\t', together: 1 }),
  re3d: () => readColumns('names/train/re3d.conll.gz', { word: 0, label: 1, separator: '\t', together: 8 }),
  ewt: () => readColumns('names/train/ewt.iob2.gz', { word: 1, label: 2, separator: '\t', opens: /^# newdoc/ }),
  tweets: () => readColumns('names/train/btc-news.conll.gz', { word: 0, label: 1, separator: '\t', together: 1 }),
} as const;
export type CorpusName = keyof typeof corpora;
