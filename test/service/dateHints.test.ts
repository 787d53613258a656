import assert from 'node:assert/strict';
import type { InlayHintLabelPart } from 'vscode-languageserver-types';
import type { TimeMeaning } from '../../src/core/article/times/timeMeaning';
import { dateHints } from '../../src/service/hints/dates';
import { eventStory, type ArticleSketch } from './eventStory';

const friday: TimeMeaning = { kind: 'weekday', weekday: 5, step: null, part: null };
const thisWeek: TimeMeaning = { kind: 'offset', unit: 'week', amount: 0, part: null };
const yesterday: TimeMeaning = { kind: 'offset', unit: 'day', amount: -1, part: null };
const lastMonth: TimeMeaning = { kind: 'offset', unit: 'month', amount: -1, part: null };
const lastYear: TimeMeaning = { kind: 'offset', unit: 'year', amount: -1, part: null };
const march5: TimeMeaning = { kind: 'day', year: null, month: 3, day: 5 };

const articleOf = (sketch: ArticleSketch) => eventStory({ 'a.txt': sketch }, []).articles[0]!;

const labelOf = ({ label }: { readonly label: unknown }) => (label as readonly InlayHintLabelPart[])[0]!;

/** The article's text with the hints where they stand. */
function shown(text: string, times: ArticleSketch['times'] = {}, date: ArticleSketch['date'] = '2024-03-06'): string {
  const article = articleOf({ text, times, date });
  const hints = dateHints(article, { start: 0, end: text.length }, true);
  return [...hints].reverse().reduce((found, hint) => {
    const at = article.lines.offsetAt(hint.position);
    return `${found.slice(0, at)}${labelOf(hint).value}${found.slice(at)}`;
  }, text);
}

describe('date hints', () => {
  it('say which days weekdays and counted times mean', () => {
    assert.equal(
      shown('It rained on Friday, yesterday, this week and last month.', {
        Friday: { value: '2024-03-08', meaning: friday },
        yesterday: { value: '2024-03-05TNI', meaning: yesterday },
        'this week': { value: '2024-W10', meaning: thisWeek },
        'last month': { value: '2024-02', meaning: lastMonth },
      }),
      'It rained on Friday[8 Mar], yesterday[Tue 5 Mar], this week[4–10 Mar] and last month[Feb 2024].',
    );
  });

  it('say the year where it is another than the article’s, and both months of a week', () => {
    assert.equal(
      shown('Rain on Friday and this week.', {
        Friday: { value: '2023-12-29', meaning: friday },
        'this week': { value: '2024-W09', meaning: thisWeek },
      }),
      'Rain on Friday[29 Dec 2023] and this week[26 Feb – 3 Mar].',
    );
  });

  it('are none for what the words say, what is not known, and years', () => {
    const text = 'Rain on March 5, Friday, and last year.';
    assert.equal(
      shown(text, {
        'March 5': { value: '2024-03-05', meaning: march5 },
        Friday: { value: 'XXXX-WXX-5', meaning: friday },
        'last year': { value: '2023', meaning: lastYear },
      }),
      text,
    );
  });

  it('are none where the date follows', () => {
    const times = {
      Tuesday: { value: '2024-03-05', meaning: { ...friday, weekday: 2 } },
      'March 5': { value: '2024-03-05', meaning: march5 },
    };
    assert.equal(shown('Rain on Tuesday, March 5.', times), 'Rain on Tuesday, March 5.');
    assert.equal(shown('Rain on Tuesday and on March 5.', times), 'Rain on Tuesday[5 Mar] and on March 5.');
  });

  it('come once in a paragraph for the same days, behind the whole word', () => {
    assert.equal(
      shown('Friday’s rain. Friday again.\nFriday.', { Friday: { value: '2024-03-08', meaning: friday } }),
      'Friday’s[8 Mar] rain. Friday again.\nFriday[8 Mar].',
    );
  });

  it('are doubtful where the article’s date is, and none where it may be any day', () => {
    const times = { Friday: { value: '2024-03-08', meaning: friday } };
    assert.equal(shown('Rain on Friday.', times, ['2024-03-05', '2024-03-06']), 'Rain on Friday[8 Mar?].');
    assert.equal(shown('Rain on Friday.', times, ['2024-03-01', '2024-03-31']), 'Rain on Friday.');
  });

  it('say why', () => {
    const times = { Friday: { value: '2024-03-08', meaning: friday } };
    const [hint] = dateHints(
      articleOf({ text: 'Friday.', times, date: ['2024-03-05', '2024-03-06'] }),
      { start: 0, end: 9 },
      true,
    );
    assert.equal(labelOf(hint!).tooltip, 'Friday, 8 March 2024: as one counts; the article’s date is inferred');
  });

  it('are the same for a range as in the whole article', () => {
    const text = 'Rain on Friday.\nFriday, and Friday.\nNothing.\nFriday.';
    const article = articleOf({
      text,
      times: { Friday: { value: '2024-03-08', meaning: friday } },
      date: '2024-03-06',
    });
    const all = dateHints(article, { start: 0, end: text.length }, true);
    assert.equal(all.length, 3);
    for (let line = 0; line < 4; line++) {
      const { start, end } = article.lines.line(line);
      assert.deepEqual(
        dateHints(article, { start, end }, true),
        all.filter(({ position }) => position.line === line),
      );
    }
  });
});
