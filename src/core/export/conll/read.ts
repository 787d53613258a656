import type { EntityKind } from '../../article/analysis';
import type { MentionRecord } from '../annotations';
import { Collected, type Imported, type TextFile } from '../problems';
import { tags, type ConllStandard } from './write';

/** An article that a document of the file was made from. */
export interface ConllSource {
  readonly name: string;
  readonly text: string;
}

const columnCount: Readonly<Record<ConllStandard, number>> = { conll2003: 4, conll2002: 2 };
const GAP = /[\s\p{Cc}]/u;

/**
 * Reads names in CoNLL columns, with tags in BIO or IOB1, as the original files of 2003 have them. Words are found again in the sources, which are in
 * the order of the documents; a document without one is given a text of its words, with a space between two and a line for each sentence. Tags of other
 * kinds than ours are reported.
 */
export function readConll(file: TextFile, standard: ConllStandard, sources: readonly ConllSource[] = []): Imported {
  const collected = new Collected();
  let document: DocumentReader | undefined;
  let documents = 0;
  const begin = (): DocumentReader => {
    const source = sources[documents];
    documents++;
    return new DocumentReader(source?.name ?? `document ${documents}`, source?.text);
  };
  const finish = () => {
    if (document) {
      collected.article(document.article);
    }
  };
  file.content
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .forEach((text, i) => {
      if (text.startsWith('-DOCSTART-')) {
        finish();
        document = begin();
        return;
      }
      if (text.trim() === '') {
        document?.endSentence();
        return;
      }
      document ??= begin();
      const columns = text.split(/[ \t]+/);
      const reason =
        columns.length === columnCount[standard]
          ? document.word(columns[0]!, columns.at(-1)!)
          : `${columns.length} columns, not ${columnCount[standard]}`;
      if (reason !== undefined) {
        collected.problem(file.name, i + 1, reason);
      }
    });
  finish();
  return collected.imported;
}

class DocumentReader {
  readonly #name: string;
  /** Null where it is made of the words. */
  readonly #source: string | undefined;
  readonly #mentions: MentionRecord[] = [];
  #made = '';
  #at = 0;
  /** What the word before belongs to; null outside names. */
  #before: EntityKind | null = null;

  constructor(name: string, source: string | undefined) {
    this.#name = name;
    this.#source = source;
  }

  get article() {
    const text = this.#source ?? this.#made;
    return { name: this.#name, text, mentions: this.#mentions, quotations: [], events: [] };
  }

  endSentence(): void {
    this.#before = null;
    if (this.#made !== '' && !this.#made.endsWith('\n')) {
      this.#made += '\n';
    }
  }

  /** Gives back what is wrong with it. */
  word(word: string, tag: string): string | undefined {
    const start = this.#find(word);
    if (start === undefined) {
      this.#before = null;
      return `'${word}' does not come next in ${this.#name}`;
    }
    const end = start + word.length;
    const kind = kindOf(tag);
    if (kind === undefined) {
      this.#before = null;
      return `no tag '${tag}'`;
    }
    const last = this.#mentions.at(-1);
    if (kind && last && tag.startsWith('I-') && this.#before === kind) {
      this.#mentions[this.#mentions.length - 1] = { ...last, end };
    } else if (kind) {
      this.#mentions.push({ start, end, kind, form: 'name', entity: null });
    }
    this.#before = kind;
    return undefined;
  }

  #find(word: string): number | undefined {
    if (this.#source === undefined) {
      this.#made += `${this.#made === '' || this.#made.endsWith('\n') ? '' : ' '}${word}`;
      return this.#made.length - word.length;
    }
    let start = this.#at;
    while (start < this.#source.length && GAP.test(this.#source[start]!)) {
      start++;
    }
    if (!this.#source.startsWith(word, start)) {
      return undefined;
    }
    this.#at = start + word.length;
    return start;
  }
}

/** Null outside names, undefined for what is no tag of ours. */
function kindOf(tag: string): EntityKind | null | undefined {
  if (tag === 'O') {
    return null;
  }
  return (Object.keys(tags) as EntityKind[]).find(kind => tag === `B-${tags[kind]}` || tag === `I-${tags[kind]}`);
}
