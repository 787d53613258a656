import assert from 'node:assert/strict';
import { excerpt, shorten } from '../../src/service/excerpt';
import { workspace } from './workspace';

function around(sentence: string, words: string, room: number): string {
  const { library, uri } = workspace({ 'a.txt': `Head\n\n${sentence}\n` });
  const article = library.article(uri('a.txt'))!;
  const start = article.text.indexOf(words);
  const { before, text, after } = excerpt({ article, span: { start, end: start + words.length } }, room);
  return `${before}[${text}]${after}`;
}

describe('excerpt', () => {
  it('is the sentence around a mention', () => {
    assert.equal(
      around('It rained. The old mayor of the town spoke. It stopped.', 'mayor', 80),
      'The old [mayor] of the town spoke.',
    );
  });

  it('is cut between words on both sides', () => {
    const sentence = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
    assert.equal(around(sentence, 'seven', 30), '…five six [seven] eight nine…');
  });

  it('stays short in a line of a million characters', () => {
    const found = around(`${'word '.repeat(100_000)}mayor${' word'.repeat(100_000)}`, 'mayor', 60);
    assert.ok(found.includes('[mayor]') && found.length < 100, found);
  });

  it('is on one line', () => {
    assert.equal(shorten('a\r\n b\tc', 80), 'a b c');
  });
});
