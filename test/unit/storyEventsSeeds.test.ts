import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { analyse } from '../analyse';
import { Library } from '../../src/core/story/library';

const FOLDER = path.join(__dirname, '../../seeds');

describe('events of the sample articles', () => {
  const library = new Library(analyse);
  for (const file of fs.readdirSync(FOLDER)) {
    library.set(`seeds/${file}`, fs.readFileSync(path.join(FOLDER, file), 'utf8'));
  }
  const story = library.stories[0]!;
  const inFour = story.events.filter(({ kind, articles }) => kind === 'happening' && articles.length === 4);

  it('hold the meeting that four articles tell of once, on its day', () => {
    assert.deepEqual(
      inFour.map(({ concept, participants, date }) => [concept, participants.length, date?.value]),
      [['meet', 3, '2025-12-02']],
    );
    assert.ok(!inFour[0]!.articles.includes('seeds/004-eastern-ledger.txt'));
  });

  it('keep the later talks of one article apart from the others’', () => {
    const later = story.events.filter(
      ({ concept, articles }) => concept === 'meet' && articles.includes('seeds/004-eastern-ledger.txt'),
    );
    assert.ok(later.length > 0);
    assert.deepEqual([...new Set(later.flatMap(({ articles }) => articles))], ['seeds/004-eastern-ledger.txt']);
  });
});
