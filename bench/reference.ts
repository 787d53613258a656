import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusSentence, readColumns } from '../tools/train/corpora';
import { corporaFolder } from '../tools/train/folders';
import { printed } from '../tools/train/labelled';

export const kinds = ['person', 'place', 'organization'] as const;
export type Kind = (typeof kinds)[number];

/** A name of the reference or one that was found: UTF-16 units, end exclusive. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** An article of a reference, its sentences one a line. */
export interface Article {
  readonly text: string;
  readonly names: readonly Name[];
  /** Where its sentences begin and end. */
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

/** How a sentence is to be printed instead of as it is; it must keep its length. */
export type Recase = (sentence: string, number: number) => string;

const KINDS: Readonly<Record<string, string>> = {
  Person: 'person',
  Location: 'place',
  Organization: 'organization',
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
};

/** What there is to measure names on and never to learn from: files of words and BIO labels in the corpora's names/dev and names/test. */
export function references(): string[] {
  return ['names/dev', 'names/test'].flatMap(folder => {
    const full = join(corporaFolder, folder);
    const files = existsSync(full) ? readdirSync(full).sort() : [];
    return files.filter(file => file.endsWith('.conll.gz')).map(file => `${folder}/${file}`);
  });
}

export function readReference(file: string, recase: Recase = sentence => sentence): Article[] {
  const sentences = readColumns(file, { word: 0, label: 1, separator: '\t', opens: /^-DOCSTART-/ });
  return toArticles(sentences, label => KINDS[label] ?? label, recase);
}

function toArticles(
  sentences: readonly CorpusSentence[],
  kindOf: (label: string) => string,
  recase: Recase,
): Article[] {
  const articles = new Map<number, { text: string; names: Name[]; sentences: { start: number; end: number }[] }>();
  sentences.forEach((sentence, number) => {
    const article = articles.get(sentence.document) ?? { text: '', names: [], sentences: [] };
    articles.set(sentence.document, article);
    const { text, places } = printed(sentence.words, sentence.tags);
    const from = article.text.length;
    sentence.labels.forEach((label, i) => {
      if (label.startsWith('B-')) {
        let end = i;
        while (sentence.labels[end + 1] === `I-${label.slice(2)}`) {
          end++;
        }
        article.names.push({
          start: from + places[i]!.start,
          end: from + places[end]!.end,
          kind: kindOf(label.slice(2)),
        });
      }
    });
    article.sentences.push({ start: from, end: from + text.length });
    article.text += `${recase(text, number)}\n`;
  });
  return [...articles.values()];
}
