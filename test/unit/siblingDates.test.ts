import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../analyse';
import type { Article } from '../../src/core/story/article';
import { SiblingDates } from '../../src/core/story/dates/siblingDates';
import { Story } from '../../src/core/story/story';
import { LineIndex } from '../../src/core/text/lines';

const known = new Map<string, Article['analysis']>();

function articleOf(uri: string, text: string): Article {
  const analysis = known.get(text) ?? analyse(text);
  known.set(text, analysis);
  return { uri, text, lines: new LineIndex(text), analysis };
}

/** What the dates of the articles are, by name. */
function datesOf(texts: Readonly<Record<string, string>>): Record<string, string | null> {
  const story = new Story('story');
  for (const [uri, text] of Object.entries(texts)) {
    story.set(articleOf(uri, text));
  }
  return Object.fromEntries(story.articles.map(({ uri, analysis }) => [uri, analysis.date?.value ?? null]));
}

// 14 June 2019 is a Friday.
const WIRE = `The Fjord Wire, 14 June 2019

Ferry talks go on

Shipowner Nora Lindqvist and union leader Erik Dahl discussed wages for stokers aboard the hydrofoil in Bergen, a spokesman said on Friday, with another round scheduled for Saturday.

“Both sides acknowledged that lasting calm aboard depends on fair rosters, including relief for stokers,” Lindqvist said.

Dahl and Lindqvist, accompanied by Ingrid Solberg, quarrelled over rosters until midnight.`;

/** Tells of the Friday as past. */
const POST = `Shipowner Nora Lindqvist and union leader Erik Dahl discussed wages for stokers aboard the hydrofoil in Bergen, officials said on Friday.

“Both sides acknowledged that lasting calm aboard depends on fair rosters, including relief for stokers,” Lindqvist said on Friday.`;

/** Tells of the Saturday as to come and as past. */
const MAIL = `Union leader Erik Dahl and shipowner Nora Lindqvist are scheduled to discuss wages for stokers aboard the hydrofoil in Bergen on Saturday.

“Both sides acknowledged that lasting calm aboard depends on fair rosters, including relief for stokers,” Lindqvist said Friday.

Pickets blocked the quay early Saturday, and two stokers were hurt, a doctor said on Saturday. Ingrid Solberg, a mediator, proposed the rosters that were first drafted late last month amid protests.`;

/** Of a month that the last one tells of, too. */
const POST_LATER = `Shipowner Nora Lindqvist, union leader Erik Dahl and mediator Ingrid Solberg said on Sunday that the rosters drafted last month amid protests were fair.`;

const OTHER = `The choir of Tromsø sang for the queen, its conductor said on Tuesday. It will sing again next month.`;

