import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { splitSentences } from '../../src/core/text/sentences';
import { tokenize } from '../../src/core/text/tokens';
import { corporaFolder } from './folders';

/** Lines of the unlabelled news; each is a paragraph. */
export function readParagraphs(): string[] {
  const file = path.join(corporaFolder, 'names/unlabelled.txt.xz');
  if (!existsSync(file)) {
    throw new Error(`${file} is not there. Set STORY_LENS_CORPORA to the folder that holds the corpora.`);
  }
  const unpacked = spawnSync('xz', ['-dc', file], { maxBuffer: 2 ** 30, encoding: 'buffer' });
  if (unpacked.error || unpacked.status !== 0) {
    throw new Error(`xz could not unpack ${file}: ${unpacked.error?.message ?? unpacked.stderr.toString()}`);
  }
  return unpacked.stdout
    .toString('utf8')
    .split('\n')
    .filter(line => line.length > 1);
}

/** The sentences of a paragraph, each as the text of its tokens. */
export function sentencesOf(paragraph: string): string[][] {
  const tokens = tokenize(paragraph);
  return splitSentences(paragraph, tokens).map(range =>
    tokens.slice(range.first, range.end).map(token => paragraph.slice(token.start, token.end)),
  );
}
