import assert from 'node:assert/strict';
import { bCubed, type Placed } from '../../bench/bCubed';
import { commonHeads, readForm, withoutMarks } from '../../bench/goldForms';
import { drawLinks } from '../../bench/linkSample';
import type { Kind } from '../../bench/reference';
import { scoreStory, type StoryScore } from '../../bench/whoIsWhoScore';
import { whoIsWhoTable } from '../../bench/whoIsWhoTable';
import type { ArticleAnalysis, Chain, MentionForm } from '../../src/core/article/analysis';
import { createRandom } from '../../tools/train/random';

/** "a a b" against "1 1 2": each mention's cluster on both sides. */
const placed = (gold: string, found: string): Placed[] => {
  const ours = found.split(' ');
  return gold.split(' ').map((chain, i) => ({ gold: chain, found: ours[i]! }));
};

describe('measuring who is who', () => {
  const cases: readonly (readonly [string, string, string, number, number])[] = [
    ['all right', 'a a b', '1 1 2', 1, 1],
    ['all in one', 'a a b b', '1 1 1 1', 0.5, 1],
    ['all apart', 'a a a a', '1 2 3 4', 1, 0.25],
    ['one of five in the wrong cluster', 'a a a b b', '1 1 2 2 2', (2 + 1 / 3 + 4 / 3) / 5, (4 / 3 + 1 / 3 + 2) / 5],
  ];
  for (const [title, gold, found, precision, recall] of cases) {
    it(`counts B³ where they are ${title}`, () => {
      const sums = bCubed(placed(gold, found));
      assert.equal(sums.mentions, gold.split(' ').length);
      assert.ok(Math.abs(sums.precision / sums.mentions - precision) < 1e-9, String(sums.precision));
      assert.ok(Math.abs(sums.recall / sums.mentions - recall) < 1e-9, String(sums.recall));
    });
  }

  it('counts nothing where there is nothing', () => {
    assert.deepEqual(bCubed([]), { precision: 0, recall: 0, mentions: 0 });
  });

  const common = commonHeads(['doctor', 'Doctor', 'Baker', 'Baker', 'Baker', 'Baker', 'Baker', 'baker']);
  const forms: readonly (readonly [string, Kind, string])[] = [
    ['Nora Lindqvist', 'person', 'name Nora Lindqvist'],
    ['Baker', 'person', 'name Baker'],
    ['Village Doctor', 'person', 'nominal Village Doctor'],
    ['herself', 'person', 'pronoun herself'],
    ['We', 'person', 'speaker We'],
    ['who', 'person', 'relative who'],
    ['US', 'place', 'name US'],
    ['in Lund, Sweden', 'place', 'name Lund'],
    ['the city of Lund', 'place', 'name Lund'],
    ['southern Sweden', 'place', 'nominal southern Sweden'],
    ['40 miles north of Lund', 'place', 'nominal 40 miles north of Lund'],
    ['between Denmark and Sweden', 'place', 'nominal between Denmark and Sweden'],
  ];
  for (const [text, kind, expected] of forms) {
    it(`reads "${text}" as ${expected}`, () => {
      const { form, start, end } = readForm(text, { start: 0, end: text.length }, kind, common);
      assert.equal(`${form} ${text.slice(start, end)}`, expected);
    });
  }

  it('leaves marks, ages and possessives out', () => {
    for (const [text, expected] of [
      ['“Nora', 'Nora'],
      ["Lindqvist's", 'Lindqvist'],
      ['Nora Lindqvist, 41', 'Nora Lindqvist'],
      ["“I'm", 'I'],
    ] as const) {
      const { start, end } = withoutMarks(text, { start: 0, end: text.length })!;
      assert.equal(text.slice(start, end), expected);
    }
    assert.equal(withoutMarks('--', { start: 0, end: 2 }), undefined);
  });
});

