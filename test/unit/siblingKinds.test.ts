import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
  ArticleAnalysis,
  Chain,
  Description,
  EntityKind,
  EventMention,
  Mention,
  Region,
} from '../../src/core/article/analysis';
import type { Article } from '../../src/core/story/article';
import { Library } from '../../src/core/story/library';
import { Story } from '../../src/core/story/story';
import { LineIndex } from '../../src/core/text/lines';

/** A name as the tagger may give it; the same surname and kind is one chain. */
type Tagged = readonly [name: string, kind: EntityKind, confidence: number];

/** Good enough for these names. */
function surname(name: string): string | undefined {
  return name.toLowerCase().split(' ').at(-1);
}

/** An article that is no more than a list of names, as if analysed by itself. */
function articleOf(uri: string, names: readonly Tagged[], region: Region['kind'] = 'paragraph'): Article {
  const text = names.map(([name]) => name).join(' . ');
  const chains: (Chain & { readonly mentions: number[] })[] = [];
  const called: readonly Description[] = [{ start: 0, end: 0, text: 'so called' }];
  const mentions: Mention[] = [];
  let start = 0;
  for (const [name, kind, confidence] of names) {
    let chain = chains.findIndex(known => known.kind === kind && surname(known.name) === surname(name));
    if (chain < 0) {
      const descriptions = kind === 'place' ? [] : called;
      chain = chains.push({ kind, name, mentions: [], descriptions, gender: null, within: null, areaOf: null }) - 1;
    }
    chains[chain]!.mentions.push(mentions.length);
    mentions.push({
      start,
      end: start + name.length,
      kind,
      form: 'name',
      chain,
      confidence,
      link: null,
      acting: false,
    });
    start += name.length + 3;
  }
  const whole = { start: 0, end: text.length };
  const analysis: ArticleAnalysis = {
    regions: [{ ...whole, kind: region }],
    sentences: [whole],
    date: null,
    weekdayClues: [],
    mentions,
    chains,
    demonyms: [],
    quotations: [],
    times: [],
    events: [],
  };
  return { uri, text, lines: new LineIndex(text), analysis };
}

function storyOf(...articles: readonly Article[]): Story {
  const story = new Story('story');
  articles.forEach(article => story.set(article));
  return story;
}

function kinds(story: Story, uri: string): readonly EntityKind[] {
  const { chains, mentions } = story.article(uri)!.analysis;
  for (const mention of mentions) {
    assert.equal(mention.kind, chains[mention.chain]!.kind);
  }
  return chains.map(chain => chain.kind);
}

const KALMAR: readonly Tagged[] = [['Kalmar', 'person', 0.9]];
const DOUBTFUL: readonly Tagged[] = [['KALMAR', 'place', 0.74]];

