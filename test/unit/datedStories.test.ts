import assert from 'node:assert/strict';
import { analyse } from '../analyse';
import type { ArticleDate } from '../../src/core/article/analysis';
import { parseDay } from '../../src/core/article/times/calendar';
import { Story } from '../../src/core/story/story';
import { LineIndex } from '../../src/core/text/lines';
import { type DatedArticle, type DatedStory, datedStories } from './fixtures/datedStories';

interface Read {
  readonly article: DatedArticle;
  readonly date: ArticleDate | null;
}

function read(stories: readonly DatedStory[]): Read[] {
  return stories.flatMap(({ articles }) => {
    const story = new Story('story');
    articles.forEach(({ text }, i) => {
      story.set({ uri: String(i), text, lines: new LineIndex(text), analysis: analyse(text) });
    });
    return articles.map((article, i) => ({ article, date: story.article(String(i))!.analysis.date }));
  });
}

/** The day or the one beside it, within the interval given. */
function isRight({ article: { day }, date }: Read): boolean {
  return date !== null && date.earliest <= day && day <= date.latest && daysOff(day, date.value) <= 1;
}

function daysOff(day: string, value: string): number {
  return Math.abs(parseDay(day)! - (parseDay(value) ?? Infinity));
}

describe('dates in stories of several outlets', () => {
  let all: Read[] = [];
  before(() => {
    all = read(datedStories);
  });

  it('are those that the texts state', () => {
    for (const { article, date } of all.filter(one => one.article.known === 'stated')) {
      assert.equal(date?.value, article.day);
    }
  });

  it('are given to articles that a reader can date, and seldom wrong', () => {
    const open = all.filter(({ article }) => article.known === 'open');
    const answered = open.filter(({ date }) => date !== null);
    const wrong = answered.filter(one => !isRight(one));
    const exact = answered.filter(({ article, date }) => date?.value === article.day);
    assert.ok(open.length >= 30);
    assert.ok(answered.length >= 0.9 * open.length, `${answered.length} of ${open.length} answered`);
    assert.ok(exact.length >= 0.85 * open.length, `${exact.length} of ${open.length} exact`);
    assert.ok(wrong.length <= 0.05 * open.length, wrong.map(one => `${one.article.day} ${one.date?.value}`).join('; '));
  });

  it('are not invented for those that nobody can date', () => {
    for (const { article, date } of all.filter(one => one.article.known === 'hidden')) {
      assert.equal(date, null, article.text.slice(0, 40));
    }
  });

  it('have the year of their siblings where a dateline has none', () => {
    const open = all.filter(
      ({ article }) => article.known === 'open' && /^[A-Z]+(?: [A-Z]+)?, \p{Lu}/u.test(article.text),
    );
    assert.ok(open.length >= 5);
    for (const { article, date } of open) {
      assert.equal(date?.value, article.day);
      assert.ok(date.source, 'points at the dateline');
    }
  });
});
