import assert from 'node:assert/strict';
import { type Corrections, NO_CORRECTIONS } from '../../src/core/article/corrections';
import { Story } from '../../src/core/story/story';
import { LineIndex } from '../../src/core/text/lines';
import { analyse } from '../analyse';
import { at } from '../corrected';

type Given = readonly [text: string, corrections?: Partial<Corrections>];

function storyOf(articles: Readonly<Record<string, Given>>): Story {
  const story = new Story('story');
  for (const [uri, [text, corrections]] of Object.entries(articles)) {
    const analysis = analyse(text, { ...NO_CORRECTIONS, ...corrections });
    story.set({ uri, text, lines: new LineIndex(text), analysis });
  }
  return story;
}

function kindOf(story: Story, uri: string, name: string): string | undefined {
  const { text, analysis } = story.article(uri)!;
  return analysis.mentions.find(({ start, end }) => text.slice(start, end) === name)?.kind;
}

describe('what is laid down of one article of a story', () => {
  // In doubt by itself.
  const DOUBT = 'Zorvex met Ada Lindqvist in Bergen on Tuesday. Zorvex grew fast.';
  const SURE =
    'The company Zorvex Inc. and the shipping company Zorvex were sold in Oslo, chief executive Kari Lund said.';

  it('tells its siblings of the kind of a name', () => {
    assert.equal(kindOf(storyOf({ a: [DOUBT], b: [DOUBT] }), 'a', 'Zorvex'), 'person');
    const kinds = [{ name: 'Zorvex', from: 'person', to: 'organization' }] as const;
    for (const order of [
      { a: [DOUBT], b: [DOUBT, { kinds }] },
      { b: [DOUBT, { kinds }], a: [DOUBT] },
    ] as const) {
      assert.equal(kindOf(storyOf(order), 'a', 'Zorvex'), 'organization');
      assert.equal(kindOf(storyOf(order), 'b', 'Zorvex'), 'organization');
    }
  });

  it('is kept whatever its siblings tell', () => {
    const siblings = { b: [SURE], c: [SURE], d: [SURE], e: [SURE] } as const;
    assert.equal(kindOf(storyOf({ a: [DOUBT], ...siblings }), 'a', 'Zorvex'), 'organization');
    const names = [{ ...at(DOUBT, 'Zorvex'), kind: 'person', pointedAt: true }] as const;
    assert.equal(kindOf(storyOf({ a: [DOUBT, { names }], ...siblings }), 'a', 'Zorvex'), 'person');
    const confirmed = [{ ...at(DOUBT, 'Zorvex'), what: 'mention' }] as const;
    assert.equal(kindOf(storyOf({ a: [DOUBT, { confirmed }], ...siblings }), 'a', 'Zorvex'), 'person');
  });

  it('is its date, which siblings learn from and none changes', () => {
    const wire =
      'Shipowner Nora Lindqvist and union leader Erik Dahl discussed wages for stokers aboard the hydrofoil in Bergen, a spokesman said on Friday.\n\n“Both sides acknowledged that lasting calm aboard depends on fair rosters, including relief for stokers,” Lindqvist said.';
    const post = wire.replace('a spokesman said on Friday', 'officials said on Friday');
    const dates = (articles: Readonly<Record<string, Given>>): (string | undefined)[] =>
      storyOf(articles).articles.map(({ analysis }) => analysis.date?.value);
    assert.deepEqual(dates({ post: [post], wire: [wire] }), [undefined, undefined]);
    // 14 June 2019 is a Friday.
    assert.deepEqual(dates({ post: [post], wire: [wire, { date: '2019-06-14' }] }), ['2019-06-14', '2019-06-14']);
    const both = { post: [post, { date: '2019-06-20' }], wire: [wire, { date: '2019-06-14' }] } as const;
    assert.deepEqual(dates(both), ['2019-06-20', '2019-06-14']);
  });

  it('is its year, where its dateline tells the day alone', () => {
    const text = 'BERGEN, 14 June — Two ships sank.';
    const story = storyOf({ a: ['OSLO, 12 June 2015 — It rained.'], b: [text, { date: '2019-06-14' }] });
    assert.equal(story.article('b')?.analysis.date?.value, '2019-06-14');
    assert.equal(
      storyOf({ a: ['OSLO, 12 June 2015 — It rained.'], b: [text] }).article('b')?.analysis.date?.value,
      '2015-06-14',
    );
  });
});