describe('kinds of names that siblings know', () => {
  const b = articleOf('b', KALMAR);
  const c = articleOf('c', KALMAR);

  it('are taken where an article is in doubt, and linked', () => {
    const story = storyOf(articleOf('a', DOUBTFUL), b, c);
    assert.deepEqual(kinds(story, 'a'), ['person']);
    assert.deepEqual(
      story.entities.map(({ kind, articles }) => [kind, articles]),
      [['person', ['a', 'b', 'c']]],
    );
    assert.equal(story.articles[0], story.article('a'));
  });

  it('are taken from the full name of a person', () => {
    const full: readonly Tagged[] = [['Anna Kalmar', 'person', 0.9]];
    const story = storyOf(articleOf('a', DOUBTFUL), articleOf('b', full), articleOf('c', full));
    assert.deepEqual(kinds(story, 'a'), ['person']);
    assert.equal(story.entities.length, 1);
  });

  for (const [why, own, siblings, region] of [
    ['the article is sure of one mention', [...DOUBTFUL, ['Kalmar', 'place', 0.8]], [KALMAR, KALMAR]],
    ['one sibling alone tells, however often', DOUBTFUL, [[...KALMAR, ...KALMAR, ...KALMAR]]],
    ['two siblings are in doubt too', DOUBTFUL, [[['Kalmar', 'person', 0.6]], [['Kalmar', 'person', 0.6]]]],
    ['the story has two of the name', DOUBTFUL, [KALMAR, [...KALMAR, ['Kalmar', 'place', 0.9]]]],
    ['only a longer name is known', [['Kalmar Bank', 'organization', 0.6]], [KALMAR, KALMAR]],
    ['only bylines and boilerplate tell', DOUBTFUL, [KALMAR, KALMAR], 'byline'],
  ] as const satisfies readonly (readonly [
    string,
    readonly Tagged[],
    readonly (readonly Tagged[])[],
    Region['kind']?,
  ])[]) {
    it(`are not taken where ${why}`, () => {
      const article = articleOf('a', own);
      const story = storyOf(article, ...siblings.map((names, i) => articleOf(`b${i}`, names, region)));
      assert.equal(story.article('a'), article);
    });
  }

  it('go with the name and roles of their chain', () => {
    const mention: EventMention = {
      start: 0,
      end: 2,
      kind: 'happening',
      lemma: 'meet',
      concept: 'meet',
      modality: 'happened',
      participants: [],
      agents: [],
      patients: [],
      places: [0],
      time: null,
      sentence: 0,
      confidence: 1,
      series: null,
    };
    const place = articleOf('a', [['UK', 'place', 0.5]]);
    const meeting = {
      ...place,
      analysis: {
        ...place.analysis,
        chains: [{ ...place.analysis.chains[0]!, name: 'United Kingdom' }],
        events: [mention],
      },
    };
    const person = articleOf('x', [['Uk', 'person', 0.9]]);
    const story = storyOf(meeting, person, { ...person, uri: 'y' });
    const { chains, events } = story.article('a')!.analysis;
    assert.deepEqual([chains[0]!.kind, chains[0]!.name, events[0]!.places], ['person', 'UK', []]);

    const back = storyOf(
      articleOf('a', [['UK', 'person', 0.5]]),
      ...['x', 'y'].map(uri => articleOf(uri, [['UK', 'place', 0.9]])),
    );
    const [chain] = back.article('a')!.analysis.chains;
    assert.deepEqual([chain!.kind, chain!.name, chain!.descriptions], ['place', 'United Kingdom', []]);
  });

  it('change with what siblings tell, in no other article', () => {
    const a = articleOf('a', DOUBTFUL);
    const other = articleOf('o', [['Roskilde', 'place', 0.5]]);
    const story = storyOf(a, b, c, other);
    const revised = story.article('a');
    story.set(articleOf('d', [['Aarhus', 'place', 0.9]]));
    assert.equal(story.article('a'), revised);
    story.delete('b');
    assert.equal(story.article('a'), a);
    story.set(b);
    assert.deepEqual(kinds(story, 'a'), ['person']);
    assert.equal(story.article('o'), other);
    story.set(articleOf('c', [['Kalmar', 'place', 0.9]]));
    assert.equal(story.article('a'), a);
  });

  it('cost no analysis', () => {
    const texts = new Map([articleOf('s/a', DOUBTFUL), articleOf('s/b', KALMAR)].map(one => [one.text, one.analysis]));
    const library = new Library(text => texts.get(text)!);
    library.set('s/b', 'Kalmar');
    library.set('s/c', 'Kalmar');
    assert.equal(library.set('s/a', 'KALMAR').analysis.chains[0]!.kind, 'person');
    assert.equal(library.set('s/a', 'KALMAR'), library.article('s/a'));
    assert.equal(library.analysed, 3);
  });

  it('are the same in whatever order articles come, change and go', () => {
    const tagged = fc.tuple(
      fc.constantFrom('Kalmar', 'KALMAR', 'Anna Kalmar', 'Kalmar Bank', 'Roskilde'),
      fc.constantFrom<EntityKind>('person', 'place', 'organization'),
      fc.constantFrom(0.3, 0.51, 0.74, 0.75, 0.8, 0.999),
    );
    const names = fc.array<Tagged>(tagged, { maxLength: 3 });
    const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.option(names, { freq: 4 }));
    let revisions = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25, size: 'max' }), steps => {
        const story = new Story('story');
        const left = new Map<string, Article>();
        for (const [uri, own] of steps) {
          if (own) {
            left.set(uri, articleOf(uri, own));
            story.set(left.get(uri)!);
          } else {
            assert.equal(story.delete(uri), left.delete(uri));
          }
        }
        const sorted = [...left.values()].sort((one, other) => (one.uri < other.uri ? -1 : 1));
        const scratch = storyOf(...sorted);
        assert.deepEqual(story.articles, scratch.articles);
        assert.deepEqual(story.entities, scratch.entities);
        sorted.forEach(article => {
          const revised = story.article(article.uri) !== article;
          const differs = kinds(story, article.uri).some((kind, i) => kind !== article.analysis.chains[i]!.kind);
          assert.equal(revised, differs);
          revisions += Number(revised);
        });
      }),
      { numRuns: 300 },
    );
    assert.ok(revisions > 0);
  });
});
