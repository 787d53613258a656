import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ownFolder } from './folders';
import {
  begin,
  inside,
  type KnownSpan,
  type LabelledSentence,
  layOver,
  O,
  ORGANIZATION,
  OTHER,
  PERSON,
  PLACE,
} from './labelled';

const KINDS: Readonly<Record<string, number>> = { PER: PERSON, LOC: PLACE, ORG: ORGANIZATION, MISC: OTHER };
const MARK = /\[(PER|LOC|ORG|MISC) ([^[\]]+)\]/g;

/** Our own labelled sentences: one a line, names marked "[PER Ana Duarte]", empty lines between articles. */
export function readOwn(firstDocument: number, weight: number): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  let document = firstDocument;
  for (const file of readdirSync(ownFolder)
    .filter(name => name.endsWith('.txt'))
    .sort()) {
    document++;
    readFileSync(path.join(ownFolder, file), 'utf8')
      .split('\n')
      .forEach((line, number) => {
        if (line.startsWith('# ')) {
          return;
        }
        if (line.trim() === '') {
          document++;
          return;
        }
        const { text, known } = unmark(line, `${file}:${String(number + 1)}`);
        sentences.push({ ...layOver(text, known, { capital: O, other: O }), document, corpus: 'own', weight });
      });
  }
  return sentences;
}

function unmark(line: string, where: string): { text: string; known: KnownSpan[] } {
  let text = '';
  let from = 0;
  const known: KnownSpan[] = [];
  for (const match of line.matchAll(MARK)) {
    text += line.slice(from, match.index);
    const kind = KINDS[match[1]!]!;
    known.push({ start: text.length, end: text.length + match[2]!.length, first: begin(kind), rest: inside(kind) });
    text += match[2]!;
    from = match.index + match[0].length;
  }
  text += line.slice(from);
  if (/\[(?:PER|LOC|ORG|MISC)\b/.test(text)) {
    throw new Error(`${where}: a mark is not closed.`);
  }
  return { text, known };
}