describe('dates from siblings', () => {
  it('are the day on which a sibling tells the same, as its tense and the days of speaking say', () => {
    assert.deepEqual(datesOf({ wire: WIRE, post: POST, mail: MAIL }), {
      wire: '2019-06-14',
      post: '2019-06-14',
      mail: '2019-06-15',
    });
  });

  it('are the middle one of the days that are possible where only a month is known', () => {
    const story = new Story('story');
    for (const [uri, text] of Object.entries({ wire: WIRE, mail: MAIL, later: POST_LATER })) {
      story.set(articleOf(uri, text));
    }
    const { value, earliest, latest, certainty, reason } = story.article('later')!.analysis.date!;
    // Sundays of June 2019: 2, 9, 16, 23, 30
    assert.deepEqual([value, earliest, latest, certainty], ['2019-06-16', '2019-06-02', '2019-06-30', 'inferred']);
    assert.match(reason, /^a Sunday, the middle one of 5 that are possible/);
  });

  it('give reasons without names or text of the articles, and the times their values', () => {
    const story = new Story('story');
    story.set(articleOf('post', POST));
    assert.equal(story.article('post')!.analysis.date, null);
    assert.equal(story.article('post')!.analysis.times[0]!.value, 'XXXX-WXX-5');
    story.set(articleOf('wire', WIRE));
    const { date, times } = story.article('post')!.analysis;
    assert.equal(date?.reason, 'the Friday that fits what a sibling article tells of the same; spoken of as past');
    assert.equal(times[0]!.value, '2019-06-14');
    story.delete('wire');
    assert.equal(story.article('post')!.analysis.date, null);
  });

  it('are not invented where nothing connects the articles', () => {
    assert.deepEqual(datesOf({ wire: WIRE, other: OTHER }), { wire: '2019-06-14', other: null });
    assert.deepEqual(datesOf({ post: POST, mail: MAIL, later: POST_LATER }), { post: null, mail: null, later: null });
  });

  it('leave alone an article that tells its own', () => {
    const own = `2 July 2019\n\n${POST}`;
    assert.deepEqual(datesOf({ wire: WIRE, own }), { wire: '2019-06-14', own: '2019-07-02' });
  });

  it('are the same in whatever order articles come, change and go', () => {
    const texts = [
      ...[WIRE, POST, MAIL, POST_LATER, OTHER, WIRE.replace('14 June', '21 June'), `15 June 2019\n\n${MAIL}`],
      `BERGEN, June 16 (Agency) – ${POST_LATER}`,
    ];
    // more than an article is compared with
    const uris = [...'abcdefghijklmnop'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...uris), fc.option(fc.constantFrom(...texts))), {
          minLength: 3,
          maxLength: 60,
        }),
        steps => {
          const dates = new SiblingDates();
          const read = new Map<string, Article>();
          const told = new Map<string, string>();
          const take = (articles: readonly Article[]): void => {
            articles.forEach(article => read.set(article.uri, article));
          };
          for (const [uri, text] of steps) {
            if (text === null) {
              told.delete(uri);
              read.delete(uri);
              take(dates.delete(uri));
            } else {
              told.set(uri, text);
              take(dates.set([articleOf(uri, text)]));
            }
          }
          const anew = new Map(
            [...new SiblingDates().set([...told].sort().map(([uri, text]) => articleOf(uri, text)))].map(article => [
              article.uri,
              article,
            ]),
          );
          const shown = (articles: ReadonlyMap<string, Article>): unknown[] =>
            [...articles.values()]
              .sort((a, b) => (a.uri < b.uri ? -1 : 1))
              .map(({ uri, analysis }) => [uri, analysis.date, analysis.times.map(({ value }) => value)]);
          assert.deepEqual(shown(read), shown(anew));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('give a dateline the year of its siblings, the nearest one', () => {
    const later = (line: string, body: string): string | null | undefined =>
      datesOf({ wire: WIRE, later: `${line} (Agency) – ${body}` })['later'];
    assert.equal(later('OSLO, June 18', 'A choir sang for the queen on Tuesday.'), '2019-06-18');
    assert.equal(later('OSLO, June 18', 'A choir sang for the queen.'), '2019-06-18');
    assert.equal(later('OSLO, Sept. 4', 'A choir sang for the queen.'), '2019-09-04');
    assert.equal(datesOf({ later: 'OSLO, June 18 (Agency) – A choir sang for the queen on Tuesday.' })['later'], null);
  });

  it('compare an edited article with few others, however many there are', () => {
    const cost = (siblings: number, uri: string, text: string): number => {
      const dates = new SiblingDates();
      for (let i = 0; i < siblings; i++) {
        dates.set([articleOf(`dated ${i}`, WIRE)]);
      }
      dates.set([articleOf('open', POST)]);
      const before = dates.compared;
      dates.set([articleOf(uri, text)]);
      return dates.compared - before;
    };
    assert.equal(cost(10, 'dated 0', WIRE.replace('midnight', 'dawn')), 1);
    assert.equal(cost(200, 'dated 0', WIRE.replace('midnight', 'dawn')), 1);
    assert.equal(cost(12, 'open', MAIL), 12);
    assert.equal(cost(200, 'open', MAIL), 12);
  });
});