describe('scoring a story', () => {
  const text =
    'Minister Nora Lindqvist met Erik Dahl. She thanked him, and his envoy. The visitor left, the driver too.';
  const at = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  /** Words, form, and the chain's number. */
  const mention = (words: string, form: MentionForm, chain: number): ArticleAnalysis['mentions'][number] => ({
    ...at(words),
    kind: 'person',
    form,
    chain,
    confidence: 1,
    link: form === 'name' ? null : { to: 0, reason: 'test' },
    acting: false,
  });
  const chain = (name: string, mentions: readonly number[], description?: string): Chain => ({
    kind: 'person',
    name,
    mentions,
    descriptions: description === undefined ? [] : [{ ...at(description), text: description }],
    gender: null,
    within: null,
    areaOf: null,
  });
  const analysis: ArticleAnalysis = {
    regions: [{ start: 0, end: text.length, kind: 'paragraph' }],
    sentences: [{ start: 0, end: text.length }],
    date: null,
    weekdayClues: [],
    mentions: [
      mention('Nora Lindqvist', 'name', 0),
      mention('Erik Dahl', 'name', 1),
      mention('She', 'pronoun', 0),
      mention('him', 'pronoun', 0),
      mention('envoy', 'nominal', 1),
    ],
    chains: [chain('Nora Lindqvist', [0, 2, 3], 'Minister'), chain('Erik Dahl', [1, 4])],
    demonyms: [],
    quotations: [],
    times: [],
    events: [],
  };
  const gold = (words: string, who: string, form: 'name' | 'nominal' | 'pronoun') => ({
    ...at(words),
    kind: 'person' as const,
    form,
    chain: who,
    checked: true,
  });
  const score: StoryScore = scoreStory(
    'story',
    [
      {
        uri: 'a.txt',
        topic: '1',
        story: '1a',
        text,
        checked: [{ start: 0, end: text.length }],
        events: [],
        mentions: [
          gold('Minister', 'nora', 'nominal'),
          gold('Nora Lindqvist', 'nora', 'name'),
          gold('Erik Dahl', 'erik', 'name'),
          gold('She', 'nora', 'pronoun'),
          gold('him', 'erik', 'pronoun'),
          gold('visitor', 'erik', 'nominal'),
          gold('driver', 'somebody', 'nominal'),
        ],
      },
    ],
    () => analysis,
  );

  it('tells right links from wrong ones, and finds descriptions', () => {
    const verdicts = score.found.map(one => `${text.slice(one.gold.start, one.gold.end)} ${one.verdict}`);
    for (const expected of ['Minister right', 'She right', 'him wrong']) {
      assert.ok(verdicts.includes(expected), verdicts.join(', '));
    }
  });

  it('knows what is missed, who is named at all, and what the reference does not have', () => {
    assert.deepEqual(
      score.missed.map(one => text.slice(one.gold.start, one.gold.end)),
      ['visitor', 'driver'],
    );
    assert.deepEqual([...score.named.get('a.txt')!].sort(), ['erik', 'nora']);
    assert.equal(score.beside, 1);
  });

  it('prints shares with what they are shares of', () => {
    const lines = whoIsWhoTable([score]);
    assert.match(
      lines.find(line => line.startsWith('person, pronouns '))!,
      /right +50\.0 \(1\/2\) .* 50\.0 \(1\/2\) of those named/,
    );
    assert.match(
      lines.find(line => line.startsWith('person, nominals '))!,
      /right +100\.0 \(1\/1\) .* 50\.0 \(1\/2\) of those named, +33\.3 \(1\/3\) of all/,
    );
    assert.match(
      lines.find(line => line.startsWith('person, names '))!,
      /P +100\.0 {2}R +100\.0 {2}F1 +100\.0/,
    );
  });
});

describe('links drawn for a reader', () => {
  const links = Array.from({ length: 200 }, (_, i) => ({
    entity: `e${String(i % 40)}`,
    differ: i % 5 === 0,
    number: i,
  }));
  const draw = (count: number, seed: number): typeof links => drawLinks(links, count, createRandom(seed));

  it('has half with names that differ, none twice and at most three of one entity', () => {
    const drawn = draw(40, 1);
    assert.equal(drawn.length, 40);
    assert.equal(drawn.filter(({ differ }) => differ).length, 20);
    assert.equal(new Set(drawn).size, 40);
    const counts = drawn.map(link => drawn.filter(({ entity }) => entity === link.entity).length);
    assert.ok(Math.max(...counts) <= 3);
  });

  it('is the same with the same seed alone', () => {
    assert.deepEqual(draw(30, 7), draw(30, 7));
    assert.notDeepEqual(draw(30, 7), draw(30, 8));
  });

  it('takes what there is', () => {
    assert.equal(drawLinks(links.slice(0, 3), 10, createRandom(1)).length, 3);
  });
});
